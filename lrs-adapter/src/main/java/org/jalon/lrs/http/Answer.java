package org.jalon.lrs.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** One whole answer. */
final class Answer {

    private static final int LONGEST_EXCERPT = 500;

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
    }

    int status() {
        return status;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may get another answer later. */
    boolean isPassing() {
        return status == 429 || status >= 500;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The instant in a header in the form of HTTP dates. */
    Optional<Instant> date(String name) {
        return header(name).flatMap(Answer::httpDate);
    }

    static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    byte[] body() {
        return body.clone();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The beginning of the body, fit for a line of text. */
    String excerpt() {
        String text = text();
        return text.substring(0, Math.min(text.length(), LONGEST_EXCERPT)).replaceAll("[\\p{C}\\s]+", " ");
    }
}
