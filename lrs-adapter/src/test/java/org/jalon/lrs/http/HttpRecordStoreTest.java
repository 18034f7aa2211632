package org.jalon.lrs.http;

import java.nio.file.Path;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.LearningRecordStoreContract;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.server.XapiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract of every store, kept by our server and our client together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpRecordStoreTest extends LearningRecordStoreContract {

    @TempDir
    private static Path folder;

    private XapiServer server;
    private HttpRecordStore store;

    @BeforeAll
    void start() throws Exception {
        server = XapiServer.start(folder);
        store = new HttpRecordStore(server);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
        server.close();
    }

    @Override
    protected LearningRecordStore store() {
        return store;
    }

    @Override
    protected StatementFeed feed() {
        return server.store();
    }
}
