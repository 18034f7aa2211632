package org.jalon.lrs.server;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

/** Reads, checks and stores what was sent, whole or not at all; a refusal is kept among the refused requests. */
public final class StatementWrites {

    private static final Logger LOG = LoggerFactory.getLogger(StatementWrites.class);

    private final LearningRecordStore store;
    private final AttachmentIntake attachments;
    private final RefusedRequests refused;
    private final Clock clock;

    public StatementWrites(
            LearningRecordStore store, AttachmentIntake attachments, RefusedRequests refused, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.refused = refused;
        this.clock = clock;
    }

    /** Stores one statement or an array of them. */
    List<StatementId> post(StatementBody.Sent sent, XapiVersion version, Writer writer) {
        return recording(sent, writer, () -> {
            Reading.Read read = read(sent, version);
            refuseBeyond(writer, read.statements());
            return append(
                    read.statements(),
                    writer,
                    attachments.receive(sent.parts(), read.statements(), read.wasArray(), version));
        });
    }

    /** Stores one statement under this id. */
    void put(StatementBody.Sent sent, XapiVersion version, StatementId id, Writer writer) {
        recording(sent, writer, () -> {
            List<Statement> one = List.of(single(read(sent, version), id));
            refuseBeyond(writer, one);
            return append(one, writer, attachments.receive(sent.parts(), one, false, version));
        });
    }

    /** Stores what becomes of one statement or an array of them, of whichever version; its refusal is not kept. */
    List<StatementId> store(String text, Writer writer, UnaryOperator<List<Statement>> change) {
        boolean old = StatementReader.read(text, XapiVersion.V1_0_3) instanceof Reading.Read;
        XapiVersion version = old ? XapiVersion.V1_0_3 : XapiVersion.V2_0_0;
        StatementBody.Sent sent = new StatementBody.Sent(text, true, AttachmentParts.NONE);
        List<Statement> repaired = change.apply(read(sent, version).statements());
        refuseBeyond(writer, repaired);
        return append(repaired, writer, attachments.receive(sent.parts(), repaired, true, version));
    }

    private interface Write {
        List<StatementId> run();
    }

    private List<StatementId> recording(StatementBody.Sent sent, Writer writer, Write write) {
        try {
            return write.run();
        } catch (XapiRefusal refusal) {
            if (refusal.status().is4xxClientError()) {
                keep(sent, writer, refusal);
            }
            throw refusal;
        }
    }

    private void keep(StatementBody.Sent sent, Writer writer, XapiRefusal refusal) {
        LOG.info(
                "Refused statements of {} with {}: {}",
                writer.id(),
                refusal.status().value(),
                reasons(refusal));
        List<StatementFault> faults = refusal.faults().isEmpty()
                ? List.of(new StatementFault("", "Communication 2.1", refusal.detail()))
                : refusal.faults();
        try {
            refused.add(new RefusedRequest(
                    clock.instant(), writer.id(), refusal.status().value(), faults, sent.text()));
        } catch (DataAccessException unavailable) {
            LOG.warn(
                    "A refused request could not be kept: {}",
                    unavailable.getClass().getSimpleName());
        }
    }

    /** Where the faults are, or the rule where the fault is of the request as a whole. */
    private static List<String> reasons(XapiRefusal refusal) {
        return refusal.faults().isEmpty()
                ? List.of(Quoted.of(refusal.detail()))
                : refusal.faults().stream()
                        .map(fault -> Quoted.of(fault.pointer()))
                        .limit(20)
                        .toList();
    }

    private static Reading.Read read(StatementBody.Sent sent, XapiVersion version) {
        if (!sent.intact()) {
            throw refusal(List.of(new StatementFault(
                    "",
                    "Communication 1.4",
                    "The body has bytes that its character encoding, UTF-8 or other, cannot have.")));
        }
        return switch (StatementReader.read(sent.text(), version)) {
            case Reading.Read read -> read;
            case Reading.Refused faulty -> throw refusal(faulty.faults());
        };
    }

    /** Refuses what has these faults. */
    static XapiRefusal refusal(List<StatementFault> faults) {
        String detail = faults.size() == 1
                ? "There is a fault in what was sent; nothing was stored."
                : "There are " + faults.size() + " faults in what was sent; nothing was stored.";
        return new XapiRefusal(HttpStatus.BAD_REQUEST, detail, faults);
    }

    private static Statement single(Reading.Read read, StatementId id) {
        if (read.wasArray()) {
            throw XapiRefusal.badRequest("A PUT takes one statement, not an array.");
        }
        Statement statement = read.statements().getFirst();
        if (statement.id().filter(own -> !own.equals(id)).isPresent()) {
            throw refusal(List.of(new StatementFault(
                    "/id", "Communication 2.1.1", "The id of the statement differs from the parameter statementId.")));
        }
        return statement.withId(id);
    }

    private static void refuseBeyond(Writer writer, List<Statement> statements) {
        for (int i = 0; i < statements.size() && writer.launch().isPresent(); i++) {
            if (!writer.launch().get().mayWrite(statements.get(i))) {
                throw new XapiRefusal(
                        HttpStatus.FORBIDDEN,
                        LaunchBounds.RULE + " Statement " + (i + 1) + " of " + statements.size()
                                + " has another actor or another context.registration; nothing was stored.");
            }
        }
    }

    private List<StatementId> append(List<Statement> statements, Writer writer, Set<Sha2> received) {
        try {
            return switch (store.append(statements, writer, received)) {
                case AppendOutcome.Appended appended -> appended.ids();
                case AppendOutcome.Conflict conflict ->
                    throw new XapiRefusal(
                            HttpStatus.CONFLICT,
                            "Statements with another content have these ids: " + text(conflict.ids())
                                    + "; nothing was stored.");
                case AppendOutcome.VoidingRefused foreign ->
                    throw new XapiRefusal(
                            HttpStatus.FORBIDDEN,
                            "Only who wrote a statement may void it; others wrote " + text(foreign.targets())
                                    + "; nothing was stored.");
                case AppendOutcome.Erased erased ->
                    throw new XapiRefusal(
                            HttpStatus.FORBIDDEN,
                            "Statements that were erased are not taken again: " + text(erased.ids())
                                    + "; nothing was stored.");
                case AppendOutcome.AttachmentsGone gone -> {
                    LOG.warn(
                            "{} attachments were removed before their statements came",
                            gone.digests().size());
                    throw new XapiRefusal(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "An attachment is not here any more; nothing was stored, send it again.");
                }
            };
        } catch (StoreUnavailableException unavailable) {
            LOG.error("The statement store cannot be written", unavailable);
            throw new XapiRefusal(
                    HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be written at present; send it again later.");
        }
    }

    private static String text(List<StatementId> ids) {
        String some = ids.stream().limit(10).map(StatementId::toString).collect(Collectors.joining(", "));
        return ids.size() > 10 ? some + " and others" : some;
    }
}
