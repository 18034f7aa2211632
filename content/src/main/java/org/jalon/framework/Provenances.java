package org.jalon.framework;

import java.util.stream.Stream;

/** Walks a framework and gives the provenance of each datum once, in the order of the file. */
final class Provenances {

    private Provenances() {}

    static Stream<Provenance> of(Framework framework) {
        return Stream.of(
                        ofTitre(framework.titre()),
                        ofValidity(framework.validity()),
                        framework.blocs().stream().flatMap(Provenances::ofBloc),
                        framework.transversal().stream().map(TransversalCompetency::provenance),
                        framework.documents().stream().map(ExamDocument::provenance),
                        framework.enterprisePeriod().stream().flatMap(Provenances::ofPeriod),
                        framework.equivalences().stream().map(Equivalence::provenance),
                        framework.sectors().stream().map(Datum::provenance),
                        framework.jobs().stream().map(Datum::provenance))
                .flatMap(part -> part);
    }

    private static Stream<Provenance> ofTitre(Titre titre) {
        Stream<Datum<?>> single = Stream.of(
                titre.name(),
                titre.code(),
                titre.millesime(),
                titre.levelOld(),
                titre.levelPresent(),
                titre.nsf(),
                titre.authority(),
                titre.rncp());
        Stream<Datum<?>> several = Stream.of(
                        titre.formerName().stream(), titre.rome().stream(), titre.legalBases().stream())
                .flatMap(data -> data);
        return Stream.concat(single, several).map(Datum::provenance);
    }

    private static Stream<Provenance> ofValidity(Validity validity) {
        Stream<Provenance> dates =
                Stream.of(validity.from().provenance(), validity.anniversary().provenance());
        return Stream.concat(dates, validity.prolongation().stream().flatMap(Provenances::ofProlongation));
    }

    private static Stream<Provenance> ofProlongation(Prolongation prolongation) {
        return Stream.concat(
                Stream.of(
                        prolongation.duration().provenance(),
                        prolongation.sessionEnteredBeforeEnd().provenance()),
                prolongation.groups().stream().map(Datum::provenance));
    }

    private static Stream<Provenance> ofBloc(Bloc bloc) {
        return Stream.concat(
                Stream.of(bloc.provenance()), bloc.competencies().stream().map(Competency::provenance));
    }

    private static Stream<Provenance> ofPeriod(EnterprisePeriod period) {
        return Stream.concat(
                period.requirements().stream().map(PeriodRequirement::provenance),
                Stream.of(
                        period.owedBy().provenance(),
                        period.includedInAlternance().provenance(),
                        period.proofKeptBy().provenance()));
    }
}
