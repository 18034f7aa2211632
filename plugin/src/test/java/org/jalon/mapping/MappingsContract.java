package org.jalon.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the history of mappings guarantees on every database, beginning with what the first start publishes. */
abstract class MappingsContract {

    private static final FrameworkId NTC_2018 = new FrameworkId("ntc-2018");
    private static final Instant START = Instant.parse("2024-05-02T07:00:00.123456Z");

    private final DataSource database;
    private final MovingClock clock = new MovingClock();

    MappingsContract(DataSource database) {
        this.database = database;
    }

    private Mappings start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(FrameworkLibrary.class, FrameworkLibrary::shipped);
        context.register(SampleMappings.class);
        context.scan("org.jalon.mapping.jdbc");
        context.refresh();
        return context.getBean(Mappings.class);
    }

    private static Catalogue retitled(Catalogue catalogue) {
        return new Catalogue(catalogue.id(), catalogue.framework(), "Autre titre", catalogue.modules());
    }

    @Test
    void publishTheSampleOfEachFrameworkAtTheFirstStartOnly() {
        Mappings mappings = start();
        clock.now = START.plusSeconds(60);
        Mappings restarted = start();

        for (FrameworkId framework : List.of(NTC_2018, new FrameworkId("ntc-2024"))) {
            PublishedMapping first = restarted.current(framework);
            assertThat(first.version()).isEqualTo(1);
            assertThat(first.publishedAt()).isEqualTo(START);
            assertThat(first).isEqualTo(mappings.current(framework));
            assertThat(first.catalogue().activities()).isNotEmpty();
        }
    }

    @Test
    void knowWhichVersionWasInUseWhen() {
        Mappings mappings = start();
        PublishedMapping first = mappings.current(NTC_2018);
        clock.now = START.plusSeconds(60);
        PublishedMapping second = mappings.publish(retitled(first.catalogue()), "claire", "Titre revu");

        assertThat(mappings.current(NTC_2018)).isEqualTo(second);
        assertThat(second.version()).isEqualTo(2);
        assertThat(mappings.at(NTC_2018, START.plusSeconds(59))).isEqualTo(first);
        assertThat(mappings.at(NTC_2018, START.plusSeconds(60))).isEqualTo(second);
        assertThat(start().current(NTC_2018)).isEqualTo(second);
    }

    @Test
    void readInstantsBeforeTheFirstVersionByTheFirst() {
        Mappings mappings = start();

        assertThat(mappings.at(NTC_2018, Instant.EPOCH).version()).isEqualTo(1);
    }

    @Test
    void neverGoBackInTimeWithTheClock() {
        Mappings mappings = start();
        clock.now = START.minusSeconds(60);
        PublishedMapping second =
                mappings.publish(retitled(mappings.current(NTC_2018).catalogue()), "claire", "Titre revu");

        assertThat(second.publishedAt()).isEqualTo(START);
        assertThat(mappings.at(NTC_2018, START)).isEqualTo(second);
    }

    @Test
    void publishOnTopOfTheVersionThatWasSeenOnly() {
        Mappings mappings = start();
        Catalogue changed = retitled(mappings.current(NTC_2018).catalogue());

        Publication first = mappings.publish(changed, 1, "claire", "Titre revu");
        Publication late = mappings.publish(changed, 1, "denis", "Titre revu aussi");

        assertThat(first).isEqualTo(new Publication.Published(mappings.current(NTC_2018)));
        assertThat(late).isEqualTo(new Publication.Outdated(2));
        assertThat(mappings.publish(changed, 7, "denis", "Jamais vu")).isEqualTo(new Publication.Outdated(2));
    }

    @Test
    void tellEveryVersionTheNewestFirst() {
        Mappings mappings = start();
        PublishedMapping first = mappings.current(NTC_2018);
        clock.now = START.plusSeconds(60);
        PublishedMapping second = mappings.publish(retitled(first.catalogue()), "claire", "Titre revu");

        assertThat(mappings.versions(NTC_2018, 10, 0))
                .extracting(MappingVersion::version, MappingVersion::by, MappingVersion::publishedAt)
                .containsExactly(tuple(2L, "claire", START.plusSeconds(60)), tuple(1L, "jalon", START));
        assertThat(mappings.versions(NTC_2018, 1, 1))
                .extracting(MappingVersion::version)
                .containsExactly(1L);
        assertThat(mappings.count(NTC_2018)).isEqualTo(2);
        assertThat(mappings.find(NTC_2018, 1)).contains(first);
        assertThat(mappings.find(NTC_2018, 2)).contains(second);
        assertThat(mappings.find(NTC_2018, 0)).isEmpty();
        assertThat(mappings.find(NTC_2018, 3)).isEmpty();
    }

    @Test
    void haveNothingForAFrameworkWithoutCatalogue() {
        Mappings mappings = start();
        FrameworkId old = new FrameworkId("ntc-2013");

        assertThat(mappings.find(old)).isEmpty();
        assertThat(mappings.find(old, START)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> mappings.current(old))
                .withMessageContaining("ntc-2013");
    }

    private static final class MovingClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("mappings are kept in UTC");
        }
    }
}
