package org.jalon.journal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.CompanyRecorded;
import org.jalon.enterprise.CompanyStage;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.ProofAccepted;
import org.jalon.enterprise.ProofHandedOver;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.SeenEntry;
import org.jalon.enterprise.SegmentBegun;
import org.jalon.enterprise.SegmentEnded;
import org.jalon.enterprise.SegmentStatus;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimePlanned;
import org.jalon.enterprise.TimeUnit;
import org.jalon.enterprise.Tutor;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.WeekConfirmed;
import org.jalon.enterprise.WeekContested;
import org.jalon.examfile.ArrangementAnswered;
import org.jalon.examfile.ArrangementRequested;
import org.jalon.examfile.CcpHeld;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DatumConfirmed;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.Derogation;
import org.jalon.examfile.DocumentDrafted;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentJudgedReady;
import org.jalon.examfile.DocumentReturned;
import org.jalon.examfile.DossierProfessionnelRecorded;
import org.jalon.examfile.EarlierSessionRecorded;
import org.jalon.examfile.EcfCopyHandedOver;
import org.jalon.examfile.EcfResultRecorded;
import org.jalon.examfile.EcfSheetSigned;
import org.jalon.examfile.EcfSynthesisSigned;
import org.jalon.examfile.EcfWording;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.RecevabiliteNotified;
import org.jalon.examfile.SessionOutcome;
import org.jalon.examfile.TrainingRenewed;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.framework.Target;
import org.jalon.xapi.StatementId;

/** Acts as a centre records them: at least one of every kind, with and without what may be left out. */
final class ActSamples {

    static final StatementId EARLIER = new StatementId(UUID.fromString("5f0a3c5e-7a0e-4c53-9a45-3c2f6d1f0b11"));

    private static final LocalDate DAY = LocalDate.of(2024, 4, 15);
    private static final FrameworkId NTC = new FrameworkId("ntc-2018");
    private static final Target TITRE = Target.of("TITRE");

    private ActSamples() {}

    static List<ActContent> all() {
        List<ActContent> all = new ArrayList<>(enterprise());
        all.addAll(placements());
        all.addAll(tutors());
        all.addAll(documents());
        all.addAll(judgements());
        all.addAll(facts());
        all.addAll(decisions());
        return all;
    }

    /** The codec that writes this act. */
    static ActCodec codec(ActContent content) {
        return EnterpriseActs.CODEC.knows(content.template()) ? EnterpriseActs.CODEC : FileActs.CODEC;
    }

    private static List<ActContent> enterprise() {
        var acme = new Company("Acme Distribution");
        return List.of(
                new TimeDone(
                        DAY,
                        TimeUnit.DAY,
                        420,
                        acme,
                        Optional.of(LocalTime.of(8, 30)),
                        Optional.of(LocalTime.of(17, 0))),
                new TimeDone(DAY, TimeUnit.WEEK, 0, acme, Optional.empty(), Optional.empty()),
                new ProofReceived(
                        DAY,
                        acme,
                        21_000,
                        DAY.minusMonths(3),
                        DAY,
                        "Acme Distribution",
                        "Mme Martin",
                        Optional.of("classeur 3"),
                        Optional.of("0".repeat(64))),
                new ProofAccepted(DAY, EARLIER),
                new ProofHandedOver(DAY, "M. Durand", Optional.of("session de mars 2023")));
    }

    private static List<ActContent> tutors() {
        var dorval = new Company("Dorval");
        var link = new TutorLinkId(UUID.fromString("7d8a2f0e-1c1b-4b5e-8a11-5f0c9c2b4a10"));
        var entries = List.of(new SeenEntry(EARLIER, 2100));
        return List.of(
                new WeekConfirmed(DAY, link, dorval, DAY, entries),
                new WeekContested(DAY, link, dorval, DAY, entries, "Absente le lundi."));
    }

