package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/**
 * {@code docs/settings.md} says of every setting what its record says; {@code -Djalon.settings.write=true} writes it anew.
 */
class SettingsReferenceTest {

    private static final Path SOURCES = Path.of("src/main/java/org/jalon");
    private static final Path PAGE = Path.of("../docs/settings.md");
    private static final Pattern RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\(\"[^\"]*\"\\)\\s*)?(?:public )?record (\\w+)\\(",
            Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=@param|@throws|$)", Pattern.DOTALL);

    private static final Map<Class<?>, String> KINDS = Map.of(
            Path.class, "folder",
            URI.class, "address",
            ZoneId.class, "time zone",
            Duration.class, "time: `90s`, `10m`, `24h`, `7d`",
            DataSize.class, "size: `512KB`, `10MB`, `1GB`",
            boolean.class, "`true` or `false`",
            int.class, "whole number",
            long.class, "whole number",
            String.class, "text");

    /** What operators set most among the settings of Spring Boot; a default is Jalon's where application.yaml has one. */
    private static final Map<String, String> OF_SPRING = ofSpring();

    private static final Properties SHIPPED = shipped();

    private static Properties shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Optional.ofNullable(yaml.getObject()).orElseThrow();
    }

    private static Map<String, String> ofSpring() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("server.port", "the port that Jalon listens on");
        meanings.put("server.address", "the address that it listens on; every one of the machine if absent");
        meanings.put("server.servlet.context-path", "the base path behind a reverse proxy, such as `/jalon`");
        meanings.put(
                "server.tomcat.remoteip.internal-proxies",
                "addresses of reverse proxies whose `X-Forwarded-*` are believed, as a regular expression");
        meanings.put(
                "server.servlet.session.timeout", "after how long without a request a person has to sign in again");
        meanings.put(
                "server.servlet.session.cookie.path",
                "where the session's cookie is sent; the base path if absent. To be set where a proxy takes the base path off");
        meanings.put("spring.datasource.url", "the database: H2 in a file, or `jdbc:postgresql://host/jalon`");
        meanings.put("spring.datasource.username", "for PostgreSQL");
        meanings.put("spring.datasource.password", "for PostgreSQL; best given as `SPRING_DATASOURCE_PASSWORD`");
        meanings.put(
                "spring.datasource.hikari.connection-timeout",
                "milliseconds after which a request is answered 503 while the database is gone");
        meanings.put("spring.datasource.hikari.maximum-pool-size", "connections to the database; 10 if absent");
        meanings.put("spring.lifecycle.timeout-per-shutdown-phase", "how long requests under way may take at a stop");
        meanings.put(
                "spring.profiles.active",
                "`production`: logs as JSON (ECS); `demo`, `demo-2024`: fictitious candidates");
        meanings.put("logging.file.name", "a file that the log goes to besides");
        return meanings;
    }

    @Test
    void pageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("jalon.settings.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/settings.md is out of date; -Djalon.settings.write=true writes it anew")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Settings

                Generated from the settings' own records; a test fails when this page is out of date. Each is given as an argument
                (`--jalon.data-dir=/var/lib/jalon`), in the environment (`JALON_DATADIR`: capitals, dots as `_`, no hyphens) or in
                `./config/application.yaml`. A setting that breaks its rule stops the start with one sentence.
                """);
        for (Class<?> settings : settings()) {
            String prefix =
                    settings.getAnnotation(ConfigurationProperties.class).value();
            page.append("\n## ")
                    .append(prefix)
                    .append("\n\n| setting | default | kind | meaning |\n|---|---|---|---|\n");
            rows(prefix, settings, documentation(settings))
                    .forEach(row -> page.append(row).append('\n'));
        }
        return page.append(spring()).toString();
    }

    private static List<? extends Class<?>> settings() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Settings.java"))
                    .map(name -> load(name.replace(".java", "")))
                    .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class))
                    .sorted((one, other) -> prefix(one).compareTo(prefix(other)))
                    .toList();
        }
    }

    private static String prefix(Class<?> settings) {
        return settings.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("org.jalon." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What the source says of each parameter, by the record's name and the parameter's. */
    private static Map<String, String> documentation(Class<?> settings) {
        Map<String, String> said = new HashMap<>();
        Matcher record = RECORD.matcher(read(SOURCES.resolve(settings.getSimpleName() + ".java")));
        while (record.find()) {
            String comment = record.group(1).replaceAll("(?m)^\\s*\\*", " ");
            Matcher parameter = PARAMETER.matcher(comment);
            while (parameter.find()) {
                said.put(
                        record.group(2) + "." + parameter.group(1),
                        parameter
                                .group(2)
                                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                .replaceAll("\\{@link #?([^}(]*)\\(?\\)?}", "`$1`")
                                .replaceAll("\\s+", " ")
                                .replace("|", "\\|")
                                .strip());
            }
        }
        return said;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(String prefix, Class<?> settings, Map<String, String> said) {
        return Arrays.stream(settings.getRecordComponents())
                .flatMap(component -> {
                    String name = prefix + "." + dashed(component.getName());
                    if (component.getType().isRecord()) {
                        return rows(name, component.getType(), said).stream();
                    }
                    String key = settings.getSimpleName() + "." + component.getName();
                    assertThat(said).as("@param of %s", name).containsKey(key);
                    String meaning = said.getOrDefault(key, "");
                    return Stream.of(
                            row(name, defaultOf(name, settings, component), kind(component.getGenericType()), meaning));
                })
                .toList();
    }

    private static String row(String name, String standard, String kind, String meaning) {
        return "| `%s` | %s | %s | %s |".formatted(name, standard, kind, meaning);
    }

    private static String dashed(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), '.')
                .toString();
    }

    /** The one of application.yaml, else that of the record. */
    private static String defaultOf(String name, Class<?> settings, RecordComponent component) {
        List<String> names = Arrays.stream(settings.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        DefaultValue standard =
                settings.getDeclaredConstructors()[0].getParameters()[names.indexOf(component.getName())].getAnnotation(
                        DefaultValue.class);
        return Optional.ofNullable(SHIPPED.get(name))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(standard)
                        .map(DefaultValue::value)
                        .filter(values -> values.length > 0)
                        .map(values -> String.join(",", values)))
                .map(value -> "`" + value.replace("|", "\\|") + "`")
                .orElse("–");
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType given) {
            return given.getRawType() == List.class
                    ? "list, separated by commas"
                    : kind(given.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
        }
        return Optional.ofNullable(KINDS.get(plain))
                .orElseThrow(() -> new AssertionError("no words for the kind " + plain));
    }

    private static String spring() {
        StringBuilder text = new StringBuilder("""

                ## Spring Boot

                Every setting of Spring Boot works too; these are the ones that operators of Jalon need.

                | setting | default | meaning |
                |---|---|---|
                """);
        OF_SPRING.forEach((name, meaning) -> text.append("| `%s` | %s | %s |\n"
                .formatted(
                        name,
                        Optional.ofNullable(SHIPPED.get(name))
                                .map(value -> "`" + value.toString().replace("|", "\\|") + "`")
                                .orElse("–"),
                        meaning)));
        return text.toString();
    }
}
