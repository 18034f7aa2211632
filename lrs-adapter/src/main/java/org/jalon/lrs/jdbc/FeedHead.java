package org.jalon.lrs.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one row that orders all writes: whoever holds its lock gives out positions, and a stored time later than any that
 * was given out or promised before, whichever clock that came from.
 */
final class FeedHead {

    private static final Duration OLDEST_PROMISE = Duration.ofSeconds(1);
    private static final String SELECT = "select position, last_key, stored, erasures from feed_head where id = 1";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant known = Instant.EPOCH;

    FeedHead(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where the feed ends: its last position, the last key of an interned text, the last stored time, and how often
     * statements were taken out of it.
     */
    record Place(long position, long lastKey, Instant stored, long erasures) {

        private static Place of(ResultSet row) throws SQLException {
            return new Place(
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getLong(4));
        }

        /** The place further on, nothing taken out meanwhile. */
        Place at(long newPosition, long newLastKey, Instant newStored) {
            return new Place(newPosition, newLastKey, newStored, erasures);
        }
    }

    /** The place, as it was committed last. */
    Place read() {
        return Objects.requireNonNull(jdbc.queryForObject(SELECT, (row, number) -> Place.of(row)));
    }

    /** The place, locked until the transaction ends; waits for whoever holds it. */
    Place lock() {
        return locked(" for update").orElseThrow();
    }

    private Optional<Place> locked(String how) {
        return jdbc.query(SELECT + how, (row, number) -> Place.of(row)).stream().findFirst();
    }

    /** The stored time that comes next. */
    Instant next(Place last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last.stored()) ? now : last.stored().plus(1, ChronoUnit.MICROS);
    }

    /** Moves the head behind new statements, all stored at one time; only for who locked it. */
    void append(Place to) {
        jdbc.update("insert into stored_mark (micros, position) values (?, ?)", micros(to.stored()), to.position());
        move(to);
    }

    private void move(Place to) {
        jdbc.update(
                "update feed_head set position = ?, last_key = ?, stored = ? where id = 1",
                to.position(),
                to.lastKey(),
                utc(to.stored()));
    }

    /** To be called after a commit with the time that it stored: nothing earlier can come any more. */
    void committed(Instant stored) {
        if (stored.isAfter(known)) {
            known = stored;
        }
    }

    /**
     * The instant up to which nothing new will be stored, at most a second behind what is known. When it lies more than a
     * second back and nobody is writing, it is set to now for all writers to come; while the database takes no writes it
     * stays where it is.
     */
    Instant promised() {
        Instant oldest = clock.instant().minus(OLDEST_PROMISE);
        if (known.isBefore(oldest)) {
            known = promisedSince(oldest);
        }
        return known;
    }

    private Instant promisedSince(Instant oldest) {
        Instant stored = read().stored();
        if (!stored.isBefore(oldest)) {
            return stored;
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> promiseNow(stored)));
        } catch (DataAccessException | TransactionException unwritable) {
            return stored;
        }
    }

    private Instant promiseNow(Instant before) {
        Optional<Place> free = locked(" for update skip locked");
        if (free.isEmpty()) {
            return before;
        }
        Place place = free.get();
        Instant now = next(place);
        move(place.at(place.position(), place.lastKey(), now));
        return now;
    }

    /** Microseconds since 1970, downwards. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
