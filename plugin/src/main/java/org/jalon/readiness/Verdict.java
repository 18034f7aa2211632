package org.jalon.readiness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the blocking items say together; advice, never a decision and never a certification. */
public enum Verdict {
    READY_TO_PRESENT,
    IN_PREPARATION,
    BLOCKED,
    NEEDS_DECISION;

    /**
     * The verdict over the blocking items.
     *
     * @param today the legal date, on which an item due earlier is overdue
     */
    static Verdict over(Collection<Item> items, LocalDate today) {
        List<Item> blocking = items.stream().filter(Item::blocking).toList();
        if (blocking.stream().anyMatch(i -> i.isOpen() && (i.isOverdue(today) || !i.mendable()))) {
            return BLOCKED;
        }
        if (blocking.stream().anyMatch(Item::isOpen)) {
            return IN_PREPARATION;
        }
        if (blocking.stream().anyMatch(i -> i.state() == State.UNDETERMINED)) {
            return NEEDS_DECISION;
        }
        return READY_TO_PRESENT;
    }
}
