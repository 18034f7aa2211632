package org.jalon.readiness;

/** A duration in whole minutes as a reader says it, such as « 349 h 45 » or « 15 min »; alike in French and English. */
record Minutes(int value) {

    static Minutes of(int minutes) {
        return new Minutes(minutes);
    }

    @Override
    public String toString() {
        if (value > 0 && value < 60) {
            return value + " min";
        }
        return value % 60 == 0 ? value / 60 + " h" : "%d h %02d".formatted(value / 60, value % 60);
    }
}
