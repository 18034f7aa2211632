package org.jalon.print;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be printed; the same sheet gives the same bytes.
 *
 * @param template name of a Thymeleaf template in well-formed XHTML, such as {@code print/attestation}
 * @param values what the template calls its variables
 * @param asOf the instant that the sheet shows, which the PDF gives as its date
 */
public record PrintedSheet(String template, Map<String, Object> values, Locale locale, Instant asOf) {

    public PrintedSheet {
        values = Map.copyOf(values);
    }
}
