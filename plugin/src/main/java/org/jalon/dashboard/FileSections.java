package org.jalon.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.access.Person;
import org.jalon.candidacy.Candidacy;
import org.jalon.dashboard.FileSection.ActivityLine;
import org.jalon.dashboard.FileSection.Allowed;
import org.jalon.dashboard.FileSection.DocumentLine;
import org.jalon.dashboard.FileSection.LivretLine;
import org.jalon.dashboard.FileSection.VersionLine;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.EnterpriseFile;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentProgress;
import org.jalon.examfile.DocumentStep;
import org.jalon.examfile.DocumentVersion;
import org.jalon.examfile.DossierProgress;
import org.jalon.examfile.EcfLivret;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.examfile.RecordedPeriod;
import org.jalon.framework.Bloc;
import org.jalon.framework.Competency;
import org.jalon.framework.ExamDocument;
import org.jalon.framework.Framework;
import org.jalon.framework.Origin;
import org.jalon.journal.Act;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.RecordedAct;
import org.springframework.stereotype.Component;

/** Composes the part of a candidate's page where documents, dossier professionnel and livret ECF are worked on. */
@Component
public final class FileSections {

    private final ActLog log;
    private final ActFiles files;
    private final Frameworks frameworks;
    private final AccountNames names;
    private final ZoneId zone;

    FileSections(ActLog log, ActFiles files, Frameworks frameworks, AccountNames names, ZoneId zone) {
        this.log = log;
        this.files = files;
        this.frameworks = frameworks;
        this.names = names;
        this.zone = zone;
    }

    /** What stood at that instant; somebody may do something there only in the present. */
    public FileSection get(Candidacy candidacy, Instant asOf, Person reader, boolean past) {
        List<RecordedAct> acts = log.of(List.of(new ActSubject(candidacy.id().value())), asOf);
        Framework framework = frameworks.find(candidacy.framework(), asOf).orElseThrow();
        ExamFile file = FileActs.read(acts);
        EnterpriseFile enterprise = EnterpriseActs.read(acts);
        boolean own =
                reader.learnerId().filter(candidacy.learner().value()::equals).isPresent();
        List<Bloc> blocs = framework.blocs(candidacy.target());
        return new FileSection(
                candidacy.id().toString(),
                documents(candidacy, framework, file, enterprise),
                DossierProgress.of(blocs, file),
                candidacy.origin() == Origin.VAE ? Optional.empty() : Optional.of(livret(blocs, file)),
                DocumentFacts.Basis.of(candidacy.origin()),
                companies(enterprise),
                LocalDate.ofInstant(asOf, zone),
                past ? Allowed.NOTHING : Allowed.to(reader, own));
    }

    private List<DocumentLine> documents(
            Candidacy candidacy, Framework framework, ExamFile file, EnterpriseFile enterprise) {
        Map<String, String> codes = Codes.of(framework);
        RecordedPeriod period = RecordedPeriod.of(enterprise);
        boolean fromFormation = candidacy.origin() == Origin.FORMATION;
        return framework.documents(candidacy.target()).stream()
                .map(document -> document(document, framework, codes, file, period, fromFormation))
                .toList();
    }

    private DocumentLine document(
            ExamDocument document,
            Framework framework,
            Map<String, String> codes,
            ExamFile file,
            RecordedPeriod period,
            boolean fromFormation) {
        DocumentProgress progress = DocumentProgress.of(document.id(), file);
        DocumentStep next = progress.next(fromFormation);
        return new DocumentLine(
                document.id().value(),
                codes.getOrDefault(document.id().value(), ""),
                document.label(),
                document.presents().flatMap(framework::findCompetency).map(Competency::label),
                progress.state(),
                next,
                fromFormation ? progress.counting().map(version -> version.id().toString()) : Optional.empty(),
                progress.versions().stream()
                        .map(version -> version(version, period))
                        .toList());
    }

    private VersionLine version(DocumentVersion version, RecordedPeriod period) {
        return new VersionLine(
                version.number(),
                version.day(),
                version.handedIn(),
                version.file(),
                link(version),
                names.of(version.by()),
                version.facts(),
                version.facts().flatMap(period::check),
                version.judgement()
                        .map(j -> new FileSection.Verdict(j.ready(), j.day(), names.of(j.by()), j.remarks())));
    }

    private Optional<String> link(DocumentVersion version) {
        return version.sha256()
                .filter(digest -> files.of(version.id()).stream()
                        .anyMatch(stored -> stored.sha2().value().equals(digest)))
                .map(digest -> "/api/acts/%s/attachments/%s".formatted(version.id(), digest));
    }

    private static LivretLine livret(List<Bloc> blocs, ExamFile file) {
        EcfLivret livret = EcfLivret.of(blocs, file);
        return new LivretLine(
                livret.activities().stream()
                        .map(activity -> {
                            Bloc bloc = blocs.get(livret.activities().indexOf(activity));
                            return new ActivityLine(bloc.number(), bloc.label(), activity);
                        })
                        .toList(),
                livret.synthesis().map(Act::content),
                livret.synthesis().map(act -> act.id().toString()),
                livret.copyHandedOver(),
                livret.isSynthesisOutdated());
    }

    private static List<String> companies(EnterpriseFile enterprise) {
        return Stream.concat(
                        enterprise.time().stream().map(a -> a.content().company()),
                        enterprise.proofs().stream().map(a -> a.content().company()))
                .map(company -> company.name())
                .distinct()
                .sorted()
                .toList();
    }
}
