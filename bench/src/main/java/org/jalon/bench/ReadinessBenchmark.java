package org.jalon.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;
import org.jalon.examfile.CompetencyAppraised;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.FileActs;
import org.jalon.journal.ActContent;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementReader;

/**
 * Prints how long it takes to say what blocks whom among 1,000 candidates, each with ten weeks in the company, a proof, two
 * documents and three appraisals, and how long all their full reports take: at 20,000 and at many statements of the course.
 */
final class ReadinessBenchmark {

    private static final int CANDIDATES = 1000;
    private static final int FEW = 20_000;
    private static final int BATCH = 500;
    private static final Writer WRITER = Writer.of(WriterId.ofCredential("bench"), Set.of(Scope.ALL));

    private final String kind;
    private final Centre centre;
    private final Course course = new Course(1, CANDIDATES);
    private final PrintStream out;

    private ReadinessBenchmark(String kind, Centre centre, PrintStream out) {
        this.kind = kind;
        this.centre = centre;
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
            Path files = Files.createTempDirectory(folder, kind);
            try (BenchDatabase database = BenchDatabase.open(kind, files, "readiness");
                    Centre centre = Centre.open(database, CANDIDATES)) {
                new ReadinessBenchmark(kind, centre, out).run(many);
            }
        }
    }

    private void run(int many) {
        centre.record(enterpriseActs(), EnterpriseActs.CODEC);
        centre.record(fileActs(), FileActs.CODEC);
        fill(FEW);
        tell(FEW);
        fill(many - FEW);
        tell(many);
    }

    private void tell(int statements) {
        double obstacles = median(40, centre::obstacles);
        double reports = median(3, centre::reports);
        out.printf(
                "%-10s at %,d statements: what blocks whom among %,d candidates, median: %.0f ms; all full reports: %.0f ms%n",
                kind, statements, CANDIDATES, obstacles, reports);
    }

    private List<ActContent> enterpriseActs() {
        Company company = new Company("Équipements Durand");
        LocalDate monday = LocalDate.parse("2024-01-08");
        List<ActContent> acts = new ArrayList<>();
        for (int week = 0; week < 10; week++) {
            acts.add(new TimeDone(
                    monday.plusWeeks(week), TimeUnit.WEEK, 2100, company, Optional.empty(), Optional.empty()));
        }
        acts.add(new ProofReceived(
                monday.plusWeeks(11),
                company,
                21_000,
                monday,
                monday.plusWeeks(10),
                company.name(),
                "M. Durand",
                Optional.of("attestation.pdf"),
                Optional.empty()));
        return acts;
    }

    private List<ActContent> fileActs() {
        LocalDate day = LocalDate.parse("2024-04-02");
        List<ActContent> acts = new ArrayList<>();
        centre.framework().documents().stream()
                .limit(2)
                .forEach(document -> acts.add(new DocumentHandedIn(day, document.id(), "v1.pdf")));
        centre.framework()
                .competencies()
                .limit(3)
                .forEach(c -> acts.add(new CompetencyAppraised(day, c.id(), true, "Vu en mise en situation")));
        return acts;
    }

    private void fill(int statements) {
        for (int done = 0; done < statements; done += BATCH) {
            Reading.Read read = (Reading.Read) StatementReader.read(course.batch(BATCH), XapiVersion.V1_0_3);
            centre.store().append(read.statements(), WRITER);
        }
        centre.catchUp();
        centre.analyze();
    }

    /** The median of so many calls in milliseconds, after as many that warm up. */
    private static double median(int calls, Runnable work) {
        long[] nanos = new long[calls];
        for (int call = 0; call < 2 * calls; call++) {
            long began = System.nanoTime();
            work.run();
            nanos[call % calls] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[calls / 2] / 1e6;
    }
}
