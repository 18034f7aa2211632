package org.jalon.access;

/** What the audit holds of one person, who may ask for it and have the name taken out of it. */
public interface AuditTrail {

    /**
     * Puts another name for that of an account wherever entries give it: as their author, and where the account was made.
     *
     * @return how many entries changed
     */
    long replaceName(Person person, String name);
}
