package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.JsonNode;

/** Reads a body of one statement or an array of them by every rule of its version of xAPI, and names all that is wrong with it. */
public final class StatementReader {

    /** The longest single statement, in characters of its JSON. */
    public static final int LONGEST_STATEMENT = 1_000_000;

    private StatementReader() {}

    /** Reads a body by the rules of this version. */
    public static Reading read(String body, XapiVersion version) {
        Faults faults = new Faults(version);
        JsonText.Tree tree = JsonText.parse(body, faults);
        List<Statement> statements = new ArrayList<>();
        boolean array = tree.root() != null && tree.root().isArray();
        if (tree.root() != null) {
            for (int i = 0; i < tree.slices().size() && !faults.isFull(); i++) {
                JsonNode node = array ? tree.root().get(i) : tree.root();
                readOne(node, array ? "/" + i : "", tree.slices().get(i), faults, statements);
            }
            if (faults.isEmpty()) {
                refuseSameIds(statements, faults);
            }
        }
        return faults.isEmpty() ? new Reading.Read(statements, array) : new Reading.Refused(faults.list());
    }

    /**
     * Reads one statement that the caller composed itself, by the rules of 1.0.3, so that every store takes it.
     *
     * @throws IllegalArgumentException naming every fault
     */
    public static Statement readAuthored(String json) {
        return readOne(json, XapiVersion.V1_0_3);
    }

    /**
     * Reads one statement that was stored, of whichever version.
     *
     * @throws IllegalArgumentException naming every fault
     */
    public static Statement readStored(String json) {
        return readOne(json, XapiVersion.V2_0_0);
    }

    private static Statement readOne(String json, XapiVersion version) {
        return switch (read(json, version)) {
            case Reading.Read read -> single(read);
            case Reading.Refused refused ->
                throw new IllegalArgumentException(refused.faults().stream()
                        .map(fault -> fault.pointer() + ": " + fault.message())
                        .collect(Collectors.joining("; ")));
        };
    }

    private static Statement single(Reading.Read read) {
        if (read.wasArray()) {
            throw new IllegalArgumentException("one statement is needed, not an array");
        }
        return read.statements().getFirst();
    }

    private static void readOne(JsonNode node, String pointer, String json, Faults faults, List<Statement> statements) {
        if (json.length() > LONGEST_STATEMENT) {
            faults.add(pointer, "Data 2.2", "A statement may have at most " + LONGEST_STATEMENT + " characters.");
            return;
        }
        Optional<Statement> statement = BodyReader.statement(node, pointer, json, faults);
        statement.ifPresent(statements::add);
        if (statement.isEmpty() && faults.isEmpty()) {
            faults.add(pointer, "Data 2.4", "The statement cannot be read.");
        }
    }

    private static void refuseSameIds(List<Statement> statements, Faults faults) {
        Set<StatementId> ids = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            int index = i;
            statements
                    .get(i)
                    .id()
                    .filter(id -> !ids.add(id))
                    .ifPresent(twice -> faults.add(
                            "/" + index + "/id",
                            "Communication 2.1.2",
                            "The id " + Quoted.of(twice.toString()) + " occurs twice in this batch."));
        }
    }
}
