package org.jalon;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jalon.lrs.server.AllowedOrigins;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code jalon}, each with its default.
 *
 * @param dataDir where the embedded database and the first credentials lie
 * @param frameworksDir where further framework files lie; {@code frameworks} in the data folder if absent
 * @param baseUri how people and other systems reach this installation; no trailing slash
 * @param zone the zone in which legal dates are read
 * @param clock the clock of demos and training
 * @param lrs the credentials of the statement store
 * @param demo whether fictitious candidates are loaded
 */
@ConfigurationProperties("jalon")
public record JalonSettings(
        @DefaultValue("./data") Path dataDir,
        @Nullable Path frameworksDir,
        @DefaultValue("http://localhost:8080") URI baseUri,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue ClockSettings clock,
        @DefaultValue LrsSettings lrs,
        @DefaultValue("false") boolean demo) {

    public JalonSettings {
        baseUri = URI.create(baseUri.toString().replaceAll("/+$", ""));
    }

    /** The folder of further framework files, there or not. */
    public Path frameworksFolder() {
        return frameworksDir == null ? dataDir.resolve("frameworks") : frameworksDir;
    }

    /**
     * Where the clock starts; absent, it is the machine's.
     *
     * @param start an instant, or a date or a date and time in {@link #zone()}
     */
    public record ClockSettings(@Nullable String start) {

        private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffsetId()
                .toFormatter(Locale.ROOT);

        /** The instant at which the clock starts; a date alone means 08:00 in the zone. */
        public Optional<Instant> startIn(ZoneId zone) {
            return Optional.ofNullable(start).filter(text -> !text.isBlank()).map(text -> parse(text.strip(), zone));
        }

        private static Instant parse(String text, ZoneId zone) {
            try {
                return switch (FORMS.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from)) {
                    case Instant instant -> instant;
                    case LocalDateTime local -> local.atZone(zone).toInstant();
                    case LocalDate date -> date.atTime(8, 0).atZone(zone).toInstant();
                    default -> throw new DateTimeException("No date");
                };
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "jalon.clock.start is '%s': write 2024-05-02, 2024-05-02T09:00 or 2024-05-02T07:00:00Z"
                                .formatted(text),
                        e);
            }
        }
    }

    /**
     * The statement store; key and secret are given both or neither.
     *
     * @param key the key of an LRS pair of your choice, with scope {@code all}; without it one is made at first start
     * @param secret its secret
     * @param bodyLimit how large the body of a request may be, attachments not counted
     * @param attachmentLimit how large an attachment may be
     * @param documentLimit how large a state or profile document may be
     * @param origins the sites whose pages may use the store from a browser, such as {@code https://lms.example.fr}
     * @param rate how many requests per second each credential may make, with what ten seconds of it saved up; 0 for as
     *     many as it likes
     */
    public record LrsSettings(
            Optional<String> key,
            Optional<String> secret,
            @DefaultValue("10MB") DataSize bodyLimit,
            @DefaultValue("500MB") DataSize attachmentLimit,
            @DefaultValue("10MB") DataSize documentLimit,
            @DefaultValue List<String> origins,
            @DefaultValue("300") int rate) {

        public LrsSettings {
            if (key.isPresent() != secret.isPresent()) {
                throw new IllegalArgumentException("jalon.lrs.key and jalon.lrs.secret: give both or neither");
            }
            allowed(origins);
            if (rate < 0) {
                throw new IllegalArgumentException("jalon.lrs.rate is %d: write 0 or more".formatted(rate));
            }
        }

        /** The origins as the store takes them. */
        AllowedOrigins allowedOrigins() {
            return allowed(origins);
        }

        private static AllowedOrigins allowed(List<String> origins) {
            try {
                return AllowedOrigins.of(origins);
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException("jalon.lrs.origins: " + refused.getMessage(), refused);
            }
        }

        @Override
        public String toString() {
            return "LrsSettings[key=%s, secret=%s, bodyLimit=%s, attachmentLimit=%s, documentLimit=%s, origins=%s, rate=%d]"
                    .formatted(
                            key,
                            secret.map(ignored -> "***"),
                            bodyLimit,
                            attachmentLimit,
                            documentLimit,
                            origins,
                            rate);
        }
    }
}
