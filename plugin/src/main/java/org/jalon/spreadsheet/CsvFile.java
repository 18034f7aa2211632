package org.jalon.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file that is said to be CSV: UTF-8 or what French spreadsheets save, parted by what its header shows. */
final class CsvFile {

    static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST_LINES = 10_000;
    private static final Charset FRENCH_EXCEL = Charset.forName("windows-1252");

    private final byte[] bytes;

    CsvFile(byte[] bytes) {
        this.bytes = bytes;
    }

    CsvReading read() {
        if (bytes.length > LARGEST) {
            return new CsvReading.Refused(
                    "the file has %d bytes, and %d at most are read".formatted(bytes.length, LARGEST));
        }
        String text = text();
        if (text.indexOf('\0') >= 0) {
            return new CsvReading.Refused("the file is no text in UTF-8 or Windows-1252: save the sheet as CSV");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            return rows(parser);
        } catch (IOException | UncheckedIOException e) {
            return new CsvReading.Refused("the file is no CSV: " + e.getMessage());
        }
    }

    private String text() {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _notUtf8) {
            text = new String(bytes, FRENCH_EXCEL);
        }
        return text.indexOf(SheetCsv.MARK) == 0 ? text.substring(1) : text;
    }

    /** Whichever of the three parts the first line most often, quoted text left out. */
    private static char delimiter(String text) {
        Map<Character, Integer> seen = new HashMap<>();
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted) {
                seen.merge(text.charAt(i), 1, Integer::sum);
            }
        }
        char most = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (seen.getOrDefault(candidate, 0) > seen.getOrDefault(most, 0)) {
                most = candidate;
            }
        }
        return most;
    }

    private static CsvReading rows(CSVParser parser) {
        Iterator<CSVRecord> lines = parser.iterator();
        if (!lines.hasNext()) {
            return new CsvReading.Refused("the file is empty");
        }
        List<String> header = cells(lines.next());
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !names.add(ColumnName.fold(name))) {
                return new CsvReading.Refused("two columns are named '" + name + "'");
            }
        }
        return names.isEmpty() ? new CsvReading.Refused("the first line names no column") : rows(parser, header, lines);
    }

    private static CsvReading rows(CSVParser parser, List<String> header, Iterator<CSVRecord> lines) {
        List<CsvRow> rows = new ArrayList<>();
        int begins = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        while (lines.hasNext()) {
            List<String> cells = cells(lines.next());
            if (begins > MOST_LINES + 1) {
                return new CsvReading.Refused("the file has more than " + MOST_LINES + " lines under its header");
            }
            if (hasMoreThan(header, cells)) {
                return new CsvReading.Refused("line " + begins + " has a cell that no column of the first line names");
            }
            Map<String, String> filled = filled(header, cells);
            if (!filled.isEmpty()) {
                rows.add(new CsvRow(begins, filled));
            }
            begins = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        }
        return new CsvReading.Read(
                header.stream().filter(name -> !name.isEmpty()).toList(), rows);
    }

    private static boolean hasMoreThan(List<String> header, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean named = i < header.size() && !header.get(i).isEmpty();
            if (!named && !cells.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> filled(List<String> header, List<String> cells) {
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                filled.put(ColumnName.fold(header.get(i)), cells.get(i));
            }
        }
        return filled;
    }

    private static List<String> cells(CSVRecord line) {
        return line.stream().map(cell -> Formulas.restored(cell).strip()).toList();
    }
}
