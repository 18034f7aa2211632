package org.jalon.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jalon.xapi.StatementId;

/**
 * An act as the store holds it, not withdrawn at the instant asked for.
 *
 * @param at when the fact happened (UTC)
 * @param stored when the store took it in (UTC)
 * @param by account id of the person who recorded it; of a tutor's act, the id of the link
 */
public record Act<C extends ActContent>(
        StatementId id, long position, ActSubject subject, C content, Instant at, Instant stored, String by) {

    /** The acts once each, by the legal date of the fact and then as they were stored, however they came. */
    public static <C extends ActContent> List<Act<C>> inOrder(Collection<Act<C>> acts) {
        var once = new LinkedHashMap<StatementId, Act<C>>();
        acts.forEach(act -> once.putIfAbsent(act.id(), act));
        return once.values().stream()
                .sorted(Comparator.comparing((Act<C> a) -> a.content().day())
                        .thenComparingLong(Act::position)
                        .thenComparing(a -> a.id().toString()))
                .toList();
    }

    /** The acts of one kind, in their order. */
    public static <C extends ActContent> List<Act<C>> only(List<? extends Act<?>> acts, Class<C> kind) {
        List<Act<C>> found = new ArrayList<>();
        for (Act<?> act : acts) {
            if (kind.isInstance(act.content())) {
                found.add(new Act<>(
                        act.id(),
                        act.position(),
                        act.subject(),
                        kind.cast(act.content()),
                        act.at(),
                        act.stored(),
                        act.by()));
            }
        }
        return Collections.unmodifiableList(found);
    }
}
