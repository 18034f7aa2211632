package org.jalon.framework.json;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Confirmation;
import org.jalon.framework.EnterprisePeriod;
import org.jalon.framework.Equivalence;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.LegalText;
import org.jalon.framework.Origin;
import org.jalon.framework.PeriodRequirement;
import org.jalon.framework.Prolongation;
import org.jalon.framework.ProlongationGroup;
import org.jalon.framework.Target;
import org.jalon.framework.Titre;
import org.jalon.framework.TransversalCompetency;
import org.jalon.framework.Validity;

/** Makes a framework from a tree in which nothing wrong was found. */
final class FrameworkBuilder {

    private final DatumBuilder data;

    FrameworkBuilder(Map<String, Confirmation> confirmed) {
        data = new DatumBuilder(confirmed);
    }

    Framework build(Entry root) {
        return new Framework(
                new FrameworkId(root.getText("id")),
                each(root.list("texts"), FrameworkBuilder::text),
                titre(root.get("titre")),
                validity(root.get("validity")),
                each(root.list("blocs"), this::bloc),
                each(root.list("transversal"), this::transversal),
                each(root.list("documents"), this::document),
                root.find("enterprisePeriod").map(this::period),
                each(root.list("equivalences"), this::equivalence),
                data.texts(root.list("sectors")),
                data.texts(root.list("jobs")));
    }

    private static <T> List<T> each(List<Entry> entries, Function<Entry, T> made) {
        return entries.stream().map(made).toList();
    }

    private static LegalText text(Entry text) {
        return new LegalText(
                text.getText("id"),
                text.getText("title"),
                LegalText.Kind.valueOf(text.getText("kind")),
                text.findText("nor"),
                text.findText("eli").map(URI::create),
                text.findText("jorf"),
                text.findText("page").map(URI::create));
    }

    private Titre titre(Entry titre) {
        return new Titre(
                data.text(titre.get("name")),
                titre.find("formerName").map(data::text),
                data.maybeText(titre.get("code")),
                data.maybeText(titre.get("millesime")),
                data.maybeText(titre.get("levelOld")),
                data.maybeText(titre.get("levelPresent")),
                data.maybeText(titre.get("nsf")),
                data.texts(titre.list("rome")),
                data.maybeText(titre.get("authority")),
                data.maybeText(titre.get("rncp")),
                data.texts(titre.list("legalBases")));
    }

    private Validity validity(Entry validity) {
        return new Validity(
                data.maybeDate(validity.get("from")),
                data.maybeDate(validity.get("anniversary")),
                validity.find("prolongation").map(this::prolongation));
    }

    private Prolongation prolongation(Entry time) {
        return new Prolongation(
                data.datum(
                        time.get("duration"), value -> Period.parse(value.node().asString())),
                each(
                        time.list("groups"),
                        group -> data.datum(
                                group,
                                value -> ProlongationGroup.valueOf(value.node().asString()))),
                data.flag(time.get("sessionEnteredBeforeEnd")));
    }

    private Bloc bloc(Entry bloc) {
        return new Bloc(
                new BlocId(bloc.getText("id")),
                bloc.getNumber("number"),
                bloc.getText("label"),
                each(bloc.list("competencies"), this::competency),
                data.provenance(bloc));
    }

    private Competency competency(Entry competency) {
        return new Competency(
                new CompetencyId(competency.getText("id")),
                competency.getNumber("number"),
                competency.getText("label"),
                data.provenance(competency));
    }

    private TransversalCompetency transversal(Entry competency) {
        return new TransversalCompetency(
                new CompetencyId(competency.getText("id")),
                competency.getNumber("number"),
                competency.getText("label"),
                data.provenance(competency));
    }

    private ExamDocument document(Entry document) {
        return new ExamDocument(
                new ExamDocumentId(document.getText("id")),
                document.getText("label"),
                document.findText("presents").map(CompetencyId::new),
                each(document.list("dueFor"), target -> Target.of(target.node().asString())),
                data.provenance(document));
    }

    private EnterprisePeriod period(Entry period) {
        return new EnterprisePeriod(
                each(period.list("requirements"), this::requirement),
                data.datum(
                        period.get("owedBy"),
                        value -> each(
                                value.elements(),
                                origin -> Origin.valueOf(origin.node().asString()))),
                data.flag(period.get("includedInAlternance")),
                data.text(period.get("proofKeptBy")));
    }

    private PeriodRequirement requirement(Entry requirement) {
        OptionalInt threshold = requirement.findNumber("thresholdMinutes");
        return new PeriodRequirement(
                Target.of(requirement.getText("target")),
                requirement.getFlag("owed"),
                threshold,
                data.provenance(requirement));
    }

    private Equivalence equivalence(Entry equivalence) {
        return new Equivalence(
                new FrameworkId(equivalence.getText("fromFramework")),
                new BlocId(equivalence.getText("from")),
                equivalence.getText("fromLabel"),
                new BlocId(equivalence.getText("to")),
                data.provenance(equivalence));
    }
}
