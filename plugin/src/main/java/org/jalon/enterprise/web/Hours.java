package org.jalon.enterprise.web;

/** Writes whole minutes as hours, such as « 34 h 45 », never broken over two lines; alike in French and English. */
final class Hours {

    private Hours() {}

    static String of(int minutes) {
        return minutes % 60 == 0
                ? "%d\u00a0h".formatted(minutes / 60)
                : "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
    }
}
