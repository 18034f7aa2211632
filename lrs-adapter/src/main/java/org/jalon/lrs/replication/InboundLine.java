package org.jalon.lrs.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jalon.lrs.KnownAgents;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.http.LrsClient;
import org.jalon.lrs.http.RemotePage;
import org.jalon.lrs.http.RemoteQuery;
import org.jalon.xapi.AgentId;

/**
 * Takes in what a remote LRS stores about known agents. What is new there is asked for by one query for all agents and
 * sifted here, so that a run costs the remote one walk of its index by time however many learners there are; only the
 * past of an agent that became known is asked for by that agent.
 */
final class InboundLine {

    private static final int PAGE = 100;

    private final LrsClient remote;
    private final LearningRecordStore store;
    private final KnownAgents agents;
    private final ReplicationLines lines;
    private final BackfilledAgents backfilled;
    private final InboundWriter writer;
    private final Duration overlap;

    InboundLine(
            LrsClient remote,
            LearningRecordStore store,
            KnownAgents agents,
            ReplicationLines lines,
            BackfilledAgents backfilled,
            InboundWriter writer,
            Duration overlap) {
        this.remote = remote;
        this.store = store;
        this.agents = agents;
        this.lines = lines;
        this.backfilled = backfilled;
        this.writer = writer;
        this.overlap = overlap;
    }

    /**
     * One run: what is new, then the past of agents who are. Whoever becomes known while it runs is left to the next.
     *
     * @param lease to be moved on after each page
     */
    void run(Lease lease) {
        Set<AgentId> known = agents.agents();
        backfilled.retain(known);
        if (known.isEmpty()) {
            return;
        }
        Relevance relevance = new Relevance(known, store);
        Optional<Instant> through = lines.through();
        if (through.isEmpty()) {
            begin(lease);
        } else {
            Optional<Instant> end = walk(query(through), relevance, time -> lease.moveTo(later(through.get(), time)));
            end.ifPresent(time -> lease.moveTo(later(through.get(), time)));
        }
        for (AgentId agent : backfilled.incomplete(known)) {
            RemoteQuery past = query(backfilled.through(agent)).about(agent);
            walk(past, relevance, time -> {
                backfilled.moveTo(agent, time);
                lease.hold();
            });
            backfilled.complete(agent);
        }
    }

    /** Notes the remote time of now: what is stored before it, each agent's past holds. */
    private void begin(Lease lease) {
        RemotePage page = remote.query(RemoteQuery.latest()).next();
        Optional<Instant> bound = bound(page);
        Optional<Instant> last =
                read(page).stream().flatMap(latest -> latest.stored().stream()).findFirst();
        lease.moveTo(bound.or(() -> last).orElse(Instant.EPOCH));
    }

    private RemoteQuery query(Optional<Instant> through) {
        return RemoteQuery.all(PAGE).since(through.map(time -> time.minus(overlap)));
    }

    /**
     * Takes in all pages; after each one that keeps the order, says up to when all was seen.
     *
     * @return up to when all has been seen at the end
     */
    private Optional<Instant> walk(RemoteQuery query, Relevance relevance, Consumer<Instant> seen) {
        Iterator<RemotePage> pages = remote.query(query);
        Sighting sighting = new Sighting();
        while (pages.hasNext()) {
            RemotePage page = pages.next();
            List<RemoteStatement> statements = read(page);
            sighting.add(page, statements);
            writer.take(statements, relevance);
            sighting.inOrder().ifPresent(seen);
        }
        return sighting.atTheEnd();
    }

    private static List<RemoteStatement> read(RemotePage page) {
        return page.statements().stream().map(RemoteStatement::read).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the remote LRS had surely shown when it answered: bounded by its own word, or else by its clock. */
    private static Optional<Instant> bound(RemotePage page) {
        return page.consistentThrough().or(page::answeredAt);
    }

    /** Up to when the remote's statements have been seen. */
    private static final class Sighting {

        private Optional<Instant> bound = Optional.empty();
        private Optional<Instant> last = Optional.empty();
        private boolean first = true;
        private boolean ordered = true;

        void add(RemotePage page, List<RemoteStatement> statements) {
            if (first) {
                bound = bound(page);
                first = false;
            }
            for (RemoteStatement statement : statements) {
                statement.stored().ifPresent(this::pass);
            }
        }

        private void pass(Instant stored) {
            ordered &= last.isEmpty() || !stored.isBefore(last.get());
            last = Optional.of(last.map(before -> later(before, stored)).orElse(stored));
        }

        Optional<Instant> inOrder() {
            return ordered ? last.map(this::bounded) : Optional.empty();
        }

        /** Without a bound, the latest that was seen. */
        Optional<Instant> atTheEnd() {
            return bound.or(() -> last);
        }

        private Instant bounded(Instant time) {
            return bound.filter(time::isAfter).orElse(time);
        }
    }
}
