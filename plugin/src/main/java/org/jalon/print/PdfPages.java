package org.jalon.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Lays XHTML out on pages; the fonts come with it, nothing is loaded from elsewhere, and the same text gives the same bytes. */
final class PdfPages {

    private static final String SANS = "Liberation Sans";
    private static final String MONO = "Liberation Mono";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String PRODUCER = "Jalon";
    /** What XML 1.0 (§2.2, Char) has no place for, as it is or as a reference; a text that was pasted may hold it. */
    private static final Pattern NO_XML = Pattern.compile("[^\t\n\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]"
            + "|&#(?:[0-8]|1[124-9]|2\\d|3[01]);|&#[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]);");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPages() {}

    /** @param date creation and modification date of the document */
    static byte[] of(String xhtml, Instant date) {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            sign(document, date);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String xhtml, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("LiberationSans-Regular"), SANS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Bold"), SANS, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationMono-Regular"), MONO, REGULAR, FontStyle.NORMAL, true);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_uri, _type) -> false, when);
        }
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.withHtmlContent(NO_XML.matcher(xhtml).replaceAll("\uFFFD"), null);
        builder.usePDDocument(document);
        return builder;
    }

    private static InputStream font(String name) {
        String resource = "/liberation/" + name + ".ttf";
        return Objects.requireNonNull(PdfPages.class.getResourceAsStream(resource), resource);
    }

    private static void sign(PDDocument document, Instant date) {
        Calendar calendar = GregorianCalendar.from(ZonedDateTime.ofInstant(date, ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentId(date.toEpochMilli());
    }
}
