package org.jalon.dashboard;

/** Says whole minutes as a reader does on paper, such as « 349 h 45 »; alike in French and English. */
final class HoursAndMinutes {

    HoursAndMinutes() {}

    public String of(int minutes) {
        return minutes % 60 == 0 ? minutes / 60 + " h" : "%d h %02d".formatted(minutes / 60, minutes % 60);
    }
}
