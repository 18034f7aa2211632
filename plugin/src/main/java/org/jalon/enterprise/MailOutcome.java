package org.jalon.enterprise;

/** What became of a mail; the link was made all the same and can be copied. */
public sealed interface MailOutcome {

    /** Nobody asked for a mail. */
    record NotAsked() implements MailOutcome {}

    /** No mail server is configured here. */
    record NotConfigured() implements MailOutcome {}

    /** The mail server took it. */
    record Sent(String to) implements MailOutcome {}

    /** The mail server did not take it. */
    record Failed(String reason) implements MailOutcome {}
}
