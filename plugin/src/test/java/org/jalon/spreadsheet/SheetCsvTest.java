package org.jalon.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCsvTest {

    @Test
    void writesWhatFrenchSpreadsheetsOpenRight() {
        Sheet sheet = new Sheet(
                "Cohorte",
                List.of("Prénom", "Part", "Jour", "Rien", "Mot"),
                List.of(List.of(
                        Cell.of("Zoé"),
                        Cell.of(new BigDecimal("-0.50")),
                        Cell.of(LocalDate.of(2024, 6, 3)),
                        new Cell.Empty(),
                        Cell.of("dit \"oui\"; puis\nnon"))));

        assertThat(new String(SheetCsv.write(sheet), StandardCharsets.UTF_8)).isEqualTo("""
                        \ufeffPrénom;Part;Jour;Rien;Mot\r
                        Zoé;-0,50;2024-06-03;;"dit ""oui""; puis
                        non"\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 6 12",
                "-2",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "\u0000=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "|calc",
                "'=1",
                "''=1",
                "' =1"
            })
    void marksWhatMightRunAndReadsItBack(String text) {
        String defused = Formulas.defused(text);

        assertThat(defused).isEqualTo("'" + text);
        assertThat(Formulas.restored(defused)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina", "1=1", "'t Hooft", "a@example.org", "", "'", "https://a.example/?b=c"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(Formulas.defused(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }

    @Test
    void defusesHeadersToo() {
        assertThat(written(new Sheet("x", List.of("=cmd"), List.of()))).contains("'=cmd");
    }

    @Test
    void readsBackWhatItWrote() {
        Sheet sheet = new Sheet(
                "x",
                List.of("Nom", "Mot"),
                List.of(List.of(Cell.of("=1"), Cell.of("a;b\r\nc")), List.of(Cell.of("Kern"), new Cell.Empty())));

        CsvReading.Read read = read(SheetCsv.write(sheet));

        assertThat(read.header()).containsExactly("Nom", "Mot");
        assertThat(read.rows())
                .containsExactly(
                        new CsvRow(2, Map.of("nom", "=1", "mot", "a;b\r\nc")), new CsvRow(4, Map.of("nom", "Kern")));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsWhatPartsTheColumns(String delimiter) {
        CsvReading.Read read = read(" Nom de famille ;\"Pré;nom,\"\nDiallo;Amina\n"
                .replace("le ;", "le " + delimiter)
                .replace("Diallo;", "Diallo" + delimiter)
                .getBytes(StandardCharsets.UTF_8));

        assertThat(read.rows().getFirst().find("NOM DE FAMILLE")).contains("Diallo");
        assertThat(read.rows().getFirst().find("pré-nom")).contains("Amina");
        assertThat(read.rows().getFirst().find("ville")).isEmpty();
    }

    @Test
    void readsTheEncodingsOfFrenchSpreadsheets() {
        String text = "Prénom;Prix\r\nZoé;5 €\r\n";
        String marked = SheetCsv.MARK + text;

        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                marked.getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")))) {
            assertThat(read(file).rows().getFirst().cells())
                    .containsOnly(Map.entry("prenom", "Zoé"), Map.entry("prix", "5 €"));
        }
    }

    @Test
    void keepsTheLineOfEachRowAndLeavesEmptyOnesOut() {
        CsvReading.Read read = read("a;b\r\n\r\n1;\"x\ny\"\r\n;\r\n2;z".getBytes(StandardCharsets.UTF_8));

        assertThat(read.rows()).extracting(CsvRow::line).containsExactly(3, 6);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refused("")).contains("empty");
        assertThat(refused(";;\n1;2;3")).contains("names no column");
        assertThat(refused("Nom;nom \n1;2")).contains("two columns", "nom");
        assertThat(refused("a;b\n1;2\n1;2;3")).contains("line 3");
        assertThat(refused("a;b\n\"1;2")).contains("no CSV");
        assertThat(refused("PK\u0003\u0004\u0000")).contains("save the sheet as CSV");
        assertThat(refused("a\n" + "1\n".repeat(10_001))).contains("10000 lines");
        assertThat(refused("a".repeat(5 * 1024 * 1024 + 1))).contains("bytes");
    }

    @Test
    void readsAsManyLinesAsItSays() {
        assertThat(read(("a\n" + "1\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(10_000);
    }

    @Test
    void refusesASheetThatIsNoTable() {
        assertThatThrownBy(() -> new Sheet("x", List.of("a"), List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 cells under a header of 1");
        assertThatThrownBy(() -> new Sheet("a/b", List.of(), List.of())).hasMessageContaining("a/b");
    }

    private static String written(Sheet sheet) {
        return new String(SheetCsv.write(sheet), StandardCharsets.UTF_8);
    }

    private static CsvReading.Read read(byte[] file) {
        assertThat(SheetCsv.read(file)).isInstanceOf(CsvReading.Read.class);
        return (CsvReading.Read) SheetCsv.read(file);
    }

    private static String refused(String file) {
        CsvReading reading = SheetCsv.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(CsvReading.Refused.class);
        return ((CsvReading.Refused) reading).why();
    }
}
