package org.jalon.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jalon.catalogue.Catalogue;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementReader;

/**
 * Prints, for a store in which every statement yields a fact and for one in which one in four does: how many statements a second
 * a rebuild takes in, and how long the coverage matrix of 200 learners takes at 20,000 and at many statements.
 */
final class EvidenceBenchmark {

    private static final int FEW = 20_000;
    private static final int BATCH = 500;
    private static final int CALLS = 60;
    private static final Writer WRITER = Writer.of(WriterId.ofCredential("bench"), Set.of(Scope.ALL));

    private final String kind;
    private final int oneIn;
    private final Centre centre;
    private final Course course;
    private final PrintStream out;

    private EvidenceBenchmark(String kind, int oneIn, Centre centre, PrintStream out) {
        this.kind = kind;
        this.oneIn = oneIn;
        this.centre = centre;
        this.course = new Course(oneIn);
        this.out = out;
    }

    /**
     * Runs on each database.
     *
     * @param arguments databases separated by commas, the larger number of statements, and a folder for their files
     */
    public static void main(String[] arguments) throws IOException {
        int many = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf(
                "%d processors, %d MB of heap, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"));
        for (String kind : arguments[0].split(",", -1)) {
            for (int oneIn : new int[] {1, 4}) {
                Path files = Files.createTempDirectory(folder, kind);
                try (BenchDatabase database = BenchDatabase.open(kind, files, "evidence");
                        Centre centre = Centre.open(database)) {
                    new EvidenceBenchmark(kind, oneIn, centre, out).run(many);
                }
            }
        }
    }

    private void run(int many) {
        fill(FEW);
        double few = matrix();
        fill(many - FEW);
        double large = matrix();
        long began = System.nanoTime();
        centre.rebuild();
        double rebuild = many / Figures.secondsSince(began);
        out.printf(
                "%-10s one fact in %d: rebuild %,7.0f statements/s; matrix of %d learners, median: %.1f ms at %,d, %.1f ms at %,d%n",
                kind, oneIn, rebuild, Course.LEARNERS, few, FEW, large, many);
        Catalogue other = Course.catalogue(centre.framework(), 0.9);
        out.printf(
                "%-10s one fact in %d: dry run of another pass mark %.1f s, publishing it %.1f s, one statement more %.0f ms%n",
                kind, oneIn, seconds(() -> centre.dryRun(other)), seconds(() -> centre.publish(other)), oneMore());
    }

    private void fill(int statements) {
        for (int done = 0; done < statements; done += BATCH) {
            Reading.Read read = (Reading.Read) StatementReader.read(course.batch(BATCH), XapiVersion.V1_0_3);
            centre.store().append(read.statements(), WRITER);
        }
        centre.catchUp();
        centre.analyze();
    }

    private double matrix() {
        long[] nanos = new long[CALLS];
        for (int call = 0; call < 2 * CALLS; call++) {
            long began = System.nanoTime();
            centre.matrix();
            nanos[call % CALLS] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[CALLS / 2] / 1e6;
    }

    /** The time from a statement's arrival to a matrix that has it, in milliseconds; the median of ten. */
    private double oneMore() {
        double[] millis = new double[10];
        for (int i = 0; i < millis.length; i++) {
            Reading.Read read = (Reading.Read) StatementReader.read(course.batch(1), XapiVersion.V1_0_3);
            millis[i] = 1000
                    * seconds(() -> {
                        centre.store().append(read.statements(), WRITER);
                        centre.matrix();
                    });
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Figures.secondsSince(began);
    }
}
