package org.jalon.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jalon.journal.Comparison;
import org.jalon.journal.ProjectionStoppedException;
import org.jalon.journal.RebuildRunningException;
import org.jalon.journal.RowSet;
import org.jalon.journal.jdbc.Instances.Instance;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What taking in and rebuilding keep to on every database, whatever happens in the middle of it. */
abstract class RebuildContract {

    private static final int ALL = 500;

    private Instances instances;
    private final Watched watched = new Watched();
    private Instance instance;

    abstract Instances open();

    @BeforeEach
    void openInstances() {
        instances = open();
        instance = instances.start(watched);
    }

    @AfterEach
    void closeInstances() {
        instances.close();
    }

    private int projected(Instance by) {
        by.projector().catchUp();
        return by.acts(ALL);
    }

    @Test
    void servesTheRowsInForceAndWhatArrivesWhileOthersAreBuilt() {
        instances.arrive(3);
        assertThat(projected(instance)).isEqualTo(3);
        AtomicInteger seen = new AtomicInteger();
        watched.meanwhile(rows -> CompletableFuture.runAsync(() -> {
                    assertThat(rows).isEqualTo(RowSet.B);
                    instances.arrive(1);
                    seen.set(projected(instance));
                    assertThat(instance.sets().live()).isEqualTo(RowSet.A);
                })
                .join());

        instance.projector().rebuild();

        assertThat(seen).hasValue(4);
        assertThat(instance.sets().live()).isEqualTo(RowSet.B);
        assertThat(projected(instance)).isEqualTo(4);
    }

    @Test
    void beginsAnewOnceABuilderThatWasKilledHalfwayIsGone() {
        instances.arrive(3);
        assertThat(projected(instance)).isEqualTo(3);
        Instance killed = instances.start(watched);
        watched.meanwhile(_first -> {
            instances.arrive(1);
            watched.meanwhile(_second -> {
                throw new Killed();
            });
        });
        assertThatThrownBy(() -> killed.projector().rebuild()).isInstanceOf(Killed.class);
        assertThat(instances.rowsOf(RowSet.B)).isEqualTo(3);
        instances.markBuilding();
        instances.arrive(1);

        assertThat(projected(instance)).isEqualTo(5);
        assertThatThrownBy(() -> instance.sets().begin()).isInstanceOf(RebuildRunningException.class);
        instances.clock.moveTo("2024-05-02T08:00:11Z");
        Comparison comparison = instance.projector().check();

        assertThat(comparison.differing()).isEmpty();
        assertThat(instance.sets().refresh()).isEqualTo(RowSet.B);
        assertThat(projected(instance)).isEqualTo(5);
        assertThat(projected(instances.start(watched))).isEqualTo(5);
    }

    @Test
    void letsABuilderThatWasTakenForGoneTakeNothingOver() {
        Instance slow = instances.start(watched);
        slow.sets().begin();
        instances.clock.moveTo("2024-05-02T08:00:11Z");
        RowSet built = instance.sets().begin();

        assertThatThrownBy(() -> slow.sets().beat()).isInstanceOf(RebuildRunningException.class);
        assertThatThrownBy(() -> slow.sets().swap(built)).isInstanceOf(RebuildRunningException.class);
        slow.sets().abandon();
        assertThat(instance.sets().refresh()).isEqualTo(RowSet.A);

        instances.clock.moveTo("2024-05-02T08:00:19Z");
        instance.sets().beat();
        instances.clock.moveTo("2024-05-02T08:00:27Z");
        assertThatThrownBy(() -> slow.sets().begin()).isInstanceOf(RebuildRunningException.class);
        instance.sets().swap(built);
        assertThat(slow.sets().refresh()).isEqualTo(built);
    }

    @Test
    void tellsWhichRowsARebuildMadeOtherwise() {
        instances.arrive(2);
        projected(instance);
        assertThat(instance.projector().check().same()).isTrue();
        instances
                .jdbc
                .sql(instance.sets().live().in("update foreign_act@ set verb = 'forged'"))
                .update();

        Comparison comparison = instance.projector().check();

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.differing()).containsExactly("acts");
        assertThat(instance.projector().checksums()).isEqualTo(comparison.rebuilt());
        assertThat(instance.projector().check().same()).isTrue();
    }

    @Test
    void stopsAloudAtWhatCannotBeTakenInOnceAllBeforeItIsIn() {
        instances.arrive(2);
        StatementId poison = instances.arrive(1);
        instances.arrive(2);
        watched.refuse(Optional.of(poison));

        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> instance.projector().catchUp())
                    .isInstanceOfSatisfying(ProjectionStoppedException.class, stop -> {
                        assertThat(stop.projection()).isEqualTo("watched");
                        assertThat(stop.position()).isEqualTo(3);
                        assertThat(stop).hasMessageContaining(poison.toString());
                    });
        }
        assertThat(instance.acts(ALL)).isEqualTo(2);
        assertThat(instance.projector().findStop()).isPresent();
        assertThatThrownBy(() -> instance.projector().rebuild()).isInstanceOf(ProjectionStoppedException.class);
        assertThat(instance.sets().refresh()).isEqualTo(RowSet.A);

        watched.refuse(Optional.empty());
        assertThat(projected(instance)).isEqualTo(5);
        assertThat(instance.projector().findStop()).isEmpty();
        assertThat(instance.projector().check().same()).isTrue();
    }

    /** What ends a builder in the middle of its work. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
