package org.jalon.demo;

import java.io.IOException;
import java.nio.file.Files;
import org.jalon.access.Accounts;
import org.jalon.access.FirstCredentials;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** Removes the first credentials of an earlier demo before the first account is made: the file holds no dead password. */
@Order(FreshCredentials.BEFORE_THE_FIRST_ACCOUNT)
public final class FreshCredentials implements ApplicationRunner {

    static final int BEFORE_THE_FIRST_ACCOUNT = -200;

    private final Accounts accounts;
    private final FirstCredentials credentials;

    public FreshCredentials(Accounts accounts, FirstCredentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (accounts.isEmpty()) {
            Files.deleteIfExists(credentials.file());
        }
    }
}
