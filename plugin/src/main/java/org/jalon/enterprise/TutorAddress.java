package org.jalon.enterprise;

import java.net.URI;

/** Where a tutor's link leads: the address of this installation with the token as its last part. */
@FunctionalInterface
public interface TutorAddress {

    URI of(TutorToken token);
}
