package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Writer;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;

/** A start that cannot be is refused with one sentence. */
class StartRefusedTest {

    @TempDir
    Path folder = Path.of("target");

    @Test
    void namesTheClockThatLiesBeforeWhatIsStored() {
        try (ConfigurableApplicationContext first = start("jalon.lrs.key=k", "jalon.lrs.secret=a-long-secret")) {
            first.getBean(LearningRecordStore.class)
                    .append(List.of(StatementReader.readAuthored(STATEMENT)), Writer.jalon());
        }
        assertThat(sentence("jalon.clock.start=2024-05-02"))
                .startsWith("jalon.clock.start sets the clock to 2024-05-02");
    }

    @Test
    void saysThatAnotherProcessHasTheDatabase() {
        var failure = new IllegalStateException("x", new IllegalStateException("Database may be already in use: null"));
        assertThat(new StartRefused().analyze(failure))
                .isNotNull()
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("Another process has the embedded database open");
    }

    private static final String STATEMENT = """
            {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},
             "object":{"id":"http://example.org/it"}}""";

    private ConfigurableApplicationContext start(String... properties) {
        String[] arguments = new String[properties.length + 2];
        for (int i = 0; i < properties.length; i++) {
            arguments[i] = "--" + properties[i];
        }
        arguments[properties.length] = "--server.port=0";
        arguments[properties.length + 1] = "--jalon.data-dir=" + folder.toAbsolutePath();
        return new SpringApplicationBuilder(JalonApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments);
    }

    private String sentence(String... properties) {
        Throwable failure = catchThrowable(() -> start(properties).close());
        FailureAnalysis analysis = new StartRefused().analyze(failure);
        return analysis == null ? String.valueOf(failure) : analysis.getDescription();
    }
}
