package org.jalon.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.BlocId;
import org.jalon.framework.Provenance;
import org.jalon.journal.Act;
import org.jspecify.annotations.Nullable;

/** Collects what a rule has to say about one item; what it rests on may turn its state into UNDETERMINED (rule 25). */
final class ItemDraft {

    private final String id;
    private final int rule;
    private final Phrase title;
    private final Grounds grounds;
    private final List<Phrase> warnings = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<CoverageView> views = new ArrayList<>();
    private final List<String> unverified = new ArrayList<>();
    private @Nullable String bloc;
    private @Nullable Phrase nextStep;
    private @Nullable Owner owner;
    private @Nullable LocalDate due;
    private @Nullable String question;
    private boolean blocking = true;
    private boolean mendable = true;

    ItemDraft(String id, int rule, Phrase title, Grounds grounds) {
        this.id = id;
        this.rule = rule;
        this.title = title;
        this.grounds = grounds;
    }

    ItemDraft of(BlocId belongsTo) {
        bloc = belongsTo.value();
        return this;
    }

    ItemDraft advisory() {
        blocking = false;
        return this;
    }

    ItemDraft beyondMending() {
        mendable = false;
        return this;
    }

    ItemDraft due(Optional<LocalDate> day) {
        due = day.orElse(null);
        return this;
    }

    ItemDraft next(Owner who, String fr, String en, Object... values) {
        return next(who, Phrase.of(fr, en, values));
    }

    ItemDraft next(Owner who, Phrase step) {
        owner = who;
        nextStep = step;
        return this;
    }

    ItemDraft warn(String fr, String en, Object... values) {
        warnings.add(Phrase.of(fr, en, values));
        return this;
    }

    ItemDraft warn(Phrase warning) {
        warnings.add(warning);
        return this;
    }

    ItemDraft figure(Figure figure) {
        figures.add(figure);
        return this;
    }

    ItemDraft from(Collection<? extends Act<?>> acts) {
        acts.forEach(act -> inputs.add(Input.of(act)));
        return this;
    }

    ItemDraft from(Input input) {
        inputs.add(input);
        return this;
    }

    ItemDraft show(CoverageView view) {
        views.add(view);
        return this;
    }

    ItemDraft restsOn(Provenance datum) {
        if (!datum.settled() && !unverified.contains(datum.pointer())) {
            unverified.add(datum.pointer());
        }
        return this;
    }

    Item met(String fr, String en, Object... values) {
        return as(State.MET, Phrase.of(fr, en, values));
    }

    Item notMet(String fr, String en, Object... values) {
        return as(State.NOT_MET, Phrase.of(fr, en, values));
    }

    Item notMet(Phrase finding) {
        return as(State.NOT_MET, finding);
    }

    Item pending(String fr, String en, Object... values) {
        return as(State.PENDING, Phrase.of(fr, en, values));
    }

    /** A person must answer {@code asked}, a stable code. */
    Item undetermined(String asked, String fr, String en, Object... values) {
        return undetermined(asked, Phrase.of(fr, en, values));
    }

    Item undetermined(String asked, Phrase finding) {
        question = asked;
        return as(State.UNDETERMINED, finding);
    }

    Item notApplicable(String fr, String en, Object... values) {
        return as(State.NOT_APPLICABLE, Phrase.of(fr, en, values));
    }

    Item as(State found, Phrase finding) {
        return unverified.isEmpty() ? build(found, finding) : build(State.UNDETERMINED, restingOnUnverified(finding));
    }

    private Phrase restingOnUnverified(Phrase finding) {
        owner = Owner.CENTRE;
        question = null;
        nextStep = new Phrase(
                "Confirmer, document à l'appui, les données non vérifiées du référentiel sur lesquelles ce point repose.",
                "Confirm, with the document that settles them, the framework's unverified data that this point rests on.");
        return new Phrase(
                finding.fr() + " Ce point repose sur des données non vérifiées : rien n'est décidé.",
                finding.en() + " This point rests on unverified data: nothing is decided.");
    }

    private Item build(State state, Phrase finding) {
        boolean settled = state == State.MET || state == State.NOT_APPLICABLE;
        return new Item(
                id,
                rule,
                Optional.ofNullable(bloc),
                title,
                state,
                blocking,
                grounds,
                finding,
                warnings,
                figures,
                inputs,
                views,
                settled ? Optional.empty() : Optional.ofNullable(nextStep),
                settled ? Optional.empty() : Optional.ofNullable(owner),
                Optional.ofNullable(due),
                Timing.NONE,
                mendable,
                Optional.ofNullable(question),
                unverified,
                Optional.empty());
    }
}
