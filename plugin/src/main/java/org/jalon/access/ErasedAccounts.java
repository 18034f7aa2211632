package org.jalon.access;

import java.util.List;

/**
 * What erasing a learner did to accounts.
 *
 * @param rows how many accounts and audit entries changed
 * @param detached accounts of staff, which stay in use and are no learner's any more
 */
public record ErasedAccounts(long rows, List<AccountId> detached) {
    public ErasedAccounts {
        detached = List.copyOf(detached);
    }
}
