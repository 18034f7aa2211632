package org.jalon.access;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the account {@code admin} when there is none at all, its password lying in the first credentials. */
@Component
@Order(FirstAccount.ORDER)
class FirstAccount implements ApplicationRunner {

    static final int ORDER = -100;

    private final Accounts accounts;
    private final FirstCredentials credentials;

    FirstAccount(Accounts accounts, FirstCredentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!accounts.isEmpty()) {
            return;
        }
        Password password = Password.generate(new SecureRandom());
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("username", "admin");
        entries.put("password", password.value());
        // Written before the account exists: a crash in between leaves a useless line, not an account nobody can open.
        credentials.append("account", entries);
        accounts.create(new NewAccount("admin", "Administration", Role.ADMIN, Optional.empty(), Optional.of(password)));
    }
}
