package org.jalon.access;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file, readable by its owner only, that receives the secrets made at first start; no log ever shows them. */
public final class FirstCredentials {

    private static final Logger LOG = LoggerFactory.getLogger(FirstCredentials.class);
    private static final String NAME = "first-credentials";

    private final Path file;

    public FirstCredentials(Path dataDir) {
        this.file = dataDir.resolve(NAME).toAbsolutePath().normalize();
    }

    /** Where the secrets are written. */
    public Path file() {
        return file;
    }

    /** Appends {@code [section]} and one {@code key = value} line for each entry, and prints the path alone. */
    public synchronized void append(String section, Map<String, String> entries) {
        StringBuilder text = new StringBuilder("[").append(section).append("]\n");
        entries.forEach(
                (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        Path folder = file.getParent();
        if (folder != null) {
            PrivateFiles.makeFolder(folder);
        }
        PrivateFiles.append(file, text.append('\n').toString());
        LOG.info("Credentials for [{}] were written to {}", section, file);
    }
}
