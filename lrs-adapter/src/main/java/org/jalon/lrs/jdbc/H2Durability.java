package org.jalon.lrs.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sees to it that an H2 database has written a commit to disk before it is acknowledged, whatever its URL says; leaves
 * every other database alone.
 *
 * <p>Each new connection applies its URL's settings to the whole database again, so setting the delay once is not enough.
 */
public final class H2Durability {

    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=[^;]*", Pattern.CASE_INSENSITIVE);

    /** A connection that opens meanwhile may set the delay again, each one once. */
    private static final int ATTEMPTS = 100;

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcTemplate jdbc;
    private final boolean needed;
    private volatile long asked;

    /** Looks which database this is and, if it is a file of H2, sets its write delay to 0. */
    public H2Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.needed = isH2OnDisk(jdbc);
        if (needed) {
            enforce();
        }
        this.asked = System.nanoTime();
    }

    /** The URL with its write delay set to 0; another database's URL as it is. */
    public static String url(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")
                ? WRITE_DELAY.matcher(url).replaceAll("") + ";WRITE_DELAY=0"
                : url;
    }

    /** To be called before a transaction whose commit will be acknowledged: from here on commits go to disk at once. */
    public void prepare() {
        if (needed) {
            jdbc.execute("set write_delay 0");
        }
    }

    /**
     * To be called after a commit and before it is acknowledged. Asking H2 for its delay is slow, so that it is asked once a
     * second at most: should a connection have set the delay since {@link #prepare()}, everything is written to disk and
     * the delay is set back.
     *
     * @throws IllegalStateException when H2 does not take the setting
     */
    public void confirm() {
        long now = System.nanoTime();
        if (needed && now - asked > PAUSE_NANOS) {
            enforce();
            asked = now;
        }
    }

    private void enforce() {
        for (int attempt = 0; !isImmediate(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("H2 must write each commit at once, but does not take WRITE_DELAY 0");
            }
            jdbc.execute("set write_delay 0");
            jdbc.execute("checkpoint sync");
        }
    }

    private boolean isImmediate() {
        List<String> delay = jdbc.queryForList(
                "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                String.class);
        return !delay.isEmpty() && delay.stream().allMatch("0"::equals);
    }

    private static boolean isH2OnDisk(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            String url = connection.getMetaData().getURL();
            return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        }));
    }
}
