package org.jalon.print;

import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Lets every template write its days by {@link WrittenDay}: {@code #temporals} of the engine knows no « 1er ». Of several
 * dialects with an object of one name, the one that came last gives it, and this one comes after the engine's own.
 */
@Component
final class DaysOfTemplates implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "temporals";

    DaysOfTemplates() {}

    @Override
    public String getName() {
        return "Written days";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return new Days(context.getLocale());
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }

    /** What templates call {@code #temporals}. */
    public record Days(Locale locale) {

        /** Nothing for nothing, as the engine's own. */
        public @Nullable String format(@Nullable TemporalAccessor moment, String pattern) {
            return moment == null ? null : WrittenDay.of(moment, pattern, locale);
        }
    }
}
