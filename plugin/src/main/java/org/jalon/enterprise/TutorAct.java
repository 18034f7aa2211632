package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.List;

/** What a tutor said by a personal link about one week in the company, with the entries of time as the tutor saw them. */
public sealed interface TutorAct extends EnterpriseAct permits WeekConfirmed, WeekContested {

    /** The link that the tutor came by. */
    TutorLinkId link();

    Company company();

    /** The Monday of the week. */
    LocalDate week();

    /** The entries of that week that the tutor saw, in the order of their days. */
    List<SeenEntry> entries();
}
