package org.jalon.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of an act that may have several lines. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    /** Length of a reason or a remark at most, in characters. */
    int LONG = 2000;

    /** How many characters it has at most. */
    int value();
}
