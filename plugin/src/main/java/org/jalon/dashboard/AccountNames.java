package org.jalon.dashboard;

import org.jalon.access.AccountId;
import org.jalon.access.Accounts;
import org.springframework.stereotype.Component;

/** Names the person behind an account's id, as pages show who did something. */
@Component
final class AccountNames {

    private final Accounts accounts;

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The display name; the id itself where no account has it. */
    String of(String account) {
        try {
            return accounts.find(AccountId.of(account))
                    .map(found -> found.person().displayName())
                    .orElse(account);
        } catch (IllegalArgumentException notAnAccount) {
            return account;
        }
    }
}
