package org.jalon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jalon.journal.Checkpoints;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.lrs.ActivityDefinitions;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.VerbDisplays;
import org.jalon.lrs.jdbc.H2Durability;
import org.jalon.lrs.jdbc.JdbcCredentials;
import org.jalon.lrs.jdbc.JdbcDescriptions;
import org.jalon.lrs.jdbc.JdbcRefusedRequests;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.lrs.server.BasicAuthentication;
import org.jalon.lrs.server.StatementFormats;
import org.jalon.lrs.server.StatementWrites;
import org.jalon.lrs.server.XapiHeaders;
import org.jalon.lrs.server.XapiSettings;
import org.jspecify.annotations.Nullable;
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
    Credentials credentials(JdbcClient jdbc, Clock clock) {
        return new JdbcCredentials(jdbc, clock);
    }

    @Bean
    RefusedRequests refusedRequests(JdbcClient jdbc, Clock clock) {
        return new JdbcRefusedRequests(jdbc, clock);
    }

    @Bean
    StatementWrites statementWrites(LearningRecordStore store, RefusedRequests refused, Clock clock) {
        return new StatementWrites(store, refused, clock);
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
    BasicAuthentication xapiAuthentication(Credentials credentials) {
        return new BasicAuthentication(credentials);
    }

    @Bean
    XapiSettings xapiSettings(JalonSettings settings) {
        return new XapiSettings((int) settings.lrs().bodyLimit().toBytes());
    }

    /** Just inside the security headers, so that even a refused request tells its version. */
    @Bean
    FilterRegistrationBean<XapiHeaders> xapiHeaders(LearningRecordStore store) {
        FilterRegistrationBean<XapiHeaders> registration = new FilterRegistrationBean<>(new XapiHeaders(store));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    Projector projector(
            StatementFeed feed,
            Checkpoints checkpoints,
            TransactionTemplate transactions,
            List<Projection> projections) {
        return new Projector(feed, checkpoints, transactions, projections);
    }
}
