package org.jalon.access;

import static org.jalon.access.Right.ACCEPT_PROOF;
import static org.jalon.access.Right.APPRAISE;
import static org.jalon.access.Right.CONFIRM_DATUM;
import static org.jalon.access.Right.DECIDE;
import static org.jalon.access.Right.HAND_IN_OWN;
import static org.jalon.access.Right.MANAGE_COHORT;
import static org.jalon.access.Right.MAP_CONTENT;
import static org.jalon.access.Right.READ_ALL;
import static org.jalon.access.Right.READ_OWN;
import static org.jalon.access.Right.RECORD_ACTS;
import static org.jalon.access.Right.SIGN_FOR_CENTRE;

import java.util.EnumSet;
import java.util.Set;

/** The part a person plays in the centre, and the one table of what that part may do. */
public enum Role {
    ADMIN,
    RESPONSABLE,
    FORMATEUR,
    LEARNER;

    public Set<Right> rights() {
        return switch (this) {
            case ADMIN -> EnumSet.allOf(Right.class);
            case RESPONSABLE ->
                EnumSet.of(
                        READ_ALL,
                        RECORD_ACTS,
                        APPRAISE,
                        SIGN_FOR_CENTRE,
                        ACCEPT_PROOF,
                        DECIDE,
                        CONFIRM_DATUM,
                        MAP_CONTENT,
                        MANAGE_COHORT);
            case FORMATEUR -> EnumSet.of(READ_ALL, RECORD_ACTS, APPRAISE, MAP_CONTENT);
            case LEARNER -> EnumSet.of(READ_OWN, HAND_IN_OWN);
        };
    }
}
