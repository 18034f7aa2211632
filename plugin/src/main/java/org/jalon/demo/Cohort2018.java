package org.jalon.demo;

import static org.jalon.demo.Coursework.Turn.FAILED;
import static org.jalon.demo.Coursework.Turn.LEFT_OUT;
import static org.jalon.demo.Coursework.Turn.RETRIED;
import static org.jalon.demo.Coursework.Turn.SENT_TWICE;
import static org.jalon.demo.Coursework.Turn.TAKEN_BACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.FrameworkId;

/** Twenty-four candidates on the version of 2018 as they stand at the beginning of May 2024, five weeks before its end. */
final class Cohort2018 {

    private static final LocalDate BEGINS = LocalDate.parse("2023-09-18");
    private static final LocalDate ENDS = LocalDate.parse("2024-05-24");
    private static final LocalDate FIRST_WEEK = LocalDate.parse("2024-02-19");
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-04-28");
    static final LocalDate PAPERS = LocalDate.parse("2024-04-29");
    static final LocalDate AGREMENT = LocalDate.parse("2026-12-31");
    static final int FULL_WEEK = 35 * 60;

    static final PlannedSession MAY = session("Titre NTC, Lyon", "TITRE", LocalDate.parse("2024-05-28"));
    static final PlannedSession CCP1 = session("CCP 1 NTC, Lyon", "CCP1", LocalDate.parse("2024-05-21"));

    private Cohort2018() {}

    static DemoCohort cohort() {
        return new DemoCohort(
                "NTC 2018, Lyon, promotion 2023-2024",
                new FrameworkId("ntc-2018"),
                List.of(
                        amelie(),
                        karim(),
                        sylvie(),
                        thomas(),
                        ines(),
                        lucas(),
                        nadia(),
                        camille(),
                        OtherWays2018.mathis(),
                        OtherWays2018.patricia(),
                        OtherWays2018.youssef(),
                        OtherWays2018.bruno(),
                        Narrow2018.lea(),
                        Narrow2018.fatou(),
                        Narrow2018.julien(),
                        Narrow2018.manon(),
                        Decided2018.elodie(),
                        Decided2018.nicolas(),
                        Decided2018.rachida(),
                        Decided2018.hugo(),
                        Late2018.zoe(),
                        Late2018.gilles(),
                        Late2018.anthony(),
                        Late2018.beatrice()),
                List.of());
    }

    static PlannedSession session(String name, String target, LocalDate day) {
        return new PlannedSession(name, target, day, Optional.of(LocalDate.parse("2024-03-11")), AGREMENT);
    }

    private static Coursework year() {
        return Coursework.all(LocalDate.parse("2023-10-02"), LocalDate.parse("2024-04-19"));
    }

