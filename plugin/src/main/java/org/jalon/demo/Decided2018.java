package org.jalon.demo;

import static org.jalon.demo.Coursework.Turn.LEFT_OUT;

import java.time.LocalDate;

/** Four candidates of 2018 about whom a person of the centre, or an authority, has decided something. */
final class Decided2018 {

    private static final LocalDate BEGINS = LocalDate.parse("2023-09-18");
    private static final LocalDate ENDS = LocalDate.parse("2024-05-24");
    private static final LocalDate FIRST_WEEK = LocalDate.parse("2024-02-19");
    private static final LocalDate SECOND = FIRST_WEEK.plusWeeks(5);
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-04-28");

    private Decided2018() {}

    private static Coursework year() {
        return Coursework.all(LocalDate.parse("2023-10-02"), LocalDate.parse("2024-04-19"));
    }

    private static Pathway titre() {
        return Pathway.training(BEGINS, ENDS, "TITRE", Cohort2018.MAY);
    }

    /** Two companies that reach 350 h together, and a person decided that this suffices: ready. */
    static Story elodie() {
        return new Story(17, "Élodie", "Garnier-Roux", titre(), year(), desk -> {
            twoCompanies(desk, "Isère Bureautique", "Bugey Emballage");
            desk.decide(
                    "enterprise-time",
                    "several-companies",
                    "Deux périodes d'une même formation, accord de la DDETS par courriel du 22 avril 2024");
        });
    }

    /** The same, but the decision was withdrawn: the question is open again. */
    static Story nicolas() {
        return new Story(18, "Nicolas", "Faure", titre(), year(), desk -> {
            twoCompanies(desk, "Trièves Agencement", "Bièvre Logistique");
            String decision = desk.decide(
                    "enterprise-time", "several-companies", "Deux périodes d'une même formation, avis du jury");
            desk.withdrawDecision(decision, "Le jury n'a pas à en décider : question posée à la DDETS");
        });
    }

    private static void twoCompanies(StaffDesk desk, String one, String other) {
        desk.weeks(one, FIRST_WEEK, 5, Cohort2018.FULL_WEEK);
        desk.weeks(other, SECOND, 5, Cohort2018.FULL_WEEK);
        desk.acceptProof(
                desk.proof(one, 5 * Cohort2018.FULL_WEEK, FIRST_WEEK, SECOND.minusDays(3), Cohort2018.PAPERS),
                Cohort2018.PAPERS);
        desk.provenPeriod(other, 5 * Cohort2018.FULL_WEEK, SECOND, LAST_DAY, Cohort2018.PAPERS);
        complete(desk);
    }

    private static void complete(StaffDesk desk) {
        desk.documents(Cohort2018.PAPERS);
        desk.dossier(Cohort2018.PAPERS);
        desk.ecf(Cohort2018.PAPERS);
    }

    /** 336 h for want of a company that stayed open, and an authority's derogation on record: ready. */
    static Story rachida() {
        String company = "Textiles de la Bourbre";
        LocalDate closed = LocalDate.parse("2024-04-24");
        int attested = 9 * Cohort2018.FULL_WEEK + 3 * 7 * 60;
        return new Story(19, "Rachida", "Belkacem", titre(), year(), desk -> {
            desk.weeks(company, FIRST_WEEK, 9, Cohort2018.FULL_WEEK);
            desk.day(company, closed.minusDays(2), 7 * 60);
            desk.day(company, closed.minusDays(1), 7 * 60);
            desk.day(company, closed, 7 * 60);
            desk.provenPeriod(company, attested, FIRST_WEEK, closed, Cohort2018.PAPERS);
            complete(desk);
            desk.derogate(
                    "enterprise-time",
                    "Liquidation de l'entreprise d'accueil deux jours avant la fin de la période",
                    "Décision fictive de la démonstration",
                    "Préfet de région (fictif)",
                    LocalDate.parse("2024-12-31"));
        });
    }

    /** Contract of alternance broken in January, a stagiaire since: whether the hours before count is for a person. */
    static Story hugo() {
        LocalDate broken = LocalDate.parse("2024-01-19");
        LocalDate again = LocalDate.parse("2024-03-18");
        return new Story(
                20,
                "Hugo",
                "Lambert",
                Pathway.alternance(BEGINS, ENDS, "TITRE", Cohort2018.MAY),
                year().but(LEFT_OUT, "posture-service"),
                desk -> {
                    desk.revise(
                            Pathway.training(BEGINS, ENDS, "TITRE", Cohort2018.MAY),
                            "Contrat d'apprentissage rompu le 19 janvier 2024, maintien en formation");
                    desk.acceptProof(
                            desk.proof("Savoie Fenêtres", 4 * Cohort2018.FULL_WEEK, BEGINS, broken, Cohort2018.PAPERS),
                            Cohort2018.PAPERS);
                    desk.weeks("Métallerie du Grésivaudan", again, 6, Cohort2018.FULL_WEEK);
                    desk.provenPeriod(
                            "Métallerie du Grésivaudan", 6 * Cohort2018.FULL_WEEK, again, LAST_DAY, Cohort2018.PAPERS);
                    complete(desk);
                });
    }
}
