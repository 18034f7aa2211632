package org.jalon.demo;

import java.time.LocalDate;
import java.util.Optional;

/** Four candidates of 2018 whose session lies after the end of the version, or who come back after a session. */
final class Late2018 {

    private static final LocalDate BEGINS = LocalDate.parse("2023-11-06");
    private static final LocalDate ENDS = LocalDate.parse("2024-07-12");
    private static final LocalDate FIRST_WEEK = LocalDate.parse("2024-02-19");
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-04-28");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2024-09-24");

    private static final PlannedSession IN_PROLONGATION = new PlannedSession(
            "Titre NTC, Lyon, prolongation",
            "TITRE",
            SEPTEMBER,
            Optional.of(LocalDate.parse("2024-04-15")),
            LocalDate.parse("2024-06-10"));

    private Late2018() {}

    private static Coursework year() {
        return Coursework.all(LocalDate.parse("2023-11-13"), LocalDate.parse("2024-04-26"));
    }

    /** Training began before the end and the session was entered in CERES before it: the prolongation is open. */
    static Story zoe() {
        String company = "Tarentaise Bois";
        return new Story(
                21, "Zoé", "Mercier", Pathway.training(BEGINS, ENDS, "TITRE", IN_PROLONGATION), year(), desk -> {
                    desk.weeks(company, FIRST_WEEK, 10, Cohort2018.FULL_WEEK);
                    desk.provenPeriod(company, 10 * Cohort2018.FULL_WEEK, FIRST_WEEK, LAST_DAY, Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS);
                });
    }

    /** From VAE in the prolongation, whose groups do not name VAE: a person must decide. */
    static Story gilles() {
        return new Story(22, "Gilles", "Vasseur", Pathway.vae("TITRE", IN_PROLONGATION), Coursework.none(), desk -> {
            desk.recevabilite("TITRE", LocalDate.parse("2024-01-15"));
            desk.documentsUnjudged(Cohort2018.PAPERS);
            desk.dossier(Cohort2018.PAPERS);
        });
    }

    /** Failed more than a year before the session and no new training since. */
    static Story anthony() {
        LocalDate failed = LocalDate.parse("2023-04-18");
        return new Story(
                23,
                "Anthony",
                "Roche",
                Pathway.training(LocalDate.parse("2022-06-06"), LocalDate.parse("2023-03-31"), "TITRE", Cohort2018.MAY),
                Coursework.all(LocalDate.parse("2022-06-20"), LocalDate.parse("2023-03-24")),
                desk -> {
                    desk.earlierSession("FAILURE", failed);
                    desk.acceptProof(
                            desk.proof(
                                    "Gier Visserie",
                                    10 * Cohort2018.FULL_WEEK,
                                    LocalDate.parse("2022-11-07"),
                                    LocalDate.parse("2023-01-20"),
                                    LocalDate.parse("2023-01-30")),
                            LocalDate.parse("2023-02-06"));
                    desk.proofLiesIn("Titre NTC, Lyon, 11 avril 2023", Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS);
                });
    }

    /** Holds the CCP of 2013 that article 4 credits as CCP 2, and goes for CCP 1: ready. */
    static Story beatrice() {
        LocalDate obtained = LocalDate.parse("2019-03-19");
        String company = "Oisans Équipement";
        return new Story(
                24,
                "Béatrice",
                "Joly",
                Pathway.training(BEGINS, LocalDate.parse("2024-05-17"), "CCP1", Cohort2018.CCP1),
                year(),
                desk -> {
                    desk.ccpHeld("ntc-2013", "ntc-2013.2", "Livret de certification vu le 29 avril 2024", obtained);
                    desk.weeks(company, FIRST_WEEK, 10, Cohort2018.FULL_WEEK);
                    desk.provenPeriod(company, 10 * Cohort2018.FULL_WEEK, FIRST_WEEK, LAST_DAY, Cohort2018.PAPERS);
                    desk.documents(Cohort2018.PAPERS);
                    desk.dossier(Cohort2018.PAPERS);
                    desk.ecf(Cohort2018.PAPERS);
                });
    }
}
