package org.jalon.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.AuditTrail;
import org.jalon.archive.EntryName;
import org.jalon.archive.HashedZip;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActLog;
import org.jalon.journal.Projector;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.StoredFile;
import org.jalon.learner.LearnerId;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Writes what Jalon holds about a learner as an archive, as it is read: records, acts, statements, files and the audit, with a
 * manifest of the SHA-256 of every other entry (<a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">RGPD, article 15</a>).
 */
@Component
public final class AccessExports {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String READ_ME = """
            Ce que Jalon conserve à votre sujet (RGPD, article 15).

            personne.json       votre nom, vos identifiants, vos rattachements, vos cohortes et vos comptes
            candidatures.json   chaque version de vos candidatures
            tutor-links.json    les liens donnés à vos tuteurs, sans leur adresse
            actes.json          les actes de votre dossier, confirmations des tuteurs comprises, même retirés
            declarations.json   les déclarations xAPI dont vous êtes l'auteur ou l'objet, même annulées
            audit.json          qui a fait quoi sur votre dossier ; les autres personnes n'y sont pas nommées
            fichiers/           les fichiers joints
            manifest.json       l'empreinte SHA-256 de chaque fichier

            N'y figurent pas : les documents d'état que vos contenus ont déposés, les requêtes refusées, les sauvegardes.
            """;

    private final HeldRecords records;
    private final OwnStatements statements;
    private final LearningRecordStore store;
    private final ActLog acts;
    private final ActFiles files;
    private final AuditTrail trail;
    private final Projector projector;
    private final Clock clock;

    AccessExports(
            HeldRecords records,
            OwnStatements statements,
            LearningRecordStore store,
            ActLog acts,
            ActFiles files,
            AuditTrail trail,
            Projector projector,
            Clock clock) {
        this.records = records;
        this.statements = statements;
        this.store = store;
        this.acts = acts;
        this.files = files;
        this.trail = trail;
        this.projector = projector;
        this.clock = clock;
    }

    /**
     * Writes the archive as it is made; nothing of it is kept whole in memory.
     *
     * @throws java.util.NoSuchElementException when there is no such learner
     * @throws UncheckedIOException when {@code out} takes no more
     */
    public void write(LearnerId learner, OutputStream out) {
        projector.catchUp();
        HeldAbout held = records.about(learner);
        Instant now = clock.instant();
        HashedZip zip = new HashedZip(out, now);
        try {
            writeRecords(zip, held);
            Map<Sha2, StoredFile> attached = new LinkedHashMap<>();
            zip.add("actes.json", list(taker -> eachAct(held, attached, taker)));
            zip.add("declarations.json", list(taker -> eachStatement(held, attached, taker)));
            zip.add("audit.json", list(taker -> eachEntry(held, taker)));
            writeFiles(zip, attached);
            zip.add("manifest.json", manifest(learner, now, zip.entries()));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRecords(HashedZip zip, HeldAbout held) throws IOException {
        zip.add("lisez-moi.txt", READ_ME.getBytes(StandardCharsets.UTF_8));
        zip.add("personne.json", json(held.person()));
        zip.add(
                "candidatures.json",
                json(held.candidacies().stream().map(HeldAbout::values).toList()));
        for (Map.Entry<String, List<Map<String, Object>>> other : held.others().entrySet()) {
            zip.add(other.getKey() + ".json", json(other.getValue()));
        }
    }

    private static HashedZip.Content list(Consumer<JsonList> elements) {
        return out -> {
            JsonList list = new JsonList(out);
            elements.accept(list);
            list.end();
        };
    }

    private void eachAct(HeldAbout held, Map<Sha2, StoredFile> attached, JsonList taker) {
        for (StatementId id : acts.statementsOf(held.subjects())) {
            files.of(id).forEach(file -> attached.putIfAbsent(file.sha2(), file));
            Optional<StoredStatement> statement = store.find(id).or(() -> store.findVoided(id));
            acts.find(id).ifPresent(act -> taker.add(values(act, statement)));
        }
    }

    private static ObjectNode values(RecordedAct act, Optional<StoredStatement> statement) {
        ObjectNode values = JSON.createObjectNode()
                .put("kind", act.template().slug())
                .put("candidacy", act.subject().value().toString())
                .put("at", act.at().toString())
                .put("stored", act.stored().toString());
        act.withdrawn().ifPresent(at -> values.put("withdrawn", at.toString()));
        statement.ifPresent(stored -> values.putRawValue("statement", new RawValue(stored.json())));
        return values;
    }

    private void eachStatement(HeldAbout held, Map<Sha2, StoredFile> attached, JsonList taker) {
        statements.each(held.learner().agents(), statement -> {
            taker.addJson(statement.json());
            if (statement.json().contains("\"attachments\"")) {
                files.of(statement.id()).forEach(file -> attached.putIfAbsent(file.sha2(), file));
            }
        });
    }

    private void eachEntry(HeldAbout held, JsonList taker) {
        trail.each(
                held.ids(),
                held.usernames(),
                held.learner().id().toString(),
                entry -> taker.add(JSON.createObjectNode()
                        .put("at", entry.at().toString())
                        .put("by", author(entry, held))
                        .put("act", entry.act())
                        .put("subject", entry.subject())
                        .put("detail", entry.detail())));
    }

    /** Who else did something has a right of their own not to be named to the learner. */
    private static String author(AuditEntry entry, HeldAbout held) {
        boolean known =
                held.usernames().contains(entry.account()) || entry.account().equals(Audit.SYSTEM);
        return known ? entry.account() : "another person";
    }

    private void writeFiles(HashedZip zip, Map<Sha2, StoredFile> attached) throws IOException {
        int number = 0;
        for (StoredFile file : attached.values()) {
            Optional<InputStream> bytes = files.open(file);
            if (bytes.isPresent()) {
                number++;
                try (InputStream content = bytes.get()) {
                    zip.add("fichiers/" + EntryName.file(number, file.name()), content);
                }
            }
        }
    }

    private static byte[] manifest(LearnerId learner, Instant at, List<HashedZip.Entry> entries) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", "jalon-access-export/1");
        manifest.put("learner", learner.toString());
        manifest.put("at", at.toString());
        manifest.put("entries", entries);
        return json(manifest);
    }

    private static byte[] json(Object value) {
        return JSON.writeValueAsString(value).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }
}
