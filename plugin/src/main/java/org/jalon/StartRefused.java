package org.jalon;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence why the application does not start, where the reason is a setting or a second process. */
final class StartRefused implements FailureAnalyzer {

    private static final String ALREADY_OPEN = "Database may be already in use";

    StartRefused() {}

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClockBehindStoreException) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
            }
            if (String.valueOf(cause.getMessage()).contains(ALREADY_OPEN)) {
                return new FailureAnalysis(
                        "Another process has the embedded database open: one Jalon runs on it at a time.",
                        "Stop the other one, give this one another jalon.data-dir, or use PostgreSQL for several instances.",
                        failure);
            }
        }
        return null;
    }
}
