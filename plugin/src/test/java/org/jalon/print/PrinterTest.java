package org.jalon.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PrinterTest {

    private static final Instant AS_OF = Instant.parse("2024-05-02T07:00:00Z");
    private static final PrintedSheet LETTER =
            new PrintedSheet("printed-letter", Map.of("title", "Relevé & co <1>"), Locale.FRENCH, AS_OF);

    private final Printer printer = new Printer(engine());

    @Test
    void printsTextThatReadsBackWithItsAccents() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.pdf(LETTER))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Relevé & co <1>")
                    .contains("Œuvre, cœur, été, à, ç, « 350 h », l’élève, — €.")
                    .contains("Gras : déjà vu")
                    .contains("0123abcd")
                    .contains("1 / 1")
                    .containsOnlyOnce("Pied de page");
        }
    }

    @Test
    void printsATextWithCharactersThatXmlHasNoPlaceFor() throws IOException {
        PrintedSheet pasted = new PrintedSheet(
                "printed-letter", Map.of("title", "avant\u000Baprès\u0000 \uFFFF fin 😀"), Locale.FRENCH, AS_OF);

        try (PDDocument document = Loader.loadPDF(printer.pdf(pasted))) {
            assertThat(new PDFTextStripper().getText(document)).contains("avant", "après", "fin");
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        var fonts = new TreeSet<String>();
        try (PDDocument document = Loader.loadPDF(printer.pdf(LETTER))) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName().replaceAll("^[A-Z]+\\+", ""));
            }
        }
        assertThat(fonts).containsExactly("LiberationMono", "LiberationSans", "LiberationSans-Bold");
    }

    @Test
    void givesTheSameBytesForTheSameSheet() {
        assertThat(printer.pdf(LETTER)).isEqualTo(printer.pdf(LETTER));
        assertThat(printer.html(LETTER, "/css/print.css")).isEqualTo(printer.html(LETTER, "/css/print.css"));
    }

    @Test
    void datesAndTitlesTheDocument() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.pdf(LETTER))) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Relevé & co <1>");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(AS_OF);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void refersToTheStyleSheetOnAScreen() {
        assertThat(printer.html(LETTER, "/jalon/css/print.css"))
                .contains("<link rel=\"stylesheet\" href=\"/jalon/css/print.css\"/>")
                .contains("Relevé &amp; co &lt;1&gt;")
                .doesNotContain("<style");
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
