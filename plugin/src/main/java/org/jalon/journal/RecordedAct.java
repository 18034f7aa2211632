package org.jalon.journal;

import java.time.Instant;
import java.util.Optional;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/**
 * An act with its particulars still as JSON; its feature decodes it by {@link ActCodec}.
 *
 * @param by account id of the person who recorded it; of a tutor's act, the id of the link
 * @param withdrawn when it was withdrawn (UTC), if it was
 */
public record RecordedAct(
        StatementId id,
        long position,
        ActTemplate template,
        ActSubject subject,
        Instant at,
        Instant stored,
        String by,
        String payload,
        Optional<Instant> withdrawn) {}
