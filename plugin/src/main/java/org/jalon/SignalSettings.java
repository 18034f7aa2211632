package org.jalon;

import java.nio.file.Path;
import java.time.Duration;
import org.jalon.operation.SignalThresholds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code jalon.signals}: from when on administrators are told.
 *
 * @param silentAfter how long an emitter writes nothing, if none of its latest pauses was as long
 * @param refusalWindow the time in which the refused requests of an emitter are counted
 * @param refusals how many of them at least, and more than three times as many as usual
 * @param freeSpace how much room the disk of the data folder should have
 */
@ConfigurationProperties("jalon.signals")
record SignalSettings(
        @DefaultValue("7d") Duration silentAfter,
        @DefaultValue("24h") Duration refusalWindow,
        @DefaultValue("10") int refusals,
        @DefaultValue("1GB") DataSize freeSpace) {

    SignalSettings {
        if (!silentAfter.isPositive() || !refusalWindow.isPositive()) {
            throw new IllegalArgumentException(
                    "jalon.signals.silent-after is %s and jalon.signals.refusal-window is %s: both are longer than 0"
                            .formatted(silentAfter, refusalWindow));
        }
        if (refusals < 1) {
            throw new IllegalArgumentException("jalon.signals.refusals is %d: it is 1 or more".formatted(refusals));
        }
    }

    SignalThresholds on(Path dataDir) {
        return new SignalThresholds(silentAfter, refusalWindow, refusals, dataDir, freeSpace.toBytes());
    }
}
