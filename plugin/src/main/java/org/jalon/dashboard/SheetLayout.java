package org.jalon.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jalon.dashboard.CandidateSheet.Appraisal;
import org.jalon.dashboard.CandidateSheet.BlocSection;
import org.jalon.dashboard.CandidateSheet.CompetencyLine;
import org.jalon.dashboard.CandidateSheet.Heading;
import org.jalon.dashboard.CandidateSheet.Measure;
import org.jalon.dashboard.CandidateSheet.PeriodSection;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;
import org.jalon.readiness.Assessed;
import org.jalon.readiness.Figure;
import org.jalon.readiness.Item;
import org.jalon.readiness.State;

/** Lays the items of a report out on a candidate's page; each item stands in one section, the unsettled ones also on top. */
final class SheetLayout {

    private static final String TIME = "enterprise-time";
    private static final Set<String> OF_PERIOD = Set.of(TIME, "proof-hand-over");
    private static final Set<String> OF_DOCUMENTS = Set.of("documents", "document", "document-judgement");
    private static final Set<String> OF_COMPETENCIES = Set.of("coverage", "transversal");
    private static final Comparator<ItemView> LATE_FIRST = Comparator.comparing(view -> !view.late());

    private final Assessed assessed;
    private final Framework framework;
    private final ItemWording wording;
    private final Map<String, Appraisal> appraisals;
    private final List<ItemView> views;

    /** @param appraisals the latest one of each competency, by its id */
    SheetLayout(Assessed assessed, Framework framework, ItemWording wording, Map<String, Appraisal> appraisals) {
        this.assessed = assessed;
        this.framework = framework;
        this.wording = wording;
        this.appraisals = appraisals;
        this.views = assessed.report().items().stream().map(wording::of).toList();
    }

    CandidateSheet under(Heading heading) {
        return new CandidateSheet(
                heading,
                assessed.report().verdict(),
                unsettled(ItemView::blocking),
                unsettled(view -> !view.blocking() && !view.kind().equals("transversal")),
                framework.blocs().stream()
                        .map(this::bloc)
                        .filter(b -> !b.competencies().isEmpty() || !b.ecf().isEmpty())
                        .toList(),
                applicable().filter(view -> OF_DOCUMENTS.contains(view.kind())).toList(),
                period(),
                lines("transversal:", Optional.empty()),
                applicable().filter(SheetLayout::belongsToFile).toList(),
                views.stream()
                        .filter(view -> view.state() == State.NOT_APPLICABLE)
                        .toList(),
                assessed.basis());
    }

    private List<ItemView> unsettled(Predicate<ItemView> which) {
        return views.stream()
                .filter(ItemView::isUnsettled)
                .filter(which)
                .sorted(LATE_FIRST)
                .toList();
    }

    private Stream<ItemView> applicable() {
        return views.stream().filter(view -> view.state() != State.NOT_APPLICABLE);
    }

    private static boolean belongsToFile(ItemView view) {
        return !OF_PERIOD.contains(view.kind())
                && !OF_DOCUMENTS.contains(view.kind())
                && !OF_COMPETENCIES.contains(view.kind())
                && !isEcfOfBloc(view);
    }

    private static boolean isEcfOfBloc(ItemView view) {
        return view.kind().equals("ecf") && view.bloc().isPresent();
    }

    private BlocSection bloc(Bloc bloc) {
        return new BlocSection(
                bloc.number(),
                bloc.label(),
                lines("coverage:", Optional.of(bloc.id().value())),
                applicable()
                        .filter(SheetLayout::isEcfOfBloc)
                        .filter(view ->
                                view.bloc().filter(n -> n == bloc.number()).isPresent())
                        .toList());
    }

    private List<CompetencyLine> lines(String prefix, Optional<String> bloc) {
        return assessed.report().items().stream()
                .filter(item -> item.id().startsWith(prefix) && item.bloc().equals(bloc))
                .map(item -> new CompetencyLine(
                        wording.of(item),
                        figure(item, "activities-done").orElse(0L),
                        figure(item, "activities-required").orElse(0L),
                        Optional.ofNullable(appraisals.get(item.id().substring(prefix.length())))))
                .toList();
    }

    private Optional<PeriodSection> period() {
        return assessed.report().items().stream()
                .filter(item -> item.id().equals(TIME) && item.state() != State.NOT_APPLICABLE)
                .findFirst()
                .map(this::period);
    }

    private PeriodSection period(Item time) {
        Optional<Long> threshold = figure(time, "threshold");
        return new PeriodSection(
                wording.of(time),
                Measure.of(figure(time, "minutes-recorded").orElse(0L), threshold),
                Measure.of(figure(time, "minutes-attested").orElse(0L), threshold),
                applicable()
                        .filter(view -> view.kind().equals("proof-hand-over"))
                        .toList());
    }

    static Optional<Long> figure(Item item, String name) {
        return item.figures().stream()
                .filter(f -> f.name().equals(name))
                .map(Figure::value)
                .findFirst();
    }
}