    /** From training, nothing missing: ready. */
    private static Story amelie() {
        return new Story(
                1,
                "Amélie",
                "Rousseau",
                Pathway.training(BEGINS, ENDS, "TITRE", MAY),
                year().but(RETRIED, "veille-quiz", "fidelisation-scenarios").but(SENT_TWICE, "plan-dossier"),
                desk -> {
                    HostCompany company = new HostCompany("Alpes Robinetterie", "Claire Vasseur", FIRST_WEEK, LAST_DAY);
                    desk.placed(company);
                    desk.weeks("Alpes Robinetterie", FIRST_WEEK, 10, FULL_WEEK);
                    confirmed(desk.linked(company), FIRST_WEEK, 10);
                    desk.provenPeriod("Alpes Robinetterie", 10 * FULL_WEEK, FIRST_WEEK, LAST_DAY, PAPERS);
                    desk.documents(PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    /** In alternance: the employer's attestation suffices, the law asks for no diary: ready. */
    private static Story karim() {
        return new Story(
                2,
                "Karim",
                "Benali",
                Pathway.alternance(BEGINS, ENDS, "TITRE", MAY),
                year().but(LEFT_OUT, "veille-note", "posture-service").but(RETRIED, "solution-proposition"),
                desk -> {
                    desk.provenPeriod("Rhône Emballages", 29_400, BEGINS, LAST_DAY, PAPERS);
                    desk.documents(PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    /** From VAE: documents, dossier and recevabilité, no ECF and no period: ready. */
    private static Story sylvie() {
        return new Story(3, "Sylvie", "Marchand", Pathway.vae("TITRE", MAY), Coursework.none(), desk -> {
            desk.recevabilite("TITRE", LocalDate.parse("2023-10-16"));
            desk.documentsUnjudged(PAPERS);
            desk.dossier(PAPERS);
        });
    }

    /** 350 h until a day that was entered too long was withdrawn: 349 h 45 now. */
    private static Story thomas() {
        String company = "Quincaillerie du Vercors";
        LocalDate friday = LocalDate.parse("2024-04-26");
        return new Story(
                4,
                "Thomas",
                "Lefèvre",
                Pathway.training(BEGINS, ENDS, "TITRE", MAY),
                year().but(TAKEN_BACK, "plan-methode").but(LEFT_OUT, "negociation-objections"),
                desk -> {
                    HostCompany host = new HostCompany(company, "Yves Pellegrin", FIRST_WEEK, ENDS);
                    desk.placed(host);
                    desk.weeks(company, FIRST_WEEK, 9, FULL_WEEK);
                    TutorOnAPhone tutor = desk.linked(host);
                    confirmed(tutor, FIRST_WEEK, 8);
                    tutor.contest(FIRST_WEEK.plusWeeks(8).toString(), "Absent le vendredi après-midi, salon à Lyon ?");
                    for (int back = 4; back > 0; back--) {
                        desk.day(company, friday.minusDays(back), 7 * 60);
                    }
                    String tooLong = desk.day(company, friday, 7 * 60);
                    desk.withdraw(tooLong, "Départ à 16 h 45 et non à 17 h, selon la feuille de présence");
                    desk.day(company, friday, 6 * 60 + 45);
                    desk.provenPeriod(company, 10 * FULL_WEEK - 15, FIRST_WEEK, friday, PAPERS);
                    desk.documents(PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    /** All is done and nothing signed: no proof, an ECF typed only, no declaration. */
    private static Story ines() {
        return new Story(5, "Inès", "Fontaine", Pathway.training(BEGINS, ENDS, "TITRE", MAY), year(), desk -> {
            desk.weeks("Savoie Climatisation", FIRST_WEEK, 10, FULL_WEEK);
            desk.documents(PAPERS);
            desk.dossierWithoutDeclaration(PAPERS);
            desk.ecfSigned("ntc-2018.1", PAPERS);
            desk.ecfTyped("ntc-2018.2", PAPERS);
        });
    }

    /** Towards CCP 1, whose period has no fixed duration; the proof came and awaits a person's acceptance. */
    private static Story lucas() {
        return new Story(
                6,
                "Lucas",
                "Moreau",
                Pathway.training(BEGINS, LocalDate.parse("2024-05-17"), "CCP1", CCP1),
                year().but(LEFT_OUT, "solution-proposition", "solution-chiffrage", "negociation-entretien"),
                desk -> {
                    desk.weeks("Ets Chabert Outillage", LocalDate.parse("2024-03-18"), 6, FULL_WEEK);
                    desk.proof("Ets Chabert Outillage", 6 * FULL_WEEK, LocalDate.parse("2024-03-18"), LAST_DAY, PAPERS);
                    desk.documents(PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    /** The diary stays below 350 h, the accepted proof reaches it: a person must reconcile the two. */
    private static Story nadia() {
        String company = "Isère Signalétique";
        return new Story(
                7,
                "Nadia",
                "Ferreira",
                Pathway.training(BEGINS, ENDS, "TITRE", MAY),
                year().but(FAILED, "prospection-appel"),
                desk -> {
                    desk.weeks(company, FIRST_WEEK, 9, FULL_WEEK);
                    desk.day(company, LocalDate.parse("2024-04-22"), 7 * 60);
                    desk.day(company, LocalDate.parse("2024-04-23"), 0);
                    desk.day(company, LocalDate.parse("2024-04-24"), 7 * 60);
                    desk.day(company, LocalDate.parse("2024-04-25"), 7 * 60);
                    desk.day(company, LocalDate.parse("2024-04-26"), 7 * 60);
                    desk.provenPeriod(company, 10 * FULL_WEEK, FIRST_WEEK, LAST_DAY, PAPERS);
                    desk.appraise(
                            "ntc-2018.2.1",
                            true,
                            "Trois prises de rendez-vous réussies en entreprise, écoutées avec le tuteur",
                            PAPERS);
                    desk.documents(PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    /** Two companies reach 350 h only together, and the text is in the singular. */
    private static Story camille() {
        LocalDate second = FIRST_WEEK.plusWeeks(5);
        return new Story(
                8,
                "Camille",
                "Nguyen",
                Pathway.training(BEGINS, ENDS, "TITRE", MAY),
                year().but(RETRIED, "solution-chiffrage", "bilan-rapport"),
                desk -> {
                    desk.placed(
                            new HostCompany("Bâti Pro Villeurbanne", "Sonia Keller", FIRST_WEEK, second.minusDays(1)));
                    desk.placed(new HostCompany("Dauphiné Éclairage", "Marc Allard", second, LAST_DAY));
                    desk.weeks("Bâti Pro Villeurbanne", FIRST_WEEK, 5, FULL_WEEK);
                    desk.weeks("Dauphiné Éclairage", second, 5, FULL_WEEK);
                    desk.acceptProof(
                            desk.proof("Bâti Pro Villeurbanne", 5 * FULL_WEEK, FIRST_WEEK, second.minusDays(3), PAPERS),
                            PAPERS);
                    desk.provenPeriod("Dauphiné Éclairage", 5 * FULL_WEEK, second, LAST_DAY, PAPERS);
                    desk.documents(PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    private static void confirmed(TutorOnAPhone tutor, LocalDate monday, int weeks) {
        for (int i = 0; i < weeks; i++) {
            tutor.confirm(monday.plusWeeks(i).toString());
        }
    }
}
