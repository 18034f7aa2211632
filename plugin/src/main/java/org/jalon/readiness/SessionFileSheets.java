package org.jalon.readiness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jalon.candidacy.ExamSession;
import org.jalon.print.PrintedSheet;
import org.jalon.print.Printer;
import org.jalon.print.WrittenDay;
import org.springframework.stereotype.Component;

/** The sheets of a session's file, in French, to read in a browser or on paper. */
@Component
final class SessionFileSheets {

    private static final String MOMENT = "d MMMM uuuu 'à' HH:mm:ss";

    private final Printer printer;
    private final ZoneId zone;

    public SessionFileSheets(Printer printer, ZoneId zone) {
        this.printer = printer;
        this.zone = zone;
    }

    /** The style sheet that the pages refer to. */
    static byte[] style() {
        String resource = "/static" + Printer.STYLE_SHEET;
        try (InputStream file =
                Objects.requireNonNull(SessionFileSheets.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] html(PrintedSheet sheet, String styleSheet) {
        return printer.html(sheet, styleSheet).getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf(PrintedSheet sheet) {
        return printer.pdf(sheet);
    }

    byte[] index(ExamSession session, Instant asOf, List<SessionFiles.Line> lines) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "Dossier de la session " + session.name());
        values.put("target", session.target().code());
        values.put("day", said(session.firstDay()));
        values.put("asOf", moment(asOf));
        values.put(
                "candidates",
                lines.stream()
                        .map(line -> Map.of(
                                "name", line.member().name(),
                                "folder", line.member().folder(),
                                "verdict", line.verdict().name(),
                                "pieces", Integer.toString(line.pieces())))
                        .toList());
        return html(new PrintedSheet("print/session-index", values, Locale.FRENCH, asOf), "style.css");
    }

    PrintedSheet candidate(SessionFiles.Member member, AssessedFile file, List<SessionFilePiece> pieces) {
        ReadinessReport report = file.report();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "État de préparation : " + member.name());
        values.put("framework", file.framework().titre().name().value() + " (" + report.framework() + ")");
        values.put("target", report.target());
        values.put("origin", report.origin());
        values.put("day", report.sessionDay().map(SessionFileSheets::said).orElse("–"));
        values.put("asOf", moment(report.asOf()));
        values.put("verdict", report.verdict().name());
        values.put("basis", basis(file.assessed().basis()));
        values.put("items", report.items().stream().map(SessionFileSheets::item).toList());
        values.put(
                "documents",
                SessionFilePieces.documents(file.framework(), pieces).stream()
                        .map(document -> Map.of(
                                "label",
                                document.label(),
                                "versions",
                                document.versions().stream().map(this::piece).toList()))
                        .toList());
        values.put("pieces", pieces.stream().map(this::piece).toList());
        return new PrintedSheet("print/session-candidate", values, Locale.FRENCH, report.asOf());
    }

    /** Without the position of the feed, which goes on after the report's instant. */
    private static String basis(Basis basis) {
        return "version de la candidature %d, des identités %d, du rattachement %d, de la politique du centre %d"
                .formatted(
                        basis.candidacyVersion(),
                        basis.identityVersion(),
                        basis.mappingVersion(),
                        basis.policyVersion());
    }

    private static Map<String, String> item(Item item) {
        return Map.of(
                "title", item.title().fr(),
                "state", item.state().name(),
                "weight", item.blocking() ? "bloquant" : "indicatif",
                "finding", item.finding().fr(),
                "warnings", item.warnings().stream().map(Phrase::fr).collect(Collectors.joining(" ")),
                "next", item.nextStep().map(Phrase::fr).orElse(""),
                "owner", item.owner().map(Owner::name).orElse(""),
                "due", item.due().map(SessionFileSheets::said).orElse(""),
                "late", item.timing() == Timing.LATE ? "en retard" : "",
                "source", (item.grounds().text() + " " + item.grounds().article()).strip());
    }

    private Map<String, String> piece(SessionFilePiece piece) {
        return Map.of(
                "kind", piece.kind(),
                "day", said(LocalDate.ofInstant(piece.at(), zone)),
                "reference", piece.reference(),
                "statement", piece.statement(),
                "files",
                        piece.files().stream()
                                .map(file -> file.name() + " (SHA-2 " + file.sha2() + ")"
                                        + (file.path().isPresent() ? "" : ", absent"))
                                .collect(Collectors.joining(", ")));
    }

    private static String said(LocalDate day) {
        return WrittenDay.of(day, Locale.FRENCH);
    }

    private String moment(Instant instant) {
        return WrittenDay.of(instant.atZone(zone), MOMENT, Locale.FRENCH) + " (" + zone + ")";
    }
}
