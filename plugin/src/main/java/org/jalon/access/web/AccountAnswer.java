package org.jalon.access.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Account;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
record AccountAnswer(
        UUID id,
        String username,
        String displayName,
        Role role,

        @Schema(description = "The learner that the account belongs to")
        Optional<UUID> learnerId,

        Instant createdAt,

        @Schema(description = "Since when nobody can sign in with it")
        Optional<Instant> disabledAt,

        @Schema(description = "Only in the answer to the request that had it generated")
        Optional<String> password) {

    static AccountAnswer of(Account account, @Nullable String generatedPassword) {
        Person person = account.person();
        return new AccountAnswer(
                person.id().value(),
                person.username(),
                person.displayName(),
                person.role(),
                person.learnerId(),
                account.createdAt(),
                account.disabledAt(),
                Optional.ofNullable(generatedPassword));
    }
}
