package org.jalon.lrs.replication;

/** Another instance runs this direction by now, so that this one must not move it. */
public final class LineLostException extends IllegalStateException {

    public LineLostException(Direction direction) {
        super("Another instance runs the direction " + direction);
    }
}
