package org.jalon.xapi.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.IsoDuration;
import org.jalon.xapi.Result;
import org.jalon.xapi.Score;

/**
 * Reads results with their scores.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#245-result">xAPI 1.0.3, Data 2.4.5</a>
 */
final class ResultReader {

    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");

    private ResultReader() {}

    static Optional<Result> result(Fields parent) {
        return parent.object("result", "Data 2.4.5").map(fields -> {
            Fields result = fields.only(RESULT);
            return new Result(
                    result.object("score", "Data 2.4.5.1").flatMap(ResultReader::score),
                    result.flag("success"),
                    result.flag("completion"),
                    result.text("response"),
                    result.under("Data 4.6")
                            .formatted(
                                    "duration",
                                    "a duration of ISO 8601",
                                    text -> IsoDuration.isValid(text) ? new IsoDuration(text) : null),
                    CommonReader.extensions(result));
        });
    }

    private static Optional<Score> score(Fields score) {
        score.only(SCORE);
        Optional<BigDecimal> scaled = score.number("scaled");
        Optional<BigDecimal> raw = score.number("raw");
        Optional<BigDecimal> min = score.number("min");
        Optional<BigDecimal> max = score.number("max");
        try {
            return Optional.of(new Score(scaled, raw, min, max));
        } catch (IllegalArgumentException refused) {
            score.faultHere("Out of range: " + refused.getMessage() + ".");
            return Optional.empty();
        }
    }
}
