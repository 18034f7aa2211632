package org.jalon.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as an XLSX workbook of plain values: the header bold and always in sight, no formula anywhere. */
public final class SheetXlsx {

    /** What one cell of a workbook holds at most, in characters; a longer text is cut. */
    static final int LONGEST_TEXT = 32_767;

    private SheetXlsx() {}

    public static byte[] write(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Jalon", "1.0")) {
            Worksheet tab = book.newWorksheet(sheet.name());
            writeHeader(tab, sheet.header());
            for (int row = 0; row < sheet.rows().size(); row++) {
                writeRow(tab, row + 1, sheet.rows().get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no workbook", e);
        }
        return bytes.toByteArray();
    }

    private static void writeHeader(Worksheet tab, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            tab.value(0, column, text(header.get(column)));
            tab.style(0, column).bold().set();
        }
        tab.freezePane(0, 1);
    }

    private static void writeRow(Worksheet tab, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text text -> tab.value(row, column, text(text.value()));
                case Cell.Quantity number -> tab.value(row, column, number.value());
                case Cell.Day day -> {
                    tab.value(row, column, day.value());
                    tab.style(row, column).format("yyyy-mm-dd").set();
                }
                case Cell.Empty empty -> {}
            }
        }
    }

    private static String text(String text) {
        String defused = Formulas.defused(text);
        return defused.length() > LONGEST_TEXT ? defused.substring(0, LONGEST_TEXT) : defused;
    }
}
