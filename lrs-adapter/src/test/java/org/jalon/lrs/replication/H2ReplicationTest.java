package org.jalon.lrs.replication;

import java.nio.file.Path;
import org.jalon.lrs.jdbc.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class H2ReplicationTest extends ReplicationContract {

    @TempDir
    private static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.h2(folder.resolve("local"));
    }
}
