package org.jalon;

import org.jalon.operation.ArchiveRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence why the application does not start, where the reason is a setting or a second process. */
final class StartRefused implements FailureAnalyzer {

    private static final String NO_HISTORY = "but no schema history table";
    private static final String ALREADY_OPEN = "Database may be already in use";

    StartRefused() {}

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClockBehindStoreException || cause instanceof ArchiveRefusedException) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
            }
            if (String.valueOf(cause.getMessage()).contains(ALREADY_OPEN)) {
                return new FailureAnalysis(
                        "Another process has the embedded database open: one Jalon runs on it at a time.",
                        "Stop the other one, give this one another jalon.data-dir, or use PostgreSQL for several instances.",
                        failure);
            }
            if (String.valueOf(cause.getMessage()).contains(NO_HISTORY)) {
                return new FailureAnalysis(
                        "The database holds tables but is not one of Jalon, or a restore into it broke off.",
                        "Empty it and restore the archive again, or name another database.",
                        failure);
            }
        }
        return null;
    }
}
