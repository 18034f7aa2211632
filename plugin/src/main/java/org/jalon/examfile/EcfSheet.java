package org.jalon.examfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.journal.Act;
import org.jalon.xapi.StatementId;

/**
 * A fiche ECF with the signatures that stand under it, in the order of their dates.
 *
 * @param wording the labels that it was first signed with; empty while it is unsigned
 */
public record EcfSheet(
        StatementId id, EcfResultRecorded content, List<Signature> signatures, Optional<EcfWording> wording) {

    /** Who signed, as named on that day. */
    public record Signature(String name, LocalDate day) {}

    public EcfSheet {
        signatures = List.copyOf(signatures);
    }

    /** The fiche that the act typed, with what the file holds of its signatures. */
    public static EcfSheet of(Act<EcfResultRecorded> act, ExamFile file) {
        EcfResultRecorded content = act.content();
        List<EcfSheetSigned> signed = file.of(EcfSheetSigned.class).stream()
                .map(Act::content)
                .filter(s -> s.sheet().equals(act.id()))
                .toList();
        var paper = content.signedBy().map(name -> new Signature(name, content.day()));
        List<Signature> signatures = Stream.concat(
                        paper.stream(), signed.stream().map(s -> new Signature(s.name(), s.day())))
                .distinct()
                .toList();
        Optional<EcfWording> wording =
                content.wording().or(() -> signed.stream().findFirst().map(EcfSheetSigned::wording));
        return new EcfSheet(act.id(), content, signatures, wording);
    }

    public boolean isSigned() {
        return !signatures.isEmpty();
    }

    /** The day since which it decides: that of the first signature. */
    public Optional<LocalDate> signedOn() {
        return signatures.stream().map(Signature::day).min(LocalDate::compareTo);
    }
}
