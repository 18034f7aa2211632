package org.jalon.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.framework.Bloc;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.framework.Target;
import tools.jackson.databind.JsonNode;

/** What the responsable and the formateur record in one candidate's file; each method is one or a few requests. */
final class StaffDesk {

    static final String FORMATEUR = "Marc Tessier";
    static final String RESPONSABLE = "Hélène Garnier";

    private static final String RESPONSABLE_DE_SESSION = "Jean-Marc Vidal";

    private final String candidacy;
    private final Framework framework;
    private final Target target;
    private final JalonApi responsable;
    private final JalonApi formateur;
    private final Function<URI, TutorOnAPhone> tutors;

    StaffDesk(
            String candidacy,
            Framework framework,
            Target target,
            JalonApi responsable,
            JalonApi formateur,
            Function<URI, TutorOnAPhone> tutors) {
        this.tutors = tutors;
        this.candidacy = candidacy;
        this.framework = framework;
        this.target = target;
        this.responsable = responsable;
        this.formateur = formateur;
    }

    /** Records how a company was found, its agreement, the segment there and its calendar. */
    void placed(HostCompany company) {
        responsable.post(path("/enterprise/companies"), company.stage("SOUGHT", 4));
        responsable.post(path("/enterprise/companies"), company.stage("FOUND", 2));
        responsable.post(path("/enterprise/companies"), company.stage("AGREEMENT_SIGNED", 1));
        responsable.post(path("/enterprise/segments"), company.segment());
        planned(company, company.from(), company.to());
    }

    /** Plans every working day between two days. */
    void planned(HostCompany company, LocalDate first, LocalDate last) {
        responsable.post(path("/enterprise/plans"), company.plan(first, last));
    }

    /** Makes the tutor's personal link and gives the tutor who opens it. */
    TutorOnAPhone linked(HostCompany company) {
        JsonNode link = responsable.post(
                path("/enterprise/tutor-links"), Map.of("company", company.name(), "tutor", company.tutor()));
        return tutors.apply(URI.create(link.path("address").asString()));
    }

    /** Records so many weeks in a company, one after the other, of the same minutes each. */
    void weeks(String company, LocalDate monday, int weeks, int minutes) {
        for (int i = 0; i < weeks; i++) {
            time("WEEK", company, monday.plusWeeks(i), minutes);
        }
    }

    /** Records a day in a company and gives the act's id. */
    String day(String company, LocalDate day, int minutes) {
        return time("DAY", company, day, minutes);
    }

    private String time(String unit, String company, LocalDate day, int minutes) {
        return act(formateur, "/enterprise/time", day, Map.of("unit", unit, "minutes", minutes, "company", company));
    }

    /** Records an attestation received on a day, which covers these minutes between two days, and gives the act's id. */
    String proof(String company, int minutes, LocalDate from, LocalDate to, LocalDate day) {
        return act(
                formateur,
                "/enterprise/proofs",
                day,
                Map.of(
                        "company",
                        company,
                        "minutes",
                        minutes,
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "issuer",
                        company,
                        "signatory",
                        "Direction de " + company,
                        "reference",
                        "Attestation de période en entreprise, classeur de session"));
    }

    void acceptProof(String proof, LocalDate day) {
        act(responsable, "/enterprise/proofs/acceptances", day, Map.of("proof", proof));
    }

    /** Records that the proof lies with the responsable de session. */
    void handOverProof(LocalDate day) {
        act(responsable, "/enterprise/proofs/hand-overs", day, Map.of("receiver", RESPONSABLE_DE_SESSION));
    }

    /** Records that it lies in an earlier session's file already. */
    void proofLiesIn(String earlierSession, LocalDate day) {
        act(
                responsable,
                "/enterprise/proofs/hand-overs",
                day,
                Map.of("receiver", RESPONSABLE_DE_SESSION, "earlierSession", earlierSession));
    }

    /** Records an attestation of one company, its acceptance and its hand-over. */
    void provenPeriod(String company, int minutes, LocalDate from, LocalDate to, LocalDate day) {
        acceptProof(proof(company, minutes, from, to, day), day);
        handOverProof(day);
    }

    /** Hands in the documents that the target owes, except those named, and judges them ready. */
    void documents(LocalDate day, String... missing) {
        Set<String> left = Set.of(missing);
        for (ExamDocument document : framework.documents(target)) {
            String id = document.id().value();
            if (!left.contains(id)) {
                formateur.post(
                        path("/file/documents/judgements"), Map.of("day", day.toString(), "handedIn", handIn(id, day)));
            }
        }
    }

    /** Hands in the documents that the target owes; nobody judges them, as from VAE. */
    void documentsUnjudged(LocalDate day) {
        framework.documents(target).forEach(document -> handIn(document.id().value(), day));
    }

    private String handIn(String document, LocalDate day) {
        return act(
                formateur,
                "/file/documents",
                day,
                Map.of("document", document, "file", document.substring(document.lastIndexOf('.') + 1) + ".pdf"));
    }

    /** Records the dossier professionnel with two examples for each bloc of the target and its signed declaration. */
    void dossier(LocalDate day) {
        act(
                formateur,
                "/file/dossier-professionnel",
                day,
                Map.of("examples", examples(), "longestExamplePages", 3, "declarationSignedOn", day.toString()));
    }

