package org.jalon;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.jalon.learner.Learners;
import org.jalon.lrs.Attachments;
import org.jalon.lrs.KnownAgents;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.http.LrsClient;
import org.jalon.lrs.jdbc.JdbcBackfilledAgents;
import org.jalon.lrs.jdbc.JdbcDeadLetters;
import org.jalon.lrs.jdbc.JdbcReplicationLines;
import org.jalon.lrs.jdbc.JdbcReplicationTraces;
import org.jalon.lrs.replication.Replication;
import org.jalon.lrs.replication.ReplicationParts;
import org.jalon.xapi.Sha2;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replicates with the remote LRS that the settings name, and shows how that fares. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("jalon.replication.endpoint")
class ReplicationWiring {

    ReplicationWiring() {}

    @Bean(destroyMethod = "close")
    LrsClient remoteLrs(ReplicationSettings settings, ObjectProvider<SslBundles> bundles) {
        return settings.sslBundle()
                .map(name -> new LrsClient(
                        settings.clientSettings(),
                        bundles.getObject().getBundle(name).createSslContext()))
                .orElseGet(() -> new LrsClient(settings.clientSettings()));
    }

    @Bean
    KnownAgents tiedAgents(Learners learners) {
        return learners::allAgents;
    }

    @Bean
    JdbcReplicationTraces replicationTraces(JdbcTemplate jdbc, LrsClient remote) {
        return new JdbcReplicationTraces(jdbc, remote.endpoint());
    }

    @Bean
    Replication replication(
            LrsClient remote,
            LearningRecordStore store,
            StatementFeed feed,
            KnownAgents agents,
            Attachments attachments,
            JdbcClient jdbc,
            Clock clock,
            ReplicationSettings settings) {
        return new Replication(new ReplicationParts(
                remote,
                store,
                feed,
                agents,
                sha2 -> attachments.open(new Sha2(sha2)),
                new JdbcReplicationLines(jdbc, remote.endpoint()),
                new JdbcBackfilledAgents(jdbc, remote.endpoint()),
                new JdbcDeadLetters(jdbc, remote.endpoint()),
                clock,
                settings.overlap()));
    }

    @Bean
    ReplicationRuns replicationRuns(Replication replication, ReplicationSettings settings) {
        return new ReplicationRuns(replication, settings);
    }

    @Bean
    HealthIndicator replicationHealthIndicator(Replication replication) {
        return new ReplicationSigns(replication).health();
    }

    @Bean
    MeterBinder replicationMeters(Replication replication) {
        return new ReplicationSigns(replication).meters();
    }
}
