package org.jalon.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A company in which a fictitious candidate is for a segment of the period, and who looks after the candidate there.
 *
 * @param to the segment's last day
 */
record HostCompany(String name, String tutor, LocalDate from, LocalDate to) {

    private static final int DAY = 7 * 60;

    /** The body that records how far the search had come so many weeks before the first day. */
    Map<String, Object> stage(String stage, int weeksBefore) {
        Map<String, Object> body = dated(from.minusWeeks(weeksBefore));
        body.put("stage", stage);
        body.put("tutor", tutorBody());
        return body;
    }

    /** The body of the segment, without an employment contract. */
    Map<String, Object> segment() {
        Map<String, Object> body = dated(from.minusWeeks(1));
        body.put("tutor", tutorBody());
        body.put("from", from.toString());
        body.put("to", to.toString());
        body.put("status", "TRAINEE");
        return body;
    }

    /** The body of a calendar of seven hours a day between two days. */
    Map<String, Object> plan(LocalDate first, LocalDate last) {
        Map<String, Object> body = dated(from.minusWeeks(1));
        body.put("from", first.toString());
        body.put("to", last.toString());
        body.put("week", Map.of("MONDAY", DAY, "TUESDAY", DAY, "WEDNESDAY", DAY, "THURSDAY", DAY, "FRIDAY", DAY));
        body.put("exceptions", Map.of());
        return body;
    }

    private Map<String, Object> dated(LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("day", day.toString());
        body.put("company", name);
        return body;
    }

    private Map<String, String> tutorBody() {
        return Map.of("name", tutor);
    }
}
