package org.jalon.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetXlsxTest {

    private static final Sheet SHEET = new Sheet(
            "Cohorte",
            List.of("Prénom", "Part", "Jour", "Rien"),
            List.of(
                    List.of(
                            Cell.of("=HYPERLINK(\"https://a.example\")"),
                            Cell.of(new BigDecimal("-0.5")),
                            Cell.of(LocalDate.of(2024, 6, 3)),
                            new Cell.Empty()),
                    List.of(Cell.of("007 <é>"), Cell.of(12), new Cell.Empty(), Cell.of("\u0001x"))));

    @TempDir
    Path folder;

    @Test
    void writesValuesThatASpreadsheetReadsBack() throws IOException {
        List<Row> rows = rows(SHEET);

        assertThat(rows.getFirst().stream().map(cell -> cell.getText()))
                .containsExactly("Prénom", "Part", "Jour", "Rien");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("'=HYPERLINK(\"https://a.example\")");
        assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("-0.5");
        assertThat(rows.get(1).getCell(2).asDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(rows.get(2).getCell(0).asString()).isEqualTo("007 <é>");
        assertThat(rows.get(2).getCell(1).asNumber()).isEqualByComparingTo("12");
    }

    @Test
    void writesNoFormulaAndKeepsTheHeaderInSight() throws IOException {
        String tab = part("xl/worksheets/sheet1.xml");

        assertThat(tab).doesNotContain("<f>").contains("state=\"frozen\"");
        assertThat(part("xl/styles.xml")).contains("<b/>");
    }

    @Test
    void cutsATextThatACellCannotHold() throws IOException {
        Sheet sheet = new Sheet("x", List.of("a"), List.of(List.of(Cell.of("x".repeat(SheetXlsx.LONGEST_TEXT + 1)))));

        assertThat(rows(sheet).get(1).getCell(0).asString()).hasSize(SheetXlsx.LONGEST_TEXT);
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(SheetXlsx.write(sheet)))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo(sheet.name());
            return book.getFirstSheet().read();
        }
    }

    private String part(String name) throws IOException {
        Path file = Files.write(folder.resolve("sheet.xlsx"), SheetXlsx.write(SHEET));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
