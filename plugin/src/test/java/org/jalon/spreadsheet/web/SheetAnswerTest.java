package org.jalon.spreadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.spreadsheet.Cell;
import org.jalon.spreadsheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

class SheetAnswerTest {

    private static final Sheet SHEET = new Sheet(
            "x",
            List.of("name", "day", "count", "none"),
            List.of(List.of(Cell.of("=1"), Cell.of(LocalDate.of(2024, 6, 3)), Cell.of(7), new Cell.Empty())));

    @Test
    void takesTheParameterThenTheHeaderThenJson() {
        assertThat(format("xlsx", "text/csv")).isEqualTo(SheetFormat.XLSX);
        assertThat(format(null, "application/json;q=0.5, text/csv")).isEqualTo(SheetFormat.CSV);
        assertThat(format(null, SheetFormat.XLSX_TYPE)).isEqualTo(SheetFormat.XLSX);
        assertThat(format(null, "text/html, */*")).isEqualTo(SheetFormat.JSON);
        assertThat(format(null, "nonsense")).isEqualTo(SheetFormat.JSON);
        assertThat(format(null, null)).isEqualTo(SheetFormat.JSON);
        assertThatThrownBy(() -> format("pdf", null))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e -> assertThat(e.getReason()).isEqualTo("format = pdf: json, csv or xlsx"));
    }

    @Test
    void answersFilesToSaveUnderTheirName() {
        ResponseEntity<byte[]> csv = SheetAnswer.of(SHEET, SheetFormat.CSV, "cohorte-été");
        assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(csv.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(csv.getHeaders().getContentDisposition().getFilename()).isEqualTo("cohorte-été.csv");
        ResponseEntity<byte[]> xlsx = SheetAnswer.of(SHEET, SheetFormat.XLSX, "cohorte");
        assertThat(xlsx.getHeaders().getContentType()).hasToString(SheetFormat.XLSX_TYPE);
        assertThat(xlsx.getHeaders().getContentDisposition().getFilename()).isEqualTo("cohorte.xlsx");
    }

    @Test
    void answersJsonWithEachValueAsItIs() {
        byte[] body = SheetAnswer.of(SHEET, SheetFormat.JSON, "x").getBody();

        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("[{\"name\":\"=1\",\"day\":\"2024-06-03\",\"count\":7,\"none\":null}]");
    }

    private static SheetFormat format(@Nullable String parameter, @Nullable String accept) {
        return SheetAnswer.format(Optional.ofNullable(parameter), Optional.ofNullable(accept));
    }
}
