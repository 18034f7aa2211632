package org.jalon.demo;

import static org.jalon.demo.Coursework.Turn.LEFT_OUT;
import static org.jalon.demo.Coursework.Turn.RETRIED;

import java.time.LocalDate;
import java.util.Optional;

/** The four candidates of 2018 who come back, come from VAE towards a CCP, hold a CCP or come too late. */
final class OtherWays2018 {

    private static final PlannedSession MID_MAY =
            Cohort2018.session("Titre NTC, Lyon", "TITRE", LocalDate.parse("2024-05-14"));
    static final PlannedSession CCP2 = Cohort2018.session("CCP 2 NTC, Lyon", "CCP2", LocalDate.parse("2024-06-04"));
    private static final PlannedSession AFTER_THE_END = new PlannedSession(
            "Titre NTC, Lyon", "TITRE", LocalDate.parse("2025-02-04"), Optional.empty(), Cohort2018.AGREMENT);

    private OtherWays2018() {}

    /** Failed in June 2023, comes back within the year; a document is missing and the session is twelve days away. */
    static Story mathis() {
        return new Story(
                9,
                "Mathis",
                "Girard",
                Pathway.training(LocalDate.parse("2022-09-19"), LocalDate.parse("2023-06-02"), "TITRE", MID_MAY),
                Coursework.all(LocalDate.parse("2022-10-03"), LocalDate.parse("2023-05-12"))
                        .but(RETRIED, "negociation-entretien"),
                desk -> {
                    desk.earlierSession("FAILURE", LocalDate.parse("2023-06-20"));
                    desk.acceptProof(
                            desk.proof(
                                    "Loire Pneumatique",
                                    10 * Cohort2018.FULL_WEEK,
                                    LocalDate.parse("2023-01-09"),
                                    LocalDate.parse("2023-03-17"),
                                    LocalDate.parse("2023-03-27")),
                            LocalDate.parse("2023-04-03"));
                    desk.proofLiesIn("Titre NTC, Lyon, 13 juin 2023", Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS, "ntc-2018.doc.fidelisation");
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS);
                });
    }

    /** From VAE towards CCP 2, while the letter of recevabilité names a session for the whole titre. */
    static Story patricia() {
        return new Story(10, "Patricia", "Kowalski", Pathway.vae("CCP2", CCP2), Coursework.none(), desk -> {
            desk.recevabilite("TITRE", LocalDate.parse("2023-11-06"));
            desk.dossier(Cohort2018.PAPERS);
        });
    }

    /** Holds CCP 1 since a partial success and aims at a session for the whole titre: a person must decide. */
    static Story youssef() {
        return new Story(
                11,
                "Youssef",
                "Amrani",
                Pathway.training(LocalDate.parse("2023-01-16"), LocalDate.parse("2024-04-12"), "TITRE", Cohort2018.MAY),
                Coursework.all(LocalDate.parse("2023-02-06"), LocalDate.parse("2024-03-29"))
                        .but(LEFT_OUT, "bilan-tableaux", "numerique-quiz"),
                desk -> {
                    desk.earlierSession("PARTIAL_SUCCESS", LocalDate.parse("2023-11-21"));
                    desk.ccpHeld(
                            "ntc-2018",
                            "ntc-2018.1",
                            "Livret de certification vu le 29 avril 2024",
                            LocalDate.parse("2023-11-21"));
                    desk.acceptProof(
                            desk.proof(
                                    "Ain Manutention",
                                    10 * Cohort2018.FULL_WEEK,
                                    LocalDate.parse("2023-05-01"),
                                    LocalDate.parse("2023-07-07"),
                                    LocalDate.parse("2023-07-10")),
                            LocalDate.parse("2023-07-12"));
                    desk.proofLiesIn("Titre NTC, Lyon, 14 novembre 2023", Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS, "ntc-2018.1");
                });
    }

    /** Enters training after the end of the version that the candidacy is pinned to: nothing mends that. */
    static Story bruno() {
        return new Story(
                12,
                "Bruno",
                "Delattre",
                Pathway.training(LocalDate.parse("2024-06-17"), LocalDate.parse("2025-01-31"), "TITRE", AFTER_THE_END),
                Coursework.none(),
                desk -> {});
    }
}
