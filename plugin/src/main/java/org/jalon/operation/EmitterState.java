package org.jalon.operation;

import java.util.Optional;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.WritingPace;

/**
 * How an emitter with a pair of key and secret in use fares.
 *
 * @param pace empty when it never wrote
 * @param refused how many of its requests were refused in the window that ends now
 */
public record EmitterState(
        String name, WriterId writer, Optional<WritingPace.Pace> pace, long refused, boolean silent) {}
