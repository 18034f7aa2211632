package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jalon.evidence.CoverageState;
import org.jalon.examfile.SessionOutcome;

/** Candidates' files drawn from a seed: plausible acts in any number, around the days on which rules change sides. */
final class RandomCandidates {

    private static final List<String> COMPANIES = List.of("Acme", "Batimat", "Cobalt");
    private static final List<String> SESSION_DAYS =
            List.of("2024-03-04", "2024-05-31", "2024-06-09", "2024-06-10", "2024-06-11", "2025-06-10", "2025-06-11");
    private static final List<String> DOCUMENTS =
            List.of("ntc-2018.doc.veille", "ntc-2018.doc.plan-actions", "ntc-2018.doc.fidelisation");
    private static final List<String> QUESTIONS =
            List.of("several-companies", "different-sides", "overlapping-proofs", "duration-not-fixed");

    private final Random random;

    private RandomCandidates(long seed) {
        random = new Random(seed);
    }

    static CandidateFixture from(long seed) {
        return new RandomCandidates(seed).draw();
    }

    private CandidateFixture draw() {
        var candidate = CandidateFixture.aCandidate().aimingAt(one(List.of("TITRE", "CCP1", "CCP2")));
        if (random.nextInt(5) == 0) {
            candidate.fromVae();
        } else if (random.nextBoolean()) {
            candidate.training("2023-09-04", "2024-05-17");
        }
        if (random.nextInt(8) > 0) {
            candidate.session(one(SESSION_DAYS));
        }
        if (random.nextBoolean()) {
            candidate.enteredInCeres(one(List.of("2024-02-05", "2024-03-01")));
        }
        if (random.nextInt(4) == 0) {
            candidate.complete();
        }
        int acts = random.nextInt(40);
        for (int i = 0; i < acts; i++) {
            addTo(candidate);
        }
        return candidate.asOf(one(List.of("2024-05-02", "2024-06-09", "2024-06-11")));
    }

    private void addTo(CandidateFixture candidate) {
        switch (random.nextInt(16)) {
            case 0 -> proof(candidate, random.nextInt(21_500) + 1);
            case 1 -> proof(candidate, one(List.of(10_500, 20_999, 21_000)));
            case 2 -> candidate.receivedProof(one(COMPANIES), 10_500, "2024-01-08", "2024-03-29");
            case 3 -> candidate.diary(day(), random.nextInt(700), one(COMPANIES));
            case 4 -> candidate.diary(day(), "08:00", "12:30", random.nextInt(271), one(COMPANIES));
            case 5 -> candidate.diary(day(), "10:00", "17:00", random.nextInt(421), one(COMPANIES));
            case 6 -> candidate.week("2024-02-05", random.nextInt(2_400), one(COMPANIES));
            case 7 -> candidate.handsIn(one(DOCUMENTS), day()).judgedReady(day());
            case 8 -> candidate.dossier(day(), Map.of("ntc-2018.1", random.nextInt(5), "ntc-2018.2", 2), 4, true);
            case 9 -> candidate.signedEcf(bloc(), day(), random.nextBoolean());
            case 10 -> candidate.complementaryEcf(bloc(), day(), random.nextBoolean());
            case 11 -> candidate.typedEcf(bloc(), day()).synthesisSigned(day());
            case 12 -> candidate.appraised("ntc-2018.1.2", day(), random.nextBoolean());
            case 13 -> candidate.covered("ntc-2018.1.3", one(List.of(CoverageState.values())), 1, 2);
            case 14 -> candidate.earlierSession(day(), "TITRE", one(List.of(SessionOutcome.values())));
            default -> rare(candidate);
        }
    }

    private void rare(CandidateFixture candidate) {
        switch (random.nextInt(6)) {
            case 0 -> candidate.decided("enterprise-time", one(QUESTIONS), random.nextBoolean());
            case 1 -> candidate.decidedForTheCentre("enterprise-time", "duration-not-fixed", "CCP1", 8_400);
            case 2 -> candidate.derogation("enterprise-time", "2024-06-10");
            case 3 -> candidate.holds(one(List.of("ntc-2018", "ntc-2013")), bloc());
            case 4 -> candidate.trainedAnew(day()).recevabilite(day(), one(List.of("TITRE", "CCP1")));
            default -> candidate.handedOver(day());
        }
    }

    private void proof(CandidateFixture candidate, int minutes) {
        LocalDate from = LocalDate.parse("2023-08-28").plusDays(random.nextInt(120));
        candidate.acceptedProof(
                one(COMPANIES),
                minutes,
                from.toString(),
                from.plusDays(minutes / 1440 + random.nextInt(120)).toString());
    }

    private String bloc() {
        return one(List.of("ntc-2018.1", "ntc-2018.2"));
    }

    private String day() {
        return LocalDate.parse("2024-01-08").plusDays(random.nextInt(115)).toString();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
