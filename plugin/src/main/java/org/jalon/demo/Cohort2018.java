package org.jalon.demo;

import static org.jalon.demo.Coursework.Turn.FAILED;
import static org.jalon.demo.Coursework.Turn.LEFT_OUT;
import static org.jalon.demo.Coursework.Turn.RETRIED;
import static org.jalon.demo.Coursework.Turn.SENT_TWICE;
import static org.jalon.demo.Coursework.Turn.TAKEN_BACK;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.FrameworkId;

/** Twelve candidates on the version of 2018 as they stand at the beginning of May 2024, five weeks before its end. */
final class Cohort2018 {

    private static final LocalDate BEGINS = LocalDate.of(2023, Month.SEPTEMBER, 18);
    private static final LocalDate ENDS = LocalDate.of(2024, Month.MAY, 24);
    private static final LocalDate FIRST_WEEK = LocalDate.of(2024, Month.FEBRUARY, 19);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, Month.APRIL, 28);
    private static final LocalDate PAPERS = LocalDate.of(2024, Month.APRIL, 29);
    private static final LocalDate AGREMENT = LocalDate.of(2026, Month.DECEMBER, 31);
    private static final int FULL_WEEK = 35 * 60;

    private static final PlannedSession MAY =
            session("Titre NTC, Lyon, 28 mai 2024", "TITRE", LocalDate.of(2024, Month.MAY, 28));
    private static final PlannedSession MID_MAY =
            session("Titre NTC, Lyon, 14 mai 2024", "TITRE", LocalDate.of(2024, Month.MAY, 14));
    private static final PlannedSession CCP1 =
            session("CCP 1 NTC, Lyon, 21 mai 2024", "CCP1", LocalDate.of(2024, Month.MAY, 21));
    private static final PlannedSession CCP2 =
            session("CCP 2 NTC, Lyon, 4 juin 2024", "CCP2", LocalDate.of(2024, Month.JUNE, 4));
    private static final PlannedSession AFTER_THE_END = new PlannedSession(
            "Titre NTC, Lyon, 4 février 2025",
            "TITRE",
            LocalDate.of(2025, Month.FEBRUARY, 4),
            Optional.empty(),
            AGREMENT);

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
                        mathis(),
                        patricia(),
                        youssef(),
                        bruno()),
                List.of());
    }

    private static PlannedSession session(String name, String target, LocalDate day) {
        return new PlannedSession(name, target, day, Optional.of(LocalDate.of(2024, Month.MARCH, 11)), AGREMENT);
    }

    private static Coursework year() {
        return Coursework.all(LocalDate.of(2023, Month.OCTOBER, 2), LocalDate.of(2024, Month.APRIL, 19));
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
                    desk.weeks("Alpes Robinetterie", FIRST_WEEK, 10, FULL_WEEK);
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
            desk.recevabilite("TITRE", LocalDate.of(2023, Month.OCTOBER, 16));
            desk.documentsUnjudged(PAPERS);
            desk.dossier(PAPERS);
        });
    }

    /** 350 h until a day that was entered too long was withdrawn: 349 h 45 now. */
    private static Story thomas() {
        String company = "Quincaillerie du Vercors";
        LocalDate friday = LocalDate.of(2024, Month.APRIL, 26);
        return new Story(
                4,
                "Thomas",
                "Lefèvre",
                Pathway.training(BEGINS, ENDS, "TITRE", MAY),
                year().but(TAKEN_BACK, "plan-methode").but(LEFT_OUT, "negociation-objections"),
                desk -> {
                    desk.weeks(company, FIRST_WEEK, 9, FULL_WEEK);
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
                Pathway.training(BEGINS, LocalDate.of(2024, Month.MAY, 17), "CCP1", CCP1),
                year().but(LEFT_OUT, "solution-proposition", "solution-chiffrage", "negociation-entretien"),
                desk -> {
                    desk.weeks("Ets Chabert Outillage", LocalDate.of(2024, Month.MARCH, 18), 6, FULL_WEEK);
                    desk.proof(
                            "Ets Chabert Outillage",
                            6 * FULL_WEEK,
                            LocalDate.of(2024, Month.MARCH, 18),
                            LAST_DAY,
                            PAPERS);
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
                    desk.day(company, LocalDate.of(2024, Month.APRIL, 22), 7 * 60);
                    desk.day(company, LocalDate.of(2024, Month.APRIL, 23), 0);
                    desk.day(company, LocalDate.of(2024, Month.APRIL, 24), 7 * 60);
                    desk.day(company, LocalDate.of(2024, Month.APRIL, 25), 7 * 60);
                    desk.day(company, LocalDate.of(2024, Month.APRIL, 26), 7 * 60);
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

    /** Failed in June 2023, comes back within the year; a document is missing and the session is twelve days away. */
    private static Story mathis() {
        return new Story(
                9,
                "Mathis",
                "Girard",
                Pathway.training(
                        LocalDate.of(2022, Month.SEPTEMBER, 19), LocalDate.of(2023, Month.JUNE, 2), "TITRE", MID_MAY),
                Coursework.all(LocalDate.of(2022, Month.OCTOBER, 3), LocalDate.of(2023, Month.MAY, 12))
                        .but(RETRIED, "negociation-entretien"),
                desk -> {
                    desk.earlierSession("FAILURE", LocalDate.of(2023, Month.JUNE, 20));
                    desk.acceptProof(
                            desk.proof(
                                    "Loire Pneumatique",
                                    10 * FULL_WEEK,
                                    LocalDate.of(2023, Month.JANUARY, 9),
                                    LocalDate.of(2023, Month.MARCH, 17),
                                    LocalDate.of(2023, Month.MARCH, 27)),
                            LocalDate.of(2023, Month.APRIL, 3));
                    desk.proofLiesIn("Titre NTC, Lyon, 13 juin 2023", PAPERS);
                    desk.documents(PAPERS, "ntc-2018.doc.fidelisation");
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS);
                });
    }

    /** From VAE towards CCP 2, while the letter of recevabilité names a session for the whole titre. */
    private static Story patricia() {
        return new Story(10, "Patricia", "Kowalski", Pathway.vae("CCP2", CCP2), Coursework.none(), desk -> {
            desk.recevabilite("TITRE", LocalDate.of(2023, Month.NOVEMBER, 6));
            desk.dossier(PAPERS);
        });
    }

    /** Holds CCP 1 since a partial success and aims at a session for the whole titre: a person must decide. */
    private static Story youssef() {
        return new Story(
                11,
                "Youssef",
                "Amrani",
                Pathway.training(
                        LocalDate.of(2023, Month.JANUARY, 16), LocalDate.of(2024, Month.APRIL, 12), "TITRE", MAY),
                Coursework.all(LocalDate.of(2023, Month.FEBRUARY, 6), LocalDate.of(2024, Month.MARCH, 29))
                        .but(LEFT_OUT, "bilan-tableaux", "numerique-quiz"),
                desk -> {
                    desk.earlierSession("PARTIAL_SUCCESS", LocalDate.of(2023, Month.NOVEMBER, 21));
                    desk.ccpHeld(
                            "ntc-2018",
                            "ntc-2018.1",
                            "Livret de certification vu le 29 avril 2024",
                            LocalDate.of(2023, Month.NOVEMBER, 21));
                    desk.acceptProof(
                            desk.proof(
                                    "Ain Manutention",
                                    10 * FULL_WEEK,
                                    LocalDate.of(2023, Month.MAY, 1),
                                    LocalDate.of(2023, Month.JULY, 7),
                                    LocalDate.of(2023, Month.JULY, 10)),
                            LocalDate.of(2023, Month.JULY, 12));
                    desk.proofLiesIn("Titre NTC, Lyon, 14 novembre 2023", PAPERS);
                    desk.dossier(PAPERS);
                    desk.ecf(PAPERS, "ntc-2018.1");
                });
    }

    /** Enters training after the end of the version that the candidacy is pinned to: nothing mends that. */
    private static Story bruno() {
        return new Story(
                12,
                "Bruno",
                "Delattre",
                Pathway.training(
                        LocalDate.of(2024, Month.JUNE, 17),
                        LocalDate.of(2025, Month.JANUARY, 31),
                        "TITRE",
                        AFTER_THE_END),
                Coursework.none(),
                desk -> {});
    }
}
