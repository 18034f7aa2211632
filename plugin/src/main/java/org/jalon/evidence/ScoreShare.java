package org.jalon.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.xapi.Score;

/** Takes the share from 0 to 1 that a score is of its range, never rounded up. */
final class ScoreShare {

    /** As many places as a pass mark can have. */
    private static final int PLACES = 16;

    /** Beyond this a number is no score, and computing with it could take for ever. */
    private static final int DIGITS = 50;

    private ScoreShare() {}

    /** What an emitter means that keeps to the specification: from raw, min and max, else from scaled. */
    static Optional<BigDecimal> of(Score score) {
        return ofRange(score).or(() -> ofScaled(score));
    }

    /** What had to be repaired or left out to take the share. */
    static Optional<Remark> remark(Score score) {
        if (of(score).isEmpty()) {
            return Optional.of(Remark.SCORE_UNREADABLE);
        }
        boolean negative = score.scaled().filter(scaled -> scaled.signum() < 0).isPresent();
        return negative && ofRange(score).isEmpty() ? Optional.of(Remark.SCORE_NEGATIVE) : Optional.empty();
    }

    /** From raw, min and max; empty unless all three are there and usable. */
    static Optional<BigDecimal> ofRange(Score score) {
        if (score.raw().isEmpty() || score.min().isEmpty() || score.max().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal raw = score.raw().get();
        BigDecimal min = score.min().get();
        BigDecimal max = score.max().get();
        if (!Stream.of(raw, min, max).allMatch(ScoreShare::isUsable)) {
            return Optional.empty();
        }
        return Optional.of(plain(raw.subtract(min).divide(max.subtract(min), PLACES, RoundingMode.DOWN)));
    }

    /** From the scaled score of an emitter that keeps to the specification; below 0 it is 0. */
    static Optional<BigDecimal> ofScaled(Score score) {
        return score.scaled()
                .filter(ScoreShare::isUsable)
                .map(scaled -> plain(scaled.max(BigDecimal.ZERO).setScale(PLACES, RoundingMode.DOWN)));
    }

    /** The same number always looks the same. */
    private static BigDecimal plain(BigDecimal share) {
        return share.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(share.stripTrailingZeros().toPlainString());
    }

    private static boolean isUsable(BigDecimal number) {
        return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
    }
}
