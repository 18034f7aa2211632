package org.jalon.enterprise;

/** The stretch of calendar that one entry of time covers. */
public enum TimeUnit {
    HALF_DAY(1),
    DAY(1),
    WEEK(7);

    private final int days;

    TimeUnit(int days) {
        this.days = days;
    }

    /** Calendar days that an entry of this unit touches. */
    int days() {
        return days;
    }
}
