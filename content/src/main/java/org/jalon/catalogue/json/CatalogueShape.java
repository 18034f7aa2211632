package org.jalon.catalogue.json;

import java.util.Set;
import java.util.regex.Pattern;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.ModuleId;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.FaultRule;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.json.Entry;
import org.jalon.framework.json.Inspection;
import org.jalon.framework.json.ObjectShape;
import org.jalon.framework.json.Shape;

/** The members of a catalogue file, level by level. */
final class CatalogueShape {

    static final String ACTIVITY_IRI = "activityIri";
    static final String ID_NUMBER = "idNumber";
    static final String PUBLISHER_ID = "publisherId";
    static final String ID_PATTERN = "idPattern";
    static final String CONTEXT_ACTIVITY = "contextActivity";

    private static final Shape IRI =
            Shape.matching(Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+"), FaultRule.WRONG_TYPE);

    private static final Shape KEY = ObjectShape.empty()
            .maybe(ACTIVITY_IRI, IRI)
            .maybe(ID_NUMBER, Shape.text())
            .maybe(PUBLISHER_ID, IRI)
            .maybe(ID_PATTERN, CatalogueShape::inspectPattern)
            .maybe(CONTEXT_ACTIVITY, IRI);

    private static final Shape EVIDENCE = ObjectShape.empty()
            .with("counts", Shape.nonEmptyList(CatalogueShape::inspectOutcome))
            .maybe("passMark", Shape.share())
            .with("required", Shape.flag())
            .with("purpose", Shape.choice(Purpose.class));

    private static final Shape ACTIVITY = ObjectShape.empty()
            .with("id", Shape.id(ActivityId.FORM))
            .with("title", Shape.text())
            .with("recognisedBy", Shape.nonEmptyList(CatalogueShape::inspectKey))
            .with("prepares", Shape.nonEmptyList(Shape.id(CompetencyId.FORM)))
            .with("evidence", CatalogueShape::inspectEvidence);

    private static final Shape MODULE = ObjectShape.empty()
            .with("id", Shape.id(ModuleId.FORM))
            .with("title", Shape.text())
            .with("activities", Shape.list(ACTIVITY));

    /** The whole file. */
    static final Shape FILE = ObjectShape.empty()
            .with("id", Shape.id(CatalogueId.FORM))
            .with("framework", Shape.id(FrameworkId.FORM))
            .with("title", Shape.text())
            .with("modules", Shape.list(MODULE));

    private CatalogueShape() {}

    private static void inspectKey(Entry entry, Inspection inspection) {
        KEY.inspect(entry, inspection);
        if (!entry.node().isObject()) {
            return;
        }
        long keys = Set.of(ACTIVITY_IRI, ID_NUMBER, PUBLISHER_ID, ID_PATTERN, CONTEXT_ACTIVITY).stream()
                .filter(entry.node()::has)
                .count();
        if (keys != 1) {
            inspection.report(
                    entry.pointer(), FaultRule.WRONG_COUNT, keys + " recognition keys, there must be 1 in each entry");
        }
    }

    private static void inspectPattern(Entry entry, Inspection inspection) {
        IRI.inspect(entry, inspection);
        if (!entry.node().isString()) {
            return;
        }
        try {
            new Recognition.IriPattern(entry.node().stringValue());
        } catch (IllegalArgumentException broken) {
            inspection.report(entry.pointer(), FaultRule.WRONG_TYPE, String.valueOf(broken.getMessage()));
        }
    }

    private static void inspectOutcome(Entry entry, Inspection inspection) {
        Shape.choice(Outcome.class).inspect(entry, inspection);
        if (entry.isText(Outcome.FAILED.name()) || entry.isText(Outcome.WITHDRAWN.name())) {
            inspection.report(
                    entry.pointer(), FaultRule.CONTRADICTION, entry.node() + " must not count, it is no evidence");
        }
    }

    private static void inspectEvidence(Entry entry, Inspection inspection) {
        EVIDENCE.inspect(entry, inspection);
        boolean scored = entry.list("counts").stream().anyMatch(outcome -> outcome.isText(Outcome.SCORED.name()));
        if (entry.node().isObject() && scored != entry.node().has("passMark")) {
            inspection.report(
                    entry.at("passMark"), FaultRule.CONTRADICTION, "passMark must be there exactly when SCORED counts");
        }
    }
}
