package org.jalon.lrs.server;

/**
 * What an operator may set of the xAPI resources.
 *
 * @param mostBytes the largest body of a write, its attachments not counted, in bytes, at least 1
 * @param mostAttachmentBytes the largest attachment, in bytes, at least 1
 */
public record XapiSettings(int mostBytes, long mostAttachmentBytes) {

    /** Bodies of up to 10 MiB, attachments of up to 500 MiB. */
    public static final XapiSettings DEFAULTS = new XapiSettings(10 * 1024 * 1024, 500L * 1024 * 1024);

    public XapiSettings {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("the largest body has at least one byte, not " + mostBytes);
        }
        if (mostAttachmentBytes < 1) {
            throw new IllegalArgumentException(
                    "the largest attachment has at least one byte, not " + mostAttachmentBytes);
        }
    }
}
