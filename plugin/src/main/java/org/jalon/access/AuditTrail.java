package org.jalon.access;

import java.util.Collection;
import java.util.function.Consumer;

/** What the audit holds of one person, who may ask for it and have the name taken out of it. */
public interface AuditTrail {

    /**
     * Puts another name for that of an account wherever entries give it: as their author, and where the account was made.
     *
     * @return how many entries changed
     */
    long replaceName(Person person, String name);

    /**
     * Gives every entry about one of these subjects or by one of these authors, or in whose detail the mention stands, the
     * earliest first; some hundred are read at a time.
     */
    void each(Collection<String> subjects, Collection<String> authors, String mention, Consumer<AuditEntry> taker);
}