    private static List<ActContent> placements() {
        var dorval = new Company("Dorval");
        var tutor = new Tutor("M. Roux", Optional.of("chef des ventes"), Optional.empty());
        return List.of(
                new CompanyRecorded(
                        DAY,
                        dorval,
                        CompanyStage.AGREEMENT_SIGNED,
                        Optional.of("12 rue du Port, Nantes"),
                        Optional.empty(),
                        Optional.of(tutor)),
                new CompanyRecorded(
                        DAY, dorval, CompanyStage.SOUGHT, Optional.empty(), Optional.empty(), Optional.empty()),
                new SegmentBegun(
                        DAY, dorval, Optional.of(tutor), DAY, Optional.of(DAY.plusMonths(2)), SegmentStatus.APPRENTICE),
                new SegmentEnded(DAY, EARLIER, DAY, "Contrat rompu"),
                new TimePlanned(
                        DAY,
                        dorval,
                        DAY,
                        DAY.plusMonths(2),
                        Map.of(DayOfWeek.MONDAY, 420),
                        Map.of(DAY.plusWeeks(1), 0)));
    }

    private static List<ActContent> documents() {
        return List.of(
                new DocumentDrafted(
                        DAY,
                        new ExamDocumentId("ntc-2018.doc.veille"),
                        "plan-v1.pdf",
                        Optional.of("0".repeat(64)),
                        Optional.of(new CompetencyId("ntc-2018.1.1")),
                        Optional.of(new DocumentFacts(
                                DocumentFacts.Basis.ENTERPRISE_PERIOD,
                                new Company("Acme Distribution"),
                                DAY.minusMonths(3),
                                DAY))),
                new DocumentHandedIn(DAY, new ExamDocumentId("ntc-2018.doc.veille"), "plan-v2.pdf"),
                new DocumentReturned(DAY, EARLIER, "Chiffrer le plan"),
                new DocumentJudgedReady(DAY, EARLIER),
                new DossierProfessionnelRecorded(
                        DAY, Map.of("ntc-2018.1", 2, "ntc-2018.2", 1), Optional.of(4), Optional.of(DAY)),
                new DossierProfessionnelRecorded(DAY, Map.of(), Optional.empty(), Optional.empty()));
    }

    private static List<ActContent> judgements() {
        return List.of(
                new CompetencyAppraised(DAY, new CompetencyId("ntc-2018.1.1"), false, "Veille à structurer"),
                new EcfResultRecorded(DAY, new BlocId("ntc-2018.1"), true, false, Optional.of("Mme Petit")),
                new EcfResultRecorded(DAY, new BlocId("ntc-2018.1"), false, true, Optional.empty()),
                new EcfSheetSigned(DAY, EARLIER, "Mme Petit", wording()),
                new EcfSynthesisSigned(DAY, "M. Blanc"),
                new EcfCopyHandedOver(DAY, EARLIER));
    }

    private static List<ActContent> facts() {
        return List.of(
                new RecevabiliteNotified(DAY, TITRE),
                new CcpHeld(DAY, NTC, new BlocId("ntc-2018.1"), "livret n° 12"),
                new EarlierSessionRecorded(DAY, TITRE, SessionOutcome.ABSENCE),
                new TrainingRenewed(DAY),
                new ArrangementRequested(DAY, "Un tiers temps", Optional.of(DAY.plusMonths(1))),
                new ArrangementAnswered(DAY, EARLIER, true, "DREETS", Optional.of("lettre 7"), Optional.empty()),
                new ArrangementAnswered(DAY, EARLIER, false, "DREETS", Optional.empty(), Optional.empty()));
    }

    private static EcfWording wording() {
        Framework framework = FrameworkLibrary.shipped().find(NTC).orElseThrow();
        return EcfWording.of(framework, framework.blocs().getFirst());
    }

    private static List<ActContent> decisions() {
        return List.of(
                decision(Optional.empty()),
                decision(Optional.of(new Derogation("Arrêté du 25 mai 2020", "DREETS", DAY.plusYears(1)))),
                new DatumConfirmed(DAY, NTC, "/titre/code", Optional.of("\"34560\""), "Fiche RNCP"));
    }

    private static DecisionTaken decision(Optional<Derogation> derogation) {
        return new DecisionTaken(
                DAY,
                "enterprise-time",
                Optional.of("threshold"),
                true,
                "Vu en commission",
                Optional.of(NTC),
                Optional.of(TITRE),
                Optional.of(20_000),
                derogation);
    }
}
