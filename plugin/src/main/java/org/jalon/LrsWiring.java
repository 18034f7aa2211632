package org.jalon;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jalon.journal.Checkpoints;
import org.jalon.journal.Derivation;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.journal.RowSets;
import org.jalon.lrs.ActivityDefinitions;
import org.jalon.lrs.Attachments;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.RequestRepair;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StatementRemoval;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.VerbDisplays;
import org.jalon.lrs.jdbc.H2Durability;
import org.jalon.lrs.jdbc.JdbcAttachments;
import org.jalon.lrs.jdbc.JdbcCredentials;
import org.jalon.lrs.jdbc.JdbcDescriptions;
import org.jalon.lrs.jdbc.JdbcDocuments;
import org.jalon.lrs.jdbc.JdbcRefusedRequests;
import org.jalon.lrs.jdbc.JdbcStatementRemoval;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.lrs.server.AlternateRequestSyntax;
import org.jalon.lrs.server.AttachmentIntake;
import org.jalon.lrs.server.BasicAuthentication;
import org.jalon.lrs.server.CrossOriginAccess;
import org.jalon.lrs.server.RepairedRequests;
import org.jalon.lrs.server.RequestRates;
import org.jalon.lrs.server.StatementFormats;
import org.jalon.lrs.server.StatementWrites;
import org.jalon.lrs.server.XapiHeaders;
import org.jalon.lrs.server.XapiSettings;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Iri;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the embedded learning record store on the application's database. */
@Configuration(proxyBeanMethods = false)
class LrsWiring {

    LrsWiring() {}

    /** The data source as set, except that H2 writes each commit before it is acknowledged. */
    @Bean
    JdbcConnectionDetails connectionDetails(DataSourceProperties properties) {
        return details(properties);
    }

    static JdbcConnectionDetails details(DataSourceProperties properties) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return H2Durability.url(properties.determineUrl());
            }

            @Override
            public @Nullable String getUsername() {
                return properties.determineUsername();
            }

            @Override
            public @Nullable String getPassword() {
                return properties.determinePassword();
            }
        };
    }

    @Bean(destroyMethod = "close")
    JdbcStatementStore statementStore(
            JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, JalonSettings settings) {
        var store = new JdbcStatementStore(jdbc, transactions, clock);
        if (settings.clock().startIn(settings.zone()).isPresent()) {
            refuseClockBehind(store, clock.instant());
        }
        return store;
    }

    /** A clock that is set must not lie before anything that is stored: later statements would look earlier. */
    private static void refuseClockBehind(LearningRecordStore store, Instant now) {
        List<StoredStatement> latest = store.query(StatementQuery.all(1)).statements();
        if (!latest.isEmpty() && latest.getFirst().stored().isAfter(now)) {
            throw new ClockBehindStoreException(now, latest.getFirst().stored());
        }
    }

    @Bean
    JdbcCredentials credentials(JdbcClient jdbc, Clock clock) {
        return new JdbcCredentials(jdbc, clock);
    }

    @Bean
    JdbcRefusedRequests refusedRequests(JdbcClient jdbc, Clock clock) {
        return new JdbcRefusedRequests(jdbc, clock);
    }

    @Bean
    JdbcAttachments attachments(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        return new JdbcAttachments(jdbc, transactions, clock);
    }

    @Bean
    AttachmentIntake attachmentIntake(Attachments attachments, XapiSettings settings) {
        return new AttachmentIntake(attachments, settings);
    }

    @Bean
    StatementWrites statementWrites(
            LearningRecordStore store, AttachmentIntake attachments, RefusedRequests refused, Clock clock) {
        return new StatementWrites(store, attachments, refused, clock);
    }

    @Bean
    JdbcDescriptions descriptions(JdbcTemplate jdbc) {
        return new JdbcDescriptions(jdbc);
    }

    @Bean
    StatementFormats statementFormats(ActivityDefinitions definitions, VerbDisplays displays) {
        return new StatementFormats(definitions, displays);
    }

    @Bean
    BasicAuthentication xapiAuthentication(Credentials credentials, JalonSettings settings) {
        return new BasicAuthentication(
                credentials, new RequestRates(settings.lrs().rate()));
    }

    @Bean
    RequestRepair requestRepair(RefusedRequests refused, Credentials credentials, StatementWrites writes, Clock clock) {
        return new RepairedRequests(refused, credentials, writes, clock, new Iri(JalonProfile.REPAIRED_FROM_EXTENSION));
    }

    /** With whatever else is kept of statements and agents. */
    @Bean
    StatementRemoval statementRemoval(
            JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, List<Erasable> alongside) {
        return new JdbcStatementRemoval(jdbc, transactions, clock, alongside);
    }

    @Bean
    XapiSettings xapiSettings(JalonSettings settings) {
        return new XapiSettings(
                (int) settings.lrs().bodyLimit().toBytes(),
                settings.lrs().attachmentLimit().toBytes());
    }

    @Bean
    JdbcDocuments documents(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, JalonSettings settings) {
        return new JdbcDocuments(
                jdbc,
                transactions,
                clock,
                Math.toIntExact(settings.lrs().documentLimit().toBytes()));
    }

    /** Just inside the security headers, so that a page that may ask can also read why it is refused. */
    @Bean
    FilterRegistrationBean<CrossOriginAccess> crossOriginAccess(JalonSettings settings) {
        return ordered(new CrossOriginAccess(settings.lrs().allowedOrigins()), 1);
    }

    /** Before anything asks for the headers and the parameters that it moves. */
    @Bean
    FilterRegistrationBean<AlternateRequestSyntax> alternateRequestSyntax(JalonSettings settings) {
        long largest = Math.max(
                settings.lrs().bodyLimit().toBytes(),
                settings.lrs().documentLimit().toBytes());
        return ordered(new AlternateRequestSyntax(Math.toIntExact(largest)), 2);
    }

    /** Before everything that may refuse a request, so that even a refused one tells its version. */
    @Bean
    FilterRegistrationBean<XapiHeaders> xapiHeaders(LearningRecordStore store) {
        return ordered(new XapiHeaders(store), 3);
    }

    private static <T extends Filter> FilterRegistrationBean<T> ordered(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    Projector projector(
            StatementFeed feed,
            RowSets sets,
            Checkpoints checkpoints,
            TransactionTemplate transactions,
            List<Projection> projections,
            List<Derivation> derivations) {
        return new Projector(feed, sets, checkpoints, transactions, projections, derivations);
    }

    /** Down while a projection is stopped. */
    @Bean
    HealthIndicator projectionsHealthIndicator(Projector projector) {
        return () -> projector
                .findStop()
                .map(stop -> Health.down()
                        .withDetail("projection", stop.projection())
                        .withDetail("position", stop.position()))
                .orElseGet(Health::up)
                .build();
    }
}
