package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Person;
import org.jalon.candidacy.Candidacy;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.Framework;
import org.jalon.framework.Origin;
import org.jalon.journal.Act;
import org.jalon.journal.RecordedAnswer;
import org.jalon.journal.RefusedActException;
import org.jalon.xapi.StatementId;
import org.springframework.stereotype.Component;

/** Takes in the fiches of a livret ECF and their signatures; a signature freezes who signed and the labels of that day. */
@Component
public final class EcfDesk {

    private final FileDesk desk;

    EcfDesk(FileDesk desk) {
        this.desk = desk;
    }

    /**
     * Records a typed fiche; one that was signed on paper keeps the present labels.
     *
     * @throws RefusedActException when it names a competency outside its activité-type
     */
    public RecordedAnswer type(UUID candidacy, EcfResultRecorded act) {
        Candidacy of = fromFormation(candidacy);
        Framework framework = desk.framework(of);
        Bloc bloc = bloc(framework, act.bloc());
        FileDesk.requireOf(bloc, framework.id(), act.competencies().toList());
        return desk.record(of, act.in(act.signedBy().map(_paper -> EcfWording.of(framework, bloc))));
    }

    /**
     * Signs a fiche in the name of the signed-in person, today.
     *
     * @throws RefusedActException when there is no such fiche that stands, or the person has signed it
     */
    public RecordedAnswer sign(UUID candidacy, StatementId sheet) {
        Candidacy of = fromFormation(candidacy);
        Person person = desk.person();
        ExamFile file = desk.file(of);
        EcfResultRecorded typed = find(file, EcfResultRecorded.class, "sheet", sheet);
        boolean already = file.of(EcfSheetSigned.class).stream()
                .filter(a -> a.content().sheet().equals(sheet))
                .anyMatch(a -> a.by().equals(person.id().toString()));
        if (already && !desk.isRepeat(of)) {
            throw new RefusedActException("sheet", sheet, person.displayName() + " has signed it");
        }
        Framework framework = desk.framework(of);
        EcfWording wording = EcfWording.of(framework, bloc(framework, typed.bloc()));
        return desk.record(of, new EcfSheetSigned(desk.today(), sheet, person.displayName(), wording));
    }

    /**
     * Signs the synthesis in the name of the signed-in person, today.
     *
     * @param copyHandedOverOn when the candidate got a copy, where that is known already
     */
    public RecordedAnswer signSynthesis(
            UUID candidacy, Optional<String> observations, Optional<LocalDate> copyHandedOverOn) {
        return synthesis(candidacy, desk.today(), desk.person().displayName(), observations, copyHandedOverOn);
    }

    /** Records that the synthesis was signed on paper. */
    public RecordedAnswer synthesisOnPaper(UUID candidacy, EcfSynthesisSigned seen) {
        return synthesis(candidacy, seen.day(), seen.signedBy(), seen.observations(), seen.copyHandedOverOn());
    }

    private RecordedAnswer synthesis(
            UUID candidacy,
            LocalDate day,
            String name,
            Optional<String> observations,
            Optional<LocalDate> copyHandedOverOn) {
        Candidacy of = fromFormation(candidacy);
        var titre = Optional.of(TitreWording.of(desk.framework(of)));
        return desk.record(of, new EcfSynthesisSigned(day, name, observations, copyHandedOverOn, titre));
    }

    /**
     * Records that the candidate got a copy.
     *
     * @throws RefusedActException when there is no such synthesis that stands, or it was signed later
     */
    public RecordedAnswer handOver(UUID candidacy, EcfCopyHandedOver act) {
        Candidacy of = fromFormation(candidacy);
        LocalDate signed = find(desk.file(of), EcfSynthesisSigned.class, "synthesis", act.synthesis())
                .day();
        if (act.day().isBefore(signed)) {
            throw new RefusedActException("day", act.day(), "the synthesis was signed on " + signed);
        }
        return desk.record(of, act);
    }

    private Candidacy fromFormation(UUID id) {
        Candidacy candidacy = desk.open(id);
        if (candidacy.origin() == Origin.VAE) {
            throw new RefusedActException(
                    "origin", "VAE", "only a candidate from formation has a livret ECF (A2015 art. 8)");
        }
        return candidacy;
    }

    private static Bloc bloc(Framework framework, BlocId id) {
        return FileDesk.known(framework.findBloc(id), "bloc", id, framework.id());
    }

    private static <C extends FileAct> C find(ExamFile file, Class<C> kind, String field, StatementId id) {
        return file.of(kind).stream()
                .filter(a -> a.id().equals(id))
                .map(Act::content)
                .findFirst()
                .orElseThrow(() -> new RefusedActException(
                        field, id, "this candidacy has no such part of a livret ECF that stands"));
    }
}
