package org.jalon.xapi;

import java.util.Optional;

/** What came of it. */
public record Result(
        Optional<Score> score,
        Optional<Boolean> success,
        Optional<Boolean> completion,
        Optional<String> response,
        Optional<IsoDuration> duration,
        Extensions extensions) {}
