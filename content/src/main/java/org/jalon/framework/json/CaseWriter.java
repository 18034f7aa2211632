package org.jalon.framework.json;

import java.util.List;
import java.util.Optional;
import org.jalon.framework.Bloc;
import org.jalon.framework.CasePackage;
import org.jalon.framework.Competency;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.framework.Provenance;
import org.jalon.framework.Standing;
import org.jalon.framework.Titre;
import org.jalon.framework.TransversalCompetency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a framework version as a {@code CFPackage}; what no official text gives is marked in the notes. */
public final class CaseWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Framework framework;
    private final CaseGraph graph;

    private CaseWriter(CasePackage exported) {
        this.framework = exported.framework();
        this.graph = new CaseGraph(
                exported.uri(),
                exported.changed(),
                framework.id().value(),
                framework.titre().name().value());
    }

    public static String write(CasePackage exported) {
        return MAPPER.writeValueAsString(new CaseWriter(exported).tree());
    }

    private JsonNode tree() {
        document(graph.document());
        int place = 0;
        for (Bloc bloc : framework.blocs()) {
            bloc(bloc, ++place);
        }
        for (TransversalCompetency competency : framework.transversal()) {
            String id = competency.id().value();
            item(id, competency.label(), "Compétence transversale", competency.provenance())
                    .put("humanCodingScheme", competency.id().sign());
            graph.child(id, graph.root(), ++place);
        }
        for (ExamDocument document : framework.documents()) {
            examDocument(document, ++place);
        }
        return graph.tree();
    }

    private void document(ObjectNode node) {
        Titre titre = framework.titre();
        node.put("creator", titre.authority().value().orElse("Autorité inconnue"));
        node.put("title", "Titre professionnel : " + titre.name().value());
        officialText().ifPresent(address -> node.put("officialSourceURL", address));
        node.put("language", "fr");
        node.put("version", framework.id().value());
        if (framework.validity().from().settled()) {
            framework.validity().from().value().ifPresent(from -> node.put("statusStartDate", from.toString()));
        }
        unverified().ifPresent(notes -> node.put("notes", notes));
    }

    /** The address of the first text of the version; one is named first of which the version was made. */
    private Optional<String> officialText() {
        return framework.texts().stream()
                .filter(text -> text.kind().official())
                .findFirst()
                .flatMap(text -> text.page().or(text::eli))
                .map(Object::toString);
    }

    private void bloc(Bloc bloc, int place) {
        String id = bloc.id().value();
        item(id, bloc.label(), "Bloc de compétences", bloc.provenance())
                .put("humanCodingScheme", String.valueOf(bloc.number()));
        graph.child(id, graph.root(), place);
        for (Competency competency : bloc.competencies()) {
            String child = competency.id().value();
            item(child, competency.label(), "Compétence", competency.provenance())
                    .put("humanCodingScheme", competency.id().sign());
            graph.child(child, id, competency.number());
        }
    }

    private void examDocument(ExamDocument document, int place) {
        String id = document.id().value();
        item(id, document.label(), "Document d'examen", document.provenance());
        graph.child(id, graph.root(), place);
        document.presents().ifPresent(competency -> graph.related(id, competency.value()));
    }

    private ObjectNode item(String id, String label, String type, Provenance provenance) {
        ObjectNode item = graph.item(id, label);
        item.put("CFItemType", type);
        item.put("language", "fr");
        notes(provenance).ifPresent(notes -> item.put("notes", notes));
        return item;
    }

    private Optional<String> unverified() {
        List<String> why = framework
                .provenances()
                .flatMap(provenance -> notes(provenance).stream().map(note -> provenance.pointer() + " : " + note))
                .toList();
        return why.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", why));
    }

    private Optional<String> notes(Provenance provenance) {
        return switch (provenance.standing()) {
            case Standing.Official _official -> Optional.empty();
            case Standing.Unverified unverified -> Optional.of("Non vérifié. " + unverified.why());
            case Standing.Confirmed confirmed ->
                Optional.of("Confirmé le %s d'après : %s".formatted(confirmed.on(), confirmed.document()));
        };
    }
}
