package org.jalon.spreadsheet.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;
import org.jalon.spreadsheet.SheetCsv;
import org.jalon.spreadsheet.SheetXlsx;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a sheet in the form that was asked for: a file to save, or JSON with one object per row. */
public final class SheetAnswer {

    private SheetAnswer() {}

    /**
     * The form to answer in: that of the parameter, else the one that the Accept header likes best, else JSON.
     *
     * @throws ResponseStatusException for a parameter that names no form; answered as 400
     */
    public static SheetFormat format(Optional<String> parameter, Optional<String> accept) {
        return parameter
                .map(SheetAnswer::named)
                .orElseGet(() -> accept.flatMap(SheetAnswer::accepted).orElse(SheetFormat.JSON));
    }

    /** @param filename of the file to save, without its extension */
    public static ResponseEntity<byte[]> of(Sheet sheet, SheetFormat format, String filename) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return switch (format) {
            case JSON -> answer.contentType(MediaType.APPLICATION_JSON).body(json(sheet));
            case CSV ->
                file(answer, format, filename)
                        .contentType(new MediaType(MediaType.valueOf(format.mediaType()), StandardCharsets.UTF_8))
                        .body(SheetCsv.write(sheet));
            case XLSX ->
                file(answer, format, filename)
                        .contentType(MediaType.valueOf(format.mediaType()))
                        .body(SheetXlsx.write(sheet));
        };
    }

    private static ResponseEntity.BodyBuilder file(
            ResponseEntity.BodyBuilder answer, SheetFormat format, String filename) {
        return answer.headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                .filename(filename + "." + format.extension(), StandardCharsets.UTF_8)
                .build()));
    }

    private static SheetFormat named(String name) {
        return Arrays.stream(SheetFormat.values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "format = %s: json, csv or xlsx".formatted(name)));
    }

    private static Optional<SheetFormat> accepted(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(SheetAnswer::formats)
                    .findFirst();
        } catch (InvalidMediaTypeException _unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<SheetFormat> formats(MediaType wanted) {
        return Arrays.stream(SheetFormat.values())
                .filter(format -> wanted.includes(MediaType.valueOf(format.mediaType())));
    }

    private static byte[] json(Sheet sheet) {
        ArrayNode rows = JsonMapper.shared().createArrayNode();
        sheet.rows().forEach(cells -> fill(rows.addObject(), sheet.header(), cells));
        return JsonMapper.shared().writeValueAsBytes(rows);
    }

    private static void fill(ObjectNode row, List<String> header, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String name = header.get(i);
            switch (cells.get(i)) {
                case Cell.Text text -> row.put(name, text.value());
                case Cell.Quantity number -> row.put(name, number.value());
                case Cell.Day day -> row.put(name, day.value().toString());
                case Cell.Empty empty -> row.putNull(name);
            }
        }
    }
}
