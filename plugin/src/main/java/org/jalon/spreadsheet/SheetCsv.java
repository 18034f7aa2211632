package org.jalon.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes a sheet as the CSV that French spreadsheets open right: UTF-8 with its mark, {@code ;}, decimal comma, ISO days.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class SheetCsv {

    static final char MARK = '\ufeff';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private SheetCsv() {}

    public static byte[] write(Sheet sheet) {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(sheet.header().stream().map(Formulas::defused));
            for (List<Cell> row : sheet.rows()) {
                printer.printRecord(row.stream().map(SheetCsv::text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no line", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what a person's spreadsheet saved, at most 5 MB and 10,000 lines, as {@link CsvReading} says. */
    public static CsvReading read(byte[] file) {
        return new CsvFile(file).read();
    }

    /** Reads the same from a stream, no more of it than it takes to refuse the rest. */
    public static CsvReading read(InputStream file) throws IOException {
        return read(file.readNBytes(CsvFile.LARGEST + 1));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> Formulas.defused(text.value());
            case Cell.Quantity number -> number.value().toPlainString().replace('.', ',');
            case Cell.Day day -> day.value().toString();
            case Cell.Empty empty -> "";
        };
    }
}
