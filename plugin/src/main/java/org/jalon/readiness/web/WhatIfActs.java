package org.jalon.readiness.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.examfile.FileActs;
import org.jalon.journal.ActCodec;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActSubject;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.RefusedActException;
import org.jalon.learner.BrokenRule;
import org.jalon.profile.ActTemplate;
import org.jalon.readiness.web.WhatIfRequest.WhatIfAct;
import org.jalon.xapi.StatementId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the acts of a supplied file as strictly as the endpoints that record such acts, and collects every fault. */
final class WhatIfActs {

    private static final Pattern NULL_NAME = Pattern.compile("because \"<?(\\w+)>?\" is null");

    private final JsonMapper json;
    private final ZoneId zone;
    private final List<BrokenRule> faults;
    private final Map<StatementId, RecordedAct> read = new HashMap<>();
    private long position;

    WhatIfActs(JsonMapper json, ZoneId zone, List<BrokenRule> faults) {
        this.json = json;
        this.zone = zone;
        this.faults = faults;
    }

    /** The acts that can be read and stand at that instant, in the order in which they were sent. */
    List<RecordedAct> read(String field, List<WhatIfAct> acts, ActSubject subject, Instant asOf) {
        var found = new ArrayList<RecordedAct>();
        for (int i = 0; i < acts.size(); i++) {
            WhatIfAct act = acts.get(i);
            position++;
            read(field + "[" + i + "]", act, subject)
                    .filter(_a ->
                            act.withdrawnAt().filter(at -> !at.isAfter(asOf)).isEmpty())
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<RecordedAct> read(String field, WhatIfAct act, ActSubject subject) {
        Optional<ActTemplate> template = ActTemplate.find(act.act()).filter(t -> codec(t).isPresent());
        boolean ofTheCentre = template.filter(t -> t == ActTemplate.DECISION_TAKEN || t == ActTemplate.DATUM_CONFIRMED)
                .isPresent();
        if (template.isEmpty() || (subject.equals(ActSubject.CENTRE) && !ofTheCentre)) {
            faults.add(new BrokenRule(field + ".act", act.act(), "one of " + names(subject)));
            return Optional.empty();
        }
        return content(field, act, template.get()).flatMap(c -> recorded(field, act, template.get(), subject, c));
    }

    private static Optional<ActCodec> codec(ActTemplate template) {
        return Stream.of(EnterpriseActs.CODEC, FileActs.CODEC)
                .filter(c -> c.knows(template))
                .findFirst();
    }

    static List<String> names(ActSubject subject) {
        return subject.equals(ActSubject.CENTRE)
                ? List.of(ActTemplate.DECISION_TAKEN.slug(), ActTemplate.DATUM_CONFIRMED.slug())
                : Stream.of(ActTemplate.values())
                        .filter(t -> codec(t).isPresent())
                        .map(ActTemplate::slug)
                        .toList();
    }

    private Optional<ActContent> content(String field, WhatIfAct act, ActTemplate template) {
        if (!act.particulars().isObject()) {
            faults.add(new BrokenRule(field + ".particulars", act.particulars().toString(), "a JSON object"));
            return Optional.empty();
        }
        try {
            ActContent content = json.treeToValue(
                    act.particulars(), codec(template).orElseThrow().typeOf(template));
            codec(template).orElseThrow().encode(content);
            return Optional.of(content);
        } catch (JacksonException e) {
            faults.add(new BrokenRule(
                    field + ".particulars" + path(e), act.particulars().toString(), said(e)));
        } catch (RefusedActException e) {
            faults.add(new BrokenRule(
                    field + ".particulars", act.particulars().toString(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** An act that was sent twice is one; two acts under one id are a fault. */
    private Optional<RecordedAct> recorded(
            String field, WhatIfAct act, ActTemplate template, ActSubject subject, ActContent content) {
        var id = new StatementId(act.id().orElse(new UUID(0x4000L, 0x8000000000000000L | position)));
        Instant day = beginning(content.day());
        var recorded = new RecordedAct(
                id,
                position,
                template,
                subject,
                day,
                act.recordedAt().orElse(day),
                "what-if",
                codec(template).orElseThrow().encode(content),
                Optional.empty());
        RecordedAct before = read.putIfAbsent(id, recorded);
        if (before != null && !before.payload().equals(recorded.payload())) {
            faults.add(new BrokenRule(field + ".id", id.toString(), "another act of this file has this id"));
            return Optional.empty();
        }
        return Optional.of(before == null ? recorded : before);
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.toString();
    }

    private static String said(JacksonException e) {
        if (e.getCause() instanceof NullPointerException missing) {
            Matcher named = NULL_NAME.matcher(String.valueOf(missing.getMessage()));
            return (named.find() ? named.group(1) : "a value that is needed") + " is missing";
        }
        String message = e.getCause() instanceof IllegalArgumentException broken
                ? String.valueOf(broken.getMessage())
                : e.getOriginalMessage();
        return message.replaceAll("\\b(?:[a-z]\\w*\\.)+([A-Z])", "$1");
    }
}
