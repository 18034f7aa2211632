package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.access.Accounts;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    @TempDir
    Path folder;

    @Test
    void writesTheCredentialsForTheOwnerAloneAndPrintsOnlyTheirPath(CapturedOutput output) throws IOException {
        Path data = folder.resolve("data");
        try (ConfigurableApplicationContext jalon = start(data)) {
            assertThat(jalon.getBean(Accounts.class)
                            .find("admin")
                            .orElseThrow()
                            .person()
                            .role())
                    .isEqualTo(Role.ADMIN);
        }

        Path file = data.resolve("first-credentials");
        assertThat(modeOf(data)).isEqualTo("rwx------");
        assertThat(modeOf(file)).isEqualTo("rw-------");
        Matcher password = Pattern.compile("password = (\\S+)").matcher(Files.readString(file));
        assertThat(password.find()).isTrue();
        assertThat(output.getAll())
                .contains(file.toString())
                .contains("Jalon is ready: open http://localhost:")
                .doesNotContain(password.group(1));
    }

    @Test
    void makesNoSecondAccountAtTheSecondStart() throws IOException {
        start(folder).close();
        String first = Files.readString(folder.resolve("first-credentials"));
        try (ConfigurableApplicationContext again = start(folder)) {
            Accounts accounts = again.getBean(Accounts.class);
            assertThat(accounts.list()).hasSize(1);
            assertThatTheLastAdministratorStays(again, accounts, first);
        }

        assertThat(Files.readString(folder.resolve("first-credentials"))).isEqualTo(first);
    }

    @Test
    void startsTheClockWhereItIsSetAndSaysSoOnEveryPage() {
        try (ConfigurableApplicationContext jalon = start(folder, "--jalon.clock.start=2024-05-02")) {
            assertThat(jalon.getBean(Clock.class).instant())
                    .isBetween(Instant.parse("2024-05-02T06:00:00Z"), Instant.parse("2024-05-02T08:00:00Z"));

            Browsing browser =
                    new Browsing(jalon.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(browser.get("/").body()).contains("Horloge réglée", "2 mai 2024");
            assertThat(browser.get("/frameworks/ntc-2018").body())
                    .contains("Horloge réglée", "<strong>En vigueur</strong>");
        }
    }

    private static void assertThatTheLastAdministratorStays(
            ConfigurableApplicationContext jalon, Accounts accounts, String credentials) {
        Matcher password = Pattern.compile("password = (\\S+)").matcher(credentials);
        assertThat(password.find()).isTrue();
        Person admin = accounts.find("admin").orElseThrow().person();
        HttpResponse<String> answer = new Browsing(
                        jalon.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                .delete("/api/accounts/" + admin.id(), Browsing.basic("admin", password.group(1)));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("last of the role ADMIN");
        assertThat(accounts.find("admin").orElseThrow().enabled()).isTrue();
    }

    private static ConfigurableApplicationContext start(Path data, String... more) {
        return new SpringApplicationBuilder(JalonApplication.class)
                .run(Stream.concat(Stream.of("--server.port=0", "--jalon.data-dir=" + data), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
