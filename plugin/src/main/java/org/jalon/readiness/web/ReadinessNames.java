package org.jalon.readiness.web;

import java.util.List;
import java.util.stream.Collectors;

/** The names that reports use, said once for the description of the API; a test holds them against what the rules emit. */
final class ReadinessNames {

    /**
     * A name that reports use.
     *
     * @param name as it stands in the report; braces hold what varies
     */
    record Name(String name, String says) {

        boolean covers(String found) {
            String pattern = name.replace(".", "\\.").replaceAll("\\{\\w+}", ".+");
            return found.matches(pattern);
        }
    }

    static final List<Name> ITEMS = List.of(
            new Name("version", "rule 1: the framework version, pinned at entry"),
            new Name("session", "rule 2: no session is fixed yet"),
            new Name("validity", "rule 2: the version is valid on the session's first day"),
            new Name("agrement", "rule 2: the examination centre's agrément"),
            new Name("session-type", "rule 4: what the session assesses against what is aimed at"),
            new Name("ccp-held:{bloc}", "rule 16: a CCP that the candidate holds and what it stands for"),
            new Name("recevabilite", "rule 18: the decision of recevabilité, from VAE"),
            new Name("presenting-again", "rules 16 and 17: how long and how often after an earlier session"),
            new Name("documents", "rule 5: no exam document is due"),
            new Name("document:{document}", "rule 15: one exam document, handed in before the session"),
            new Name("document-judgement:{document}", "rule 15, advisory: the formateur's judgement of it"),
            new Name("enterprise-time", "rules 5 to 8: the period in the company and its proof, in minutes"),
            new Name("proof-hand-over", "rule 9: the proof handed to the responsable de session"),
            new Name("dossier-professionnel", "rule 14: examples and signed declaration"),
            new Name("ecf", "rule 10: no ECF is asked"),
            new Name("ecf:{bloc}", "rule 10: the ECF result of one activité-type"),
            new Name("ecf-synthesis", "rule 10: the synthesis of the livret ECF"),
            new Name("coverage", "rule 11: not applicable to VAE"),
            new Name("coverage:{competency}", "rules 11 and 20: one competency; `views` has both views apart"),
            new Name("transversal:{competency}", "rule 19, advisory: one transversal competency"),
            new Name("change-midway:{version}", "rule 21: whether time before a change counts"),
            new Name("arrangement:{statement}", "rule 22, advisory: an aménagement d'épreuves asked for"));

    static final List<Name> QUESTIONS = List.of(
            new Name("anniversary-read-both-ways", "whether the day is the last of validity"),
            new Name("prolongation-open-to-candidate", "whether the prolongation is open to this candidate or session"),
            new Name("prolongation-end-read-both-ways", "whether the day is the last of the prolongation"),
            new Name("validity-unknown", "whether the version is valid: its dates are not known"),
            new Name("agrement-unknown", "until when the centre's agrément holds"),
            new Name("agrement-end-read-both-ways", "whether an agrément up to the eve ran to the end"),
            new Name("ccp-held", "which session type suits who holds a CCP of the titre"),
            new Name("all-ccp-held", "what is left to one who holds all CCPs"),
            new Name("equivalence-missing", "what the CCP of another version stands for"),
            new Name("presented-after-success", "why the candidate presents again"),
            new Name("year-after-partial-success", "which of two limits holds"),
            new Name("year-after-failure-vae", "whether the year binds a VAE candidate"),
            new Name("period-unknown", "whether a period is due: the version is silent"),
            new Name("threshold-unknown", "how long the period has to be"),
            new Name("period-with-ccp-held", "whether the titre's period is still due with a CCP held"),
            new Name("duration-not-fixed", "whether this duration suffices for the CCP"),
            new Name("different-sides", "diary or proof, on either side of the threshold"),
            new Name("diary-of-other-companies", "diary and proof are of different companies"),
            new Name("several-companies", "whether periods in several companies add up"),
            new Name("overlapping-proofs", "whether proofs with common dates attest the same time"),
            new Name("proof-outside-training", "whether a proof outside the training counts"),
            new Name("not-covered", "whether the competency is there without appraisal or activities"),
            new Name("earlier-time-counts", "whether time before the change counts"));

    static final List<Name> FIGURES = List.of(
            new Name("minutes-recorded", "counted minutes of the diary"),
            new Name("minutes-attested", "minutes that accepted proofs surely attest"),
            new Name("minutes-certain", "minutes that one company alone proves and the diary does not gainsay"),
            new Name("threshold", "minutes asked for"),
            new Name("examples-{bloc}", "examples in the dossier professionnel"),
            new Name("earlier-sessions", "sessions presented before"),
            new Name("activities-done", "required activities done"),
            new Name("activities-required", "required activities"));

    private ReadinessNames() {}

    static String table(String before, List<Name> names) {
        return before
                + names.stream()
                        .map(n -> "\n- `%s`: %s".formatted(n.name(), n.says()))
                        .collect(Collectors.joining());
    }
}
