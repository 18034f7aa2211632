package org.jalon.print.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jalon.print.PrintedSheet;
import org.jalon.print.Printer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers a printed sheet as a page or as a PDF that a browser shows. */
@Component
public final class PrintAnswers {

    private final Printer printer;
    private final ResourceUrlProvider resources;

    PrintAnswers(Printer printer, ResourceUrlProvider resources) {
        this.printer = printer;
        this.resources = resources;
    }

    public ResponseEntity<byte[]> html(PrintedSheet sheet) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(printer.html(sheet, styleSheet()).getBytes(StandardCharsets.UTF_8));
    }

    /** @param fileName under which it is saved, without its extension */
    public ResponseEntity<byte[]> pdf(PrintedSheet sheet, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(fileName + ".pdf", StandardCharsets.UTF_8)
                        .build()))
                .body(printer.pdf(sheet));
    }

    private String styleSheet() {
        String path = Optional.ofNullable(resources.getForLookupPath(Printer.STYLE_SHEET))
                .orElse(Printer.STYLE_SHEET);
        return Optional.ofNullable(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .build()
                        .getPath())
                .orElse(path);
    }
}
