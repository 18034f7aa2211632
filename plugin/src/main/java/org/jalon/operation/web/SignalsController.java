package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.lrs.WritingPace;
import org.jalon.operation.EmitterState;
import org.jalon.operation.Signal;
import org.jalon.operation.Signals;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells administrators what goes wrong without a noise. */
@RestController
@Tag(name = "Signals")
class SignalsController {

    private final Signals signals;
    private final SignedIn signedIn;
    private final Clock clock;

    SignalsController(Signals signals, SignedIn signedIn, Clock clock) {
        this.signals = signals;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** All signals, and how each emitter fares. */
    @Schema(name = "Signals")
    record SignalsAnswer(
            @Schema(description = "When this was so (UTC)") Instant at,

            List<SignalAnswer> signals,
            List<EmitterAnswer> emitters) {}

    /** One signal. */
    @Schema(name = "Signal")
    record SignalAnswer(
            @Schema(
                    description =
                            "SilentEmitter, GrowingRefusals, ReplicationFailing, ReplicationRefused, ProjectionsStopped or DiskFilling")
            String kind,

            @Schema(description = "The emitter or direction that it is about")
            Optional<String> subject,

            @Schema(description = "In one sentence") String detail) {

        static SignalAnswer of(Signal signal) {
            return switch (signal) {
                case Signal.SilentEmitter silent ->
                    of(
                            signal,
                            silent.name(),
                            "The last statement was stored at %s; lately the longest pause was %s."
                                    .formatted(silent.last(), silent.longestPause()));
                case Signal.GrowingRefusals growing ->
                    of(
                            signal,
                            growing.name(),
                            "%d requests were refused, where %.1f are usual: see /api/refused-requests."
                                    .formatted(growing.refused(), growing.usual()));
                case Signal.ReplicationFailing failing ->
                    of(
                            signal,
                            failing.direction(),
                            "%d runs in a row failed, the last success was %s: %s"
                                    .formatted(
                                            failing.failures(),
                                            failing.lastSuccess()
                                                    .map(Instant::toString)
                                                    .orElse("never"),
                                            failing.error()));
                case Signal.ReplicationRefused refused ->
                    of(
                            signal,
                            refused.direction(),
                            "%d statements were refused and wait for a person: see /api/replication."
                                    .formatted(refused.statements()));
                case Signal.ProjectionsStopped stopped ->
                    of(signal, "", "%d positions behind: %s".formatted(stopped.behind(), stopped.reason()));
                case Signal.DiskFilling disk ->
                    of(signal, "", "%d bytes are free on the disk of the data folder.".formatted(disk.freeBytes()));
            };
        }

        private static SignalAnswer of(Signal signal, String subject, String detail) {
            return new SignalAnswer(
                    signal.getClass().getSimpleName(), Optional.of(subject).filter(name -> !name.isEmpty()), detail);
        }
    }

    /** How an emitter fares. */
    @Schema(name = "Emitter")
    record EmitterAnswer(
            @Schema(description = "The name of its credentials")
            String name,

            @Schema(description = "When its last statement was stored (UTC); absent when it never wrote")
            Optional<Instant> lastStatement,

            @Schema(description = "The longest pause between its last thousand statements, in seconds")
            Optional<Long> longestPauseSeconds,

            @Schema(description = "How many of its requests were refused in the window (jalon.signals.refusal-window)")
            long refused,

            @Schema(
                    description =
                            "True when it is silent for longer than it ever paused and than jalon.signals.silent-after")
            boolean silent) {

        static EmitterAnswer of(EmitterState state) {
            return new EmitterAnswer(
                    state.name(),
                    state.pace().map(WritingPace.Pace::last),
                    state.pace().map(WritingPace.Pace::longestPause).map(Duration::toSeconds),
                    state.refused(),
                    state.silent());
        }
    }

    @GetMapping(path = "/api/operation/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What needs looking at",
            description =
                    "Needs the right MANAGE_STORE. Emitters that fell silent, refusals that grow, replication or projections that"
                            + " stopped, a disk that fills up; and for each emitter when it last wrote. The same counts are gauges"
                            + " named jalon.signals.")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    SignalsAnswer signals() {
        signedIn.require(Right.MANAGE_STORE);
        return new SignalsAnswer(
                clock.instant(),
                signals.current().stream().map(SignalAnswer::of).toList(),
                signals.emitters().stream().map(EmitterAnswer::of).toList());
    }
}
