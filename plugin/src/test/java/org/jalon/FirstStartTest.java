package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.access.Accounts;
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
            assertThat(again.getBean(Accounts.class).list()).hasSize(1);
        }

        assertThat(Files.readString(folder.resolve("first-credentials"))).isEqualTo(first);
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(JalonApplication.class).run("--server.port=0", "--jalon.data-dir=" + data);
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
