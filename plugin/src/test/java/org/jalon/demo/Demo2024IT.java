package org.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.FreshDataFolder;
import org.jalon.JalonApplication;
import org.jalon.access.FirstCredentials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = JalonApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:demo-2024-it")
@ActiveProfiles("demo-2024")
@ContextConfiguration(initializers = FreshDataFolder.class)
@DirtiesContext
class Demo2024IT {

    @Test
    void showsOneReadyOnConfirmedDataAndTheOthersWithTheirTroubles(
            @Autowired Demo demo, @Autowired FirstCredentials credentials, @LocalServerPort int port) {
        DemoUser.awaitLoaded(demo);

        Map<String, String> summaries =
                DemoUser.staff("helene.garnier", credentials.file(), port).reports().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, report -> DemoUser.summary(report.getValue())));

        assertThat(summaries)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Lemoine",
                        "READY_TO_PRESENT",
                        "Haddad",
                        "IN_PREPARATION document:ntc-2024.doc.support-presentation=NOT_MET enterprise-time=NOT_MET"
                                + " proof-hand-over=NOT_MET coverage:ntc-2024.2.1=UNDETERMINED not-covered"
                                + " coverage:ntc-2024.2.3=UNDETERMINED not-covered",
                        "Perrin",
                        "NEEDS_DECISION enterprise-time=UNDETERMINED /enterprisePeriod/requirements/1"
                                + " proof-hand-over=UNDETERMINED /enterprisePeriod/requirements/1",
                        "Traoré",
                        "NEEDS_DECISION ccp-held:ntc-2018.1=UNDETERMINED equivalence-missing"));
    }
}
