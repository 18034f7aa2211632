package org.jalon.operation.web;

import java.util.Optional;
import org.jalon.lrs.replication.DeadLetter;

/** What came of trying a refused statement again. */
record RetryAnswer(boolean settled, Optional<DeadLetterAnswer> letter) {

    static final RetryAnswer SETTLED = new RetryAnswer(true, Optional.empty());

    static RetryAnswer refused(DeadLetter letter) {
        return new RetryAnswer(false, Optional.of(DeadLetterAnswer.withoutBody(letter)));
    }
}
