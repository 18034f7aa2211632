package org.jalon.learner;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a request asks for, by its parameters.
 *
 * @param limit length of the page, 1 to 500; 100 if absent
 * @param offset how many entries to skip, 0 or more; 0 if absent
 */
public record Paging(
        @Parameter(
                description = "Length of the page, 1 to 500",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "100"))
        @Min(1)
        @Max(500)
        @Nullable
        Integer limit,

        @Parameter(
                description = "How many to skip",
                schema = @Schema(type = "integer", format = "int64", defaultValue = "0"))
        @Min(0)
        @Nullable
        Long offset) {

    @Override
    public Integer limit() {
        return Objects.requireNonNullElse(limit, 100);
    }

    @Override
    public Long offset() {
        return Objects.requireNonNullElse(offset, 0L);
    }

    /** The page of a list that is known whole. */
    public <T> Page<T> of(List<T> all) {
        return new Page<>(all.stream().skip(offset()).limit(limit()).toList(), offset(), all.size());
    }
}
