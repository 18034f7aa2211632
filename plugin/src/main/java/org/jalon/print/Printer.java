package org.jalon.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Turns a sheet into HTML, which refers to its style sheet, and into a PDF, which needs nothing else. A template's head takes
 * both from the fragment {@code print/parts :: head}.
 */
@Component
public final class Printer {

    /** Where the style sheet of all printed sheets lies, below the application's address. */
    public static final String STYLE_SHEET = "/css/print.css";

    private final ITemplateEngine engine;
    private final String style;

    Printer(ITemplateEngine engine) {
        this.engine = engine;
        this.style = text("/static" + STYLE_SHEET);
    }

    /** @param styleSheet the address under which a browser gets {@link #STYLE_SHEET} */
    public String html(PrintedSheet sheet, String styleSheet) {
        return fill(sheet, "styleSheet", styleSheet);
    }

    /** The sheet as PDF, tagged for assistive technology (PDF/UA). */
    public byte[] pdf(PrintedSheet sheet) {
        return PdfPages.of(fill(sheet, "style", style), sheet.asOf());
    }

    private String fill(PrintedSheet sheet, String name, String value) {
        Map<String, Object> values = new HashMap<>(sheet.values());
        values.put(name, value);
        return engine.process(sheet.template(), new Context(sheet.locale(), values));
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Printer.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
