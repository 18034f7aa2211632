package org.jalon.framework;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** One version of a titre professionnel: complete for what its sources give, each datum with its source and standing. */
public record Framework(
        FrameworkId id,
        List<LegalText> texts,
        Titre titre,
        Validity validity,
        List<Bloc> blocs,
        List<TransversalCompetency> transversal,
        List<ExamDocument> documents,
        Optional<EnterprisePeriod> enterprisePeriod,
        List<Equivalence> equivalences,
        List<Datum<String>> sectors,
        List<Datum<String>> jobs) {

    public Framework {
        texts = List.copyOf(texts);
        blocs = List.copyOf(blocs);
        transversal = List.copyOf(transversal);
        documents = List.copyOf(documents);
        equivalences = List.copyOf(equivalences);
        sectors = List.copyOf(sectors);
        jobs = List.copyOf(jobs);
    }

    /** The text of that id, as named by {@link Source#text()}. */
    public Optional<LegalText> findText(String textId) {
        return texts.stream().filter(text -> text.id().equals(textId)).findFirst();
    }

    public Optional<Bloc> findBloc(BlocId blocId) {
        return blocs.stream().filter(bloc -> bloc.id().equals(blocId)).findFirst();
    }

    /** The competency of a bloc; a transversal one is found by {@link #findTransversal}. */
    public Optional<Competency> findCompetency(CompetencyId competencyId) {
        return competencies()
                .filter(competency -> competency.id().equals(competencyId))
                .findFirst();
    }

    public Optional<TransversalCompetency> findTransversal(CompetencyId competencyId) {
        return transversal.stream()
                .filter(competency -> competency.id().equals(competencyId))
                .findFirst();
    }

    /** Whether the competency is one of a bloc or a transversal one of this version. */
    public boolean holds(CompetencyId competencyId) {
        return findCompetency(competencyId).isPresent()
                || findTransversal(competencyId).isPresent();
    }

    public Optional<ExamDocument> findDocument(ExamDocumentId documentId) {
        return documents.stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst();
    }

    /** The bloc that holds the competency; empty for a transversal one. */
    public Optional<Bloc> findBlocOf(CompetencyId competencyId) {
        return blocs.stream()
                .filter(bloc -> bloc.competencies().stream()
                        .anyMatch(competency -> competency.id().equals(competencyId)))
                .findFirst();
    }

    /** The competencies of all blocs, in order, without the transversal ones. */
    public Stream<Competency> competencies() {
        return blocs.stream().flatMap(bloc -> bloc.competencies().stream());
    }

    /** The titre, then one CCP for each bloc. */
    public List<Target> targets() {
        return Stream.<Target>concat(
                        Stream.of(new Target.Titre()), blocs.stream().map(Bloc::ccp))
                .toList();
    }

    /** The bloc that the CCP sanctions; a CCP that this version does not have is an error of the caller. */
    public Bloc bloc(Target.Ccp ccp) {
        return blocs.stream()
                .filter(bloc -> bloc.number() == ccp.bloc())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id + " has no " + ccp.code()));
    }

    /** The blocs that the target is examined on: all of them for the titre. */
    public List<Bloc> blocs(Target target) {
        return switch (target) {
            case Target.Titre titre -> blocs;
            case Target.Ccp ccp -> List.of(bloc(ccp));
        };
    }

    /** The documents that the target owes; empty when it owes none. */
    public List<ExamDocument> documents(Target target) {
        return documents.stream()
                .filter(document -> document.dueFor().contains(target))
                .toList();
    }

    /** The provenance of every datum, once each. */
    public Stream<Provenance> provenances() {
        return Provenances.of(this);
    }

    /** What waits for a person's confirmation. */
    public List<Provenance> unverified() {
        return provenances().filter(provenance -> !provenance.settled()).toList();
    }
}
