package org.jalon.framework;

import java.util.regex.Pattern;

/** The stable id of a document that a candidate prepares before the session, such as {@code ntc-2018.doc.veille}. */
public record ExamDocumentId(String value) {

    /** The form that every such id has. */
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*-\\d{4}\\.doc\\.[a-z][a-z0-9-]*");

    public ExamDocumentId {
        Require.matching("exam document id", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
