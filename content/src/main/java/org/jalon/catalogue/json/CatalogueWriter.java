package org.jalon.catalogue.json;

import java.util.List;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.Recognition;
import org.jalon.catalogue.TrainingModule;
import org.jalon.framework.CompetencyId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a catalogue as JSON that reads back as an equal one; sets are written in a fixed order. */
public final class CatalogueWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CatalogueWriter() {}

    public static String write(CatalogueDraft catalogue) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", catalogue.id().value());
        root.put("framework", catalogue.framework().value());
        root.put("title", catalogue.title());
        ArrayNode modules = root.putArray("modules");
        catalogue.modules().forEach(module -> write(module, modules.addObject()));
        return MAPPER.writeValueAsString(root);
    }

    private static void write(TrainingModule module, ObjectNode node) {
        node.put("id", module.id().value());
        node.put("title", module.title());
        ArrayNode activities = node.putArray("activities");
        module.activities().forEach(activity -> write(activity, activities.addObject()));
    }

    private static void write(Activity activity, ObjectNode node) {
        node.put("id", activity.id().value());
        node.put("title", activity.title());
        ArrayNode keys = node.putArray("recognisedBy");
        activity.recognisedBy().forEach(key -> keys.addObject().put(memberOf(key), key.key()));
        ArrayNode prepares = node.putArray("prepares");
        sorted(activity).forEach(prepares::add);
        write(activity.rule(), node.putObject("evidence"));
    }

    private static List<String> sorted(Activity activity) {
        return activity.prepares().stream().map(CompetencyId::value).sorted().toList();
    }

    private static void write(EvidenceRule rule, ObjectNode node) {
        ArrayNode counts = node.putArray("counts");
        rule.counts().forEach(outcome -> counts.add(outcome.name()));
        rule.passMark().ifPresent(mark -> node.put("passMark", mark));
        node.put("required", rule.required());
        node.put("purpose", rule.purpose().name());
    }

    private static String memberOf(Recognition recognition) {
        return switch (recognition) {
            case Recognition.ActivityIri iri -> CatalogueShape.ACTIVITY_IRI;
            case Recognition.IdNumber number -> CatalogueShape.ID_NUMBER;
            case Recognition.PublisherId publisher -> CatalogueShape.PUBLISHER_ID;
            case Recognition.IriPattern pattern -> CatalogueShape.ID_PATTERN;
            case Recognition.ContextActivity around -> CatalogueShape.CONTEXT_ACTIVITY;
        };
    }
}
