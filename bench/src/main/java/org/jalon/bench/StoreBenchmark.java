package org.jalon.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jalon.lrs.Scope;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementReader;

/**
 * Prints, per database and side by side: statements per second through the store (JSON parsed and checked, batches of 50
 * from 4 threads) beside the same rows through plain JDBC batches, and the 95th percentile of the agent query at 20,000
 * and at many statements.
 */
final class StoreBenchmark {

    private static final int FEW = 20_000;
    private static final int BATCH = 50;
    private static final int WRITERS = 4;
    private static final int QUERIES = 2_000;
    private static final Writer WRITER = Writer.of(WriterId.ofCredential("bench"), Set.of(Scope.ALL));

    private final String kind;
    private final Path folder;
    private final Workload workload = new Workload(1);
    private final PrintStream out;

    private StoreBenchmark(String kind, Path folder, PrintStream out) {
        this.kind = kind;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs on each database.
     *
     * @param arguments databases separated by commas, the larger number of statements, and a folder for their files
     */
    public static void main(String[] arguments) throws Exception {
        int many = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf(
                "%d processors, %d MB of heap, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"));
        for (String kind : arguments[0].split(",", -1)) {
            new StoreBenchmark(kind, Files.createTempDirectory(folder, kind), out).run(many);
        }
    }

    private void run(int many) throws IOException, InterruptedException, ExecutionException {
        try (BenchDatabase database = BenchDatabase.open(kind, folder, "store");
                JdbcStatementStore store = database.store()) {
            fill(store, FEW / 2);
            double through = fill(store, FEW / 2);
            double limit = limit(database);
            out.printf(
                    "%-10s %,9.0f statements/s through the store, %,9.0f the same rows by plain JDBC batches: %.0f %%%n",
                    kind, through, limit, 100 * through / limit);
            database.analyze();
            double few = query(store);
            double rate = fill(store, many - FEW);
            database.analyze();
            double large = query(store);
            out.printf(
                    "%-10s agent query, 100 statements, p95: %.2f ms at %,d, %.2f ms at %,d: %.2f times; filled at %,.0f/s%n",
                    kind, few, FEW, large, many, large / few, rate);
        }
    }

    private double limit(BenchDatabase database) throws IOException {
        PlainRows rows = PlainRows.of(database);
        double best = 0;
        for (int round = 0; round < 2; round++) {
            try (BenchDatabase empty = BenchDatabase.open(kind, folder, "plain" + round)) {
                best = Math.max(best, rows.write(empty));
            }
        }
        return best;
    }

    /** Appends so many statements; answers how many a second. */
    private double fill(JdbcStatementStore store, int statements) throws InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(Math.ceilDiv(statements, BATCH));
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<?> writer : IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> write(store, left)))
                    .toList()) {
                writer.get();
            }
        }
        return statements / Figures.secondsSince(began);
    }

    private void write(JdbcStatementStore store, AtomicInteger left) {
        while (left.getAndDecrement() > 0) {
            String body;
            synchronized (workload) {
                body = workload.batch(BATCH);
            }
            Reading.Read read = (Reading.Read) StatementReader.read(body, XapiVersion.V1_0_3);
            store.append(read.statements(), WRITER);
        }
    }

    private double query(JdbcStatementStore store) {
        long[] nanos = new long[QUERIES];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < QUERIES; i++) {
                StatementQuery all = StatementQuery.all(100);
                long began = System.nanoTime();
                store.query(new StatementQuery(
                        Optional.of(workload.agent()),
                        false,
                        all.verb(),
                        all.activity(),
                        false,
                        all.registration(),
                        all.since(),
                        all.until(),
                        all.writer(),
                        all.cursor(),
                        100,
                        false));
                nanos[i] = System.nanoTime() - began;
            }
        }
        return Figures.p95Millis(nanos);
    }
}
