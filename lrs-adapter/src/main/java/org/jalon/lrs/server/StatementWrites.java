package org.jalon.lrs.server;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Quoted;
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
    private final RefusedRequests refused;
    private final Clock clock;

    public StatementWrites(LearningRecordStore store, RefusedRequests refused, Clock clock) {
        this.store = store;
        this.refused = refused;
        this.clock = clock;
    }

    /** Stores one statement or an array of them. */
    List<StatementId> post(StatementBody.Sent sent, XapiVersion version, Writer writer) {
        return recording(sent, writer, () -> append(read(sent, version).statements(), writer));
    }

    /** Stores one statement under this id. */
    void put(StatementBody.Sent sent, XapiVersion version, StatementId id, Writer writer) {
        recording(sent, writer, () -> append(List.of(single(read(sent, version), id)), writer));
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
                refusal.faults().stream()
                        .map(fault -> Quoted.of(fault.pointer()))
                        .limit(20)
                        .toList());
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

    private static Reading.Read read(StatementBody.Sent sent, XapiVersion version) {
        if (!sent.intact()) {
            throw refusal(List.of(new StatementFault(
                    "",
                    "Communication 1.4",
                    "The body has bytes that its character encoding, UTF-8 or other, cannot have.")));
        }
        return switch (StatementReader.read(sent.text(), version)) {
            case Reading.Read read -> withoutBareAttachments(read);
            case Reading.Refused faulty -> throw refusal(faulty.faults());
        };
    }

    private static XapiRefusal refusal(List<StatementFault> faults) {
        String detail = faults.size() == 1
                ? "There is a fault in what was sent; nothing was stored."
                : "There are " + faults.size() + " faults in what was sent; nothing was stored.";
        return new XapiRefusal(HttpStatus.BAD_REQUEST, detail, faults);
    }

    private static Reading.Read withoutBareAttachments(Reading.Read read) {
        for (int i = 0; i < read.statements().size(); i++) {
            var attachments = read.statements().get(i).attachments();
            for (int a = 0; a < attachments.size(); a++) {
                if (attachments.get(a).fileUrl().isEmpty()) {
                    String pointer = (read.wasArray() ? "/" + i : "") + "/attachments/" + a;
                    throw refusal(List.of(new StatementFault(
                            pointer,
                            "Communication 1.5.1",
                            "An attachment that is sent as application/json has a fileUrl.")));
                }
            }
        }
        return read;
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

    private List<StatementId> append(List<Statement> statements, Writer writer) {
        try {
            return switch (store.append(statements, writer)) {
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
