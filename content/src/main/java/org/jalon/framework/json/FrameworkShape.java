package org.jalon.framework.json;

import static org.jalon.framework.json.Shape.list;
import static org.jalon.framework.json.Shape.nonEmptyList;
import static org.jalon.framework.json.Shape.text;
import static org.jalon.framework.json.SourcedShape.datum;
import static org.jalon.framework.json.SourcedShape.maybeUnknown;

import java.time.Period;
import java.util.regex.Pattern;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.FaultRule;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.LegalText;
import org.jalon.framework.Origin;
import org.jalon.framework.ProlongationGroup;

/** The members of a framework file, level by level. */
final class FrameworkShape {

    private static final int MOST_BLOCS = 9;
    private static final int MOST_ENTRIES = 99;
    private static final int MOST_MINUTES = 600_000;

    private static final Shape TARGET = Shape.matching(Pattern.compile("TITRE|CCP[1-9]"), FaultRule.UNKNOWN_CHOICE);
    private static final Shape COUNT = Shape.integer(0, MOST_ENTRIES);

    private static final Shape COUNTS = ObjectShape.empty()
            .with("blocs", COUNT)
            .with("competencies", list(COUNT))
            .with("transversal", COUNT)
            .with("documents", COUNT);

    private static final Shape TEXT = ObjectShape.empty()
            .with("id", Shape.id(Pattern.compile("[a-z0-9][a-z0-9-]*")))
            .with("title", text())
            .with("kind", Shape.choice(LegalText.Kind.class))
            .maybe("nor", text())
            .maybe("eli", Shape.address())
            .maybe("jorf", text())
            .maybe("page", Shape.address());

    private static final Shape TITRE = ObjectShape.empty()
            .with("name", datum(text()))
            .maybe("formerName", datum(text()))
            .with("code", maybeUnknown(text()))
            .with("millesime", maybeUnknown(text()))
            .with("levelOld", maybeUnknown(text()))
            .with("levelPresent", maybeUnknown(text()))
            .with("nsf", maybeUnknown(text()))
            .with("rome", list(datum(Shape.id(Pattern.compile("[A-N]\\d{4}( .+)?")))))
            .with("authority", maybeUnknown(text()))
            .with("rncp", maybeUnknown(Shape.id(Pattern.compile("RNCP\\d+"))))
            .with("legalBases", list(datum(text())));

    private static final Shape PROLONGATION = ObjectShape.empty()
            .with("duration", datum(FrameworkShape::inspectDuration))
            .with("groups", nonEmptyList(datum(Shape.choice(ProlongationGroup.class))))
            .with("sessionEnteredBeforeEnd", datum(Shape.flag()));

    private static final Shape VALIDITY = ObjectShape.empty()
            .with("from", maybeUnknown(Shape.date()))
            .with("anniversary", maybeUnknown(Shape.date()))
            .maybe("prolongation", PROLONGATION);

    private static final Shape COMPETENCY = SourcedShape.of(ObjectShape.empty()
            .with("id", Shape.id(CompetencyId.FORM))
            .with("number", Shape.integer(1, MOST_ENTRIES))
            .with("label", text()));

    private static final Shape BLOC = SourcedShape.of(ObjectShape.empty()
            .with("id", Shape.id(BlocId.FORM))
            .with("number", Shape.integer(1, MOST_BLOCS))
            .with("label", text())
            .with("competencies", list(COMPETENCY)));

    private static final Shape DOCUMENT = SourcedShape.of(ObjectShape.empty()
            .with("id", Shape.id(ExamDocumentId.FORM))
            .with("label", text())
            .maybe("presents", Shape.id(CompetencyId.FORM))
            .with("dueFor", nonEmptyList(TARGET)));

    private static final Shape REQUIREMENT = SourcedShape.of(ObjectShape.empty()
            .with("target", TARGET)
            .with("owed", Shape.flag())
            .maybe("thresholdMinutes", Shape.integer(1, MOST_MINUTES)));

    private static final Shape PERIOD = ObjectShape.empty()
            .with("requirements", list(REQUIREMENT))
            .with("owedBy", datum(nonEmptyList(Shape.choice(Origin.class))))
            .with("includedInAlternance", datum(Shape.flag()))
            .with("proofKeptBy", datum(text()));

    private static final Shape EQUIVALENCE = SourcedShape.of(ObjectShape.empty()
            .with("fromFramework", Shape.id(FrameworkId.FORM))
            .with("from", Shape.id(BlocId.FORM))
            .with("fromLabel", text())
            .with("to", Shape.id(BlocId.FORM)));

    /** The whole file. */
    static final Shape FILE = ObjectShape.empty()
            .with("id", Shape.id(FrameworkId.FORM))
            .with("counts", COUNTS)
            .with("texts", nonEmptyList(TEXT))
            .with("titre", TITRE)
            .with("validity", VALIDITY)
            .with("blocs", nonEmptyList(BLOC))
            .with("transversal", list(COMPETENCY))
            .with("documents", list(DOCUMENT))
            .maybe("enterprisePeriod", PERIOD)
            .with("equivalences", list(EQUIVALENCE))
            .with("sectors", list(datum(text())))
            .with("jobs", list(datum(text())));

    private FrameworkShape() {}

    private static void inspectDuration(Entry entry, Inspection inspection) {
        Inspection form = Inspection.begin();
        Shape.parsed("a duration such as P1Y", Period::parse).inspect(entry, form);
        form.findings().forEach(found -> inspection.report(found.pointer(), found.rule(), found.message()));
        if (form.isClean()) {
            Period duration = Period.parse(entry.node().asString());
            if (duration.isNegative() || duration.isZero()) {
                inspection.report(
                        entry.pointer(), FaultRule.OUT_OF_RANGE, "'" + duration + "' must be longer than nothing");
            }
        }
    }
}
