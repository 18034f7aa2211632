package org.jalon.lrs.server;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.KeptRefusal;
import org.jalon.lrs.RefusalEntry;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.RequestRepair;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementReader;
import org.jalon.xapi.json.StatementText;

/** Admits repaired copies by the checks of a POST; their ids follow from the refused request, so that none is stored twice. */
public final class RepairedRequests implements RequestRepair {

    private final RefusedRequests refused;
    private final Credentials credentials;
    private final StatementWrites writes;
    private final Clock clock;
    private final Iri mark;

    /** @param mark the context extension that a repaired statement carries: the number of the refused request */
    public RepairedRequests(
            RefusedRequests refused, Credentials credentials, StatementWrites writes, Clock clock, Iri mark) {
        this.refused = refused;
        this.credentials = credentials;
        this.writes = writes;
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public Outcome admit(long number, String body, String by) {
        Optional<RefusalEntry> entry = refused.find(number).map(KeptRefusal::entry);
        if (entry.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (entry.get().admitted().isPresent()) {
            return new Outcome.AdmittedBefore(entry.get().admitted().get());
        }
        Optional<Writer> writer =
                credentials.find(entry.get().writer()).filter(known -> known.may(Scope.STATEMENTS_WRITE));
        return writer.isEmpty()
                ? new Outcome.WriterGone(entry.get().writer())
                : admit(entry.get(), body, writer.get(), by);
    }

    private Outcome admit(RefusalEntry entry, String body, Writer writer, String by) {
        try {
            List<StatementId> ids = writes.store(body, writer, statements -> marked(entry, statements));
            refused.markAdmitted(entry.number(), clock.instant(), by);
            return new Outcome.Admitted(ids);
        } catch (XapiRefusal again) {
            return new Outcome.Refused(again.status().value(), again.detail(), again.faults());
        }
    }

    private List<Statement> marked(RefusalEntry entry, List<Statement> statements) {
        List<Statement> marked = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            marked.add(marked(entry, statements.get(i), id(entry, i)));
        }
        return marked;
    }

    private Statement marked(RefusalEntry entry, Statement statement, StatementId id) {
        String json = StatementText.marked(statement.json(), id, mark.value(), entry.number());
        XapiVersion version = XapiVersion.find(statement.version()).orElseThrow();
        return switch (StatementReader.read(json, version)) {
            case Reading.Read read -> read.statements().getFirst();
            case Reading.Refused faulty ->
                throw new IllegalStateException("a mark spoilt a statement that could be read");
        };
    }

    private static StatementId id(RefusalEntry entry, int index) {
        String name = String.join(
                " ",
                "repaired from",
                String.valueOf(entry.number()),
                entry.at().toString(),
                entry.writer().value(),
                String.valueOf(index));
        return new StatementId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
