package org.jalon.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of an act on one line; without this or {@link Prose} it has up to {@value #SHORT} characters on one line. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {

    int SHORT = 200;

    /** Length of a reference at most, in characters. */
    int REFERENCE = 300;

    /** How many characters it has at most. */
    int value();
}
