package org.jalon.lrs.jdbc;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sees to it that an H2 database has written a commit to its file before it is acknowledged, whatever its URL says; leaves
 * every other database alone.
 *
 * <p>Each new connection applies its URL's settings to the whole database again, so setting the delay once is not enough;
 * and asking for it walks the whole file. A checkpoint writes what was committed, and costs next to nothing when the commit
 * wrote it already.
 */
public final class H2Durability {

    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=[^;]*", Pattern.CASE_INSENSITIVE);

    private final JdbcTemplate jdbc;
    private final boolean needed;

    /** Looks which database this is and, if it is a file of H2, sets its write delay to 0. */
    public H2Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.needed = isH2OnDisk(jdbc);
        confirm();
    }

    /** The URL with its write delay set to 0; another database's URL as it is. */
    public static String url(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")
                ? WRITE_DELAY.matcher(url).replaceAll("") + ";WRITE_DELAY=0"
                : url;
    }

    /** To be called after a commit and before it is acknowledged: writes it to the file, and sets the delay back to 0. */
    public void confirm() {
        if (needed) {
            jdbc.execute("set write_delay 0");
            jdbc.execute("checkpoint");
        }
    }

    private static boolean isH2OnDisk(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            String url = connection.getMetaData().getURL();
            return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        }));
    }
}
