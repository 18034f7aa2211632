package org.jalon.demo;

import java.time.LocalDate;
import java.util.List;
import org.jalon.framework.FrameworkId;

/**
 * The candidates that one demo loads.
 *
 * @param remarks what to try, one line of the log each
 */
record DemoCohort(String name, FrameworkId framework, List<Story> stories, List<String> remarks) {

    private static final LocalDate VERSION_2018_ENDS = LocalDate.of(2024, 6, 10);

    DemoCohort {
        stories = List.copyOf(stories);
        remarks = List.copyOf(remarks);
    }

    /** The cohort of the version that is in force on that day. */
    static DemoCohort on(LocalDate today) {
        return today.isBefore(VERSION_2018_ENDS) ? Cohort2018.cohort() : Cohort2024.on(today);
    }
}
