package org.jalon.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An exam session of the demo. */
record PlannedSession(
        String name, String target, LocalDate firstDay, Optional<LocalDate> enteredInCeresOn, LocalDate agrementUntil) {

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("target", target);
        body.put("firstDay", firstDay.toString());
        enteredInCeresOn.ifPresent(day -> body.put("enteredInCeresOn", day.toString()));
        body.put("agrementValidUntil", agrementUntil.toString());
        return body;
    }
}
