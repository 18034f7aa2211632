package org.jalon.xapi;

import java.math.BigDecimal;
import java.util.Optional;

/** A score: scaled lies in -1..1; raw lies in min..max, and min below max, where they are given. */
public record Score(
        Optional<BigDecimal> scaled, Optional<BigDecimal> raw, Optional<BigDecimal> min, Optional<BigDecimal> max) {

    public Score {
        if (scaled.filter(s -> s.abs().compareTo(BigDecimal.ONE) > 0).isPresent()) {
            throw new IllegalArgumentException("a scaled score lies in -1..1");
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) >= 0) {
            throw new IllegalArgumentException("a score's min is less than its max");
        }
        if (raw.isPresent() && isOutside(raw.get(), min, max)) {
            throw new IllegalArgumentException("a raw score lies between min and max");
        }
    }

    private static boolean isOutside(BigDecimal raw, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return min.filter(m -> raw.compareTo(m) < 0).isPresent()
                || max.filter(m -> raw.compareTo(m) > 0).isPresent();
    }
}
