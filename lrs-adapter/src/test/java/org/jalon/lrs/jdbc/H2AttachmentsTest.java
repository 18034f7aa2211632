package org.jalon.lrs.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2AttachmentsTest extends JdbcAttachmentsContract {

    @TempDir
    private static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.h2(folder.resolve("attachments"));
    }
}