    void dossierWithoutDeclaration(LocalDate day) {
        act(formateur, "/file/dossier-professionnel", day, Map.of("examples", examples(), "longestExamplePages", 2));
    }

    private Map<String, Integer> examples() {
        return framework.blocs(target).stream()
                .collect(Collectors.toMap(bloc -> bloc.id().value(), bloc -> 2));
    }

    /** Records signed ECF results for the blocs of the target, except those held already, and the signed synthesis. */
    void ecf(LocalDate day, String... held) {
        for (Bloc bloc : framework.blocs(target)) {
            if (!Set.of(held).contains(bloc.id().value())) {
                ecfSigned(bloc.id().value(), day);
            }
        }
        act(responsable, "/file/ecf/synthesis", day, Map.of("signedBy", RESPONSABLE));
    }

    void ecfSigned(String bloc, LocalDate day) {
        act(
                formateur,
                "/file/ecf",
                day,
                Map.of("bloc", bloc, "satisfied", true, "complementary", false, "signedBy", FORMATEUR));
    }

    /** A signed result « n'a pas satisfait ». */
    void ecfNotSatisfied(String bloc, LocalDate day) {
        act(
                formateur,
                "/file/ecf",
                day,
                Map.of("bloc", bloc, "satisfied", false, "complementary", false, "signedBy", FORMATEUR));
    }

    /** The signed complementary evaluation, which replaces the result before it. */
    void ecfComplementary(String bloc, LocalDate day) {
        act(
                formateur,
                "/file/ecf",
                day,
                Map.of("bloc", bloc, "satisfied", true, "complementary", true, "signedBy", FORMATEUR));
    }

    void ecfTyped(String bloc, LocalDate day) {
        act(formateur, "/file/ecf", day, Map.of("bloc", bloc, "satisfied", true, "complementary", false));
    }

    void appraise(String competency, boolean acquired, String reason, LocalDate day) {
        act(
                formateur,
                "/file/appraisals",
                day,
                Map.of("competency", competency, "acquired", acquired, "reason", reason));
    }

    void recevabilite(String sessionType, LocalDate notified) {
        act(responsable, "/file/recevabilite", notified, Map.of("sessionType", sessionType));
    }

    void ccpHeld(String heldUnder, String bloc, String proof, LocalDate day) {
        act(responsable, "/file/ccps-held", day, Map.of("framework", heldUnder, "bloc", bloc, "proof", proof));
    }

    void earlierSession(String outcome, LocalDate deliberation) {
        act(responsable, "/file/earlier-sessions", deliberation, Map.of("target", target.code(), "outcome", outcome));
    }

    void withdraw(String act, String reason) {
        formateur.withdraw(act, reason);
    }

    /** Answers the question that an item of the report asks, with yes, and gives the act's id. */
    String decide(String item, String question, String reason) {
        return responsable
                .post(
                        path("/decisions"),
                        Map.of(
                                "item", item,
                                "question", question,
                                "met", true,
                                "reason", reason,
                                "wholeCentre", false))
                .path("statementId")
                .asString();
    }

    void withdrawDecision(String decision, String reason) {
        responsable.withdraw(decision, reason);
    }

    /** Records an authority's derogation from what a text refuses. */
    void derogate(String item, String reason, String text, String authority, LocalDate until) {
        responsable.post(
                path("/decisions"),
                Map.of(
                        "item",
                        item,
                        "met",
                        true,
                        "reason",
                        reason,
                        "wholeCentre",
                        false,
                        "derogation",
                        Map.of("text", text, "authority", authority, "until", until.toString())));
    }

    /** Replaces the candidacy's terms, which keeps those before in its history. */
    void revise(Pathway now, String reason) {
        responsable.replace(
                path(""), present -> now.revision(present.path("session").asString(), reason));
    }

    /**
     * Confirms, for the whole centre, the unverified data that this candidate's report names.
     *
     * @param values by pointer, where no value was shipped
     */
    void confirmWhatTheReportRestsOn(String document, Map<String, String> values) {
        Set<String> pointers = new LinkedHashSet<>();
        for (JsonNode item : responsable.get(path("/readiness")).at("/report/items")) {
            item.path("unverified").forEach(pointer -> pointers.add(pointer.asString()));
        }
        List<Map<String, String>> data =
                pointers.stream().map(pointer -> datum(pointer, values)).toList();
        responsable.post(
                "/api/frameworks/" + framework.id() + "/confirmations", Map.of("document", document, "data", data));
    }

    private static Map<String, String> datum(String pointer, Map<String, String> values) {
        Map<String, String> datum = new LinkedHashMap<>();
        datum.put("pointer", pointer);
        String value = values.get(pointer);
        if (value != null) {
            datum.put("value", value);
        }
        return datum;
    }

    private String act(JalonApi who, String path, LocalDate day, Map<String, ?> content) {
        Map<String, Object> body = new LinkedHashMap<>(content);
        body.put("day", day.toString());
        return who.post(path(path), body).path("statementId").asString();
    }

    private String path(String path) {
        return "/api/candidacies/" + candidacy + path;
    }
}
