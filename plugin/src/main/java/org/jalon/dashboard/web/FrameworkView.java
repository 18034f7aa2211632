package org.jalon.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.framework.Competency;
import org.jalon.framework.Datum;
import org.jalon.framework.Equivalence;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.framework.Provenance;
import org.jalon.framework.Target;
import org.jalon.framework.Titre;
import org.jalon.framework.Validity;
import org.jalon.framework.ValidityOn;

/** What the page of one framework version shows for a chosen day. */
record FrameworkView(Framework framework, LocalDate on) {

    /** A term of the page and its value, empty if unknown. */
    record Fact(String key, Optional<String> value, Citation citation) {}

    public ValidityOn validity() {
        return framework.validity().on(on);
    }

    /** The class that colours the validity; its words say the same. */
    public String tone() {
        return switch (validity()) {
            case IN_FORCE -> "tone-good";
            case END_READ_BOTH_WAYS, PROLONGATION_END_READ_BOTH_WAYS, START_UNKNOWN, END_UNKNOWN -> "tone-open";
            case PROLONGATION -> "tone-wait";
            case BEFORE -> "tone-none";
            case LAPSED -> "tone-bad";
        };
    }

    /** The symbol that goes with the tone. */
    public String symbol() {
        return switch (tone()) {
            case "tone-good" -> "MET";
            case "tone-wait" -> "PENDING";
            case "tone-open" -> "UNDETERMINED";
            case "tone-bad" -> "BLOCKED";
            default -> "NOT_APPLICABLE";
        };
    }

    /** Whether the groups of the prolongation matter on that day. */
    public boolean groupsMatter() {
        return switch (validity()) {
            case END_READ_BOTH_WAYS, PROLONGATION, PROLONGATION_END_READ_BOTH_WAYS -> true;
            default -> false;
        };
    }

    /** Whether the answer for that day rests on a date that nobody has verified. */
    public boolean restsOnUnverified() {
        Validity validity = framework.validity();
        return !validity.from().settled() || !validity.anniversary().settled();
    }

    /** The wording of the competency that the document presents; a dash if it presents none. */
    public String presentedBy(ExamDocument document) {
        return document.presents()
                .flatMap(framework::findCompetency)
                .map(Competency::label)
                .orElse("–");
    }

    public String targets(ExamDocument document) {
        return document.dueFor().stream().map(this::name).collect(Collectors.joining(", "));
    }

    public String name(Target target) {
        return switch (target) {
            case Target.Titre titre -> "Titre";
            case Target.Ccp ccp -> ccp.code();
        };
    }

    public String ccp(Equivalence equivalence) {
        return framework
                .findBloc(equivalence.to())
                .map(bloc -> bloc.ccp().code())
                .orElseGet(equivalence.to()::value);
    }

    public Citation cite(Provenance provenance) {
        return Citation.of(framework, provenance);
    }

    public List<Fact> facts() {
        Titre titre = framework.titre();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("name", titre.name()));
        titre.formerName().ifPresent(former -> facts.add(fact("formerName", former)));
        facts.add(optional("code", titre.code()));
        facts.add(optional("millesime", titre.millesime()));
        facts.add(optional("rncp", titre.rncp()));
        facts.add(optional("levelPresent", titre.levelPresent()));
        facts.add(optional("levelOld", titre.levelOld()));
        facts.add(optional("nsf", titre.nsf()));
        titre.rome().forEach(rome -> facts.add(fact("rome", rome)));
        facts.add(optional("authority", titre.authority()));
        titre.legalBases().forEach(basis -> facts.add(fact("legalBasis", basis)));
        return facts;
    }

    /** How many data wait for a person's confirmation. */
    public int unverifiedCount() {
        return framework.unverified().size();
    }

    private Fact fact(String key, Datum<String> datum) {
        return new Fact(key, Optional.of(datum.value()), cite(datum.provenance()));
    }

    private Fact optional(String key, Datum<Optional<String>> datum) {
        return new Fact(key, datum.value(), cite(datum.provenance()));
    }
}
