package org.jalon.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** By which way, towards what and to which session a candidate goes. */
record Pathway(
        String origin,
        boolean alternance,
        Optional<LocalDate> begins,
        Optional<LocalDate> ends,
        String target,
        PlannedSession session) {

    static Pathway training(LocalDate begins, LocalDate ends, String target, PlannedSession session) {
        return new Pathway("FORMATION", false, Optional.of(begins), Optional.of(ends), target, session);
    }

    static Pathway alternance(LocalDate begins, LocalDate ends, String target, PlannedSession session) {
        return new Pathway("FORMATION", true, Optional.of(begins), Optional.of(ends), target, session);
    }

    static Pathway vae(String target, PlannedSession session) {
        return new Pathway("VAE", false, Optional.empty(), Optional.empty(), target, session);
    }

    /** The body of the request for the candidacy. */
    Map<String, Object> body(String learner, String framework, String sessionId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("learner", learner);
        body.put("framework", framework);
        return terms(body, sessionId);
    }

    /** The body of the request that replaces the terms of a candidacy; its session stays. */
    Map<String, Object> revision(String sessionId, String reason) {
        Map<String, Object> body = terms(new LinkedHashMap<>(), sessionId);
        body.put("reason", reason);
        return body;
    }

    private Map<String, Object> terms(Map<String, Object> body, String sessionId) {
        body.put("origin", origin);
        body.put("alternance", alternance);
        begins.ifPresent(day -> body.put("trainingBegins", day.toString()));
        ends.ifPresent(day -> body.put("trainingEnds", day.toString()));
        body.put("target", target);
        body.put("session", sessionId);
        return body;
    }
}
