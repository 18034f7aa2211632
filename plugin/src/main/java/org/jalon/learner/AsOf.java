package org.jalon.learner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The instant as of which something is asked for: one that has come, now where none is given. */
@Component
public final class AsOf {

    private final Clock clock;

    public AsOf(Clock clock) {
        this.clock = clock;
    }

    /** @throws BrokenRulesException for an instant that lies ahead; answered as 400 */
    public Instant of(Optional<Instant> asked) {
        Instant now = clock.instant();
        if (asked.filter(now::isBefore).isPresent()) {
            throw new BrokenRulesException(List.of(new BrokenRule(
                    "asOf", asked.get().toString(), "what will be known then is not known yet, now is " + now)));
        }
        return asked.orElse(now);
    }
}
