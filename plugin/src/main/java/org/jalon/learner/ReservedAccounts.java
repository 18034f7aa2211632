package org.jalon.learner;

import java.util.Set;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;

/** The accounts that Jalon itself hands out, which belong to whom they name and are not tied by hand. */
public final class ReservedAccounts {

    private static final Set<String> HOME_PAGES =
            Set.of(JalonProfile.LEARNERS, JalonProfile.STAFF, JalonProfile.AUTHORITIES, JalonProfile.ERASED);

    private ReservedAccounts() {}

    /** Whether the agent is such an account. */
    public static boolean hold(AgentId agent) {
        return agent instanceof Account account
                && HOME_PAGES.contains(account.homePage().toString());
    }
}
