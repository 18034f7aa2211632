package org.jalon.access.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Role;
import org.jspecify.annotations.Nullable;

/** The body of a request for a new account. */
record AccountRequest(
        @Schema(description = "2 to 100 characters, kept in lower case", example = "claire.martin") @Nullable
        String username,

        @Schema(description = "1 to 200 characters", example = "Claire Martin") @Nullable
        String displayName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Role role,

        @Schema(description = "The learner that the account belongs to; for the role LEARNER") @Nullable
        UUID learnerId,

        @Schema(description = "12 characters at least, 72 bytes at most; generated if absent") @Nullable
        String password) {

    /** A request is complete or lacks something. */
    sealed interface Reading {}

    record Complete(NewAccount account) implements Reading {}

    record Incomplete(List<String> faults) implements Reading {}

    Reading toNewAccount() {
        List<String> faults = new ArrayList<>();
        if (username == null) {
            faults.add("username: missing");
        }
        if (displayName == null) {
            faults.add("displayName: missing");
        }
        if (role == null) {
            faults.add("role: missing; one of " + List.of(Role.values()));
        }
        if (username == null || displayName == null || role == null) {
            return new Incomplete(faults);
        }
        return new Complete(new NewAccount(
                username,
                displayName,
                role,
                Optional.ofNullable(learnerId),
                Optional.ofNullable(password).map(Password::new)));
    }

    @Override
    public String toString() {
        return "AccountRequest[username=%s, role=%s]".formatted(username, role);
    }
}
