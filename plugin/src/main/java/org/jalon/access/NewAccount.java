package org.jalon.access;

import java.util.Optional;
import java.util.UUID;

/** An account to be made; without a password one is generated. */
public record NewAccount(
        String username, String displayName, Role role, Optional<UUID> learnerId, Optional<Password> password) {}
