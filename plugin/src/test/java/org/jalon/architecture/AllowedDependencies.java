package org.jalon.architecture;

import static org.jalon.architecture.MavenModule.CONTENT;
import static org.jalon.architecture.MavenModule.LRS_ADAPTER;
import static org.jalon.architecture.MavenModule.PLUGIN;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The one table of which feature package may use which, and which child package is exposed to whom; nothing else is allowed. */
final class AllowedDependencies {
    /** The root package, which holds the application and its wiring only. */
    static final String WIRING = "";

    static final AllowedDependencies TABLE = table();

    private final Map<String, MavenModule> modules = new LinkedHashMap<>();
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> exposed = new LinkedHashMap<>();

    private AllowedDependencies() {}

    private static AllowedDependencies table() {
        AllowedDependencies table = new AllowedDependencies();
        table.contentAndStore();
        table.records();
        table.derivation();
        table.presentation();
        table.exposedChildren();
        return table;
    }

    private void contentAndStore() {
        feature(CONTENT, "framework");
        feature(CONTENT, "profile");
        feature(CONTENT, "catalogue", "framework");
        feature(LRS_ADAPTER, "xapi");
        feature(LRS_ADAPTER, "lrs", "xapi");
    }

    private void records() {
        feature(PLUGIN, "access");
        // Lists come and go as CSV and XLSX in one way, whichever feature holds them.
        feature(PLUGIN, "spreadsheet");
        // Sheets for paper are laid out in one way, whichever feature fills them.
        feature(PLUGIN, "print");
        // Archives with their hashes are written in one way, whichever feature hands them out.
        feature(PLUGIN, "archive");
        feature(PLUGIN, "journal", "profile", "xapi", "lrs", "access");
        // Beyond the design, access: who may read or change a record is decided where the record is. Profile: the
        // account of a learner whom only Jalon knows is in a namespace that the profile defines.
        feature(PLUGIN, "learner", "xapi", "journal", "access", "profile", "spreadsheet");
        // Beyond the design, access: as for learner. Xapi: a cohort's table names learners by their agents.
        feature(PLUGIN, "candidacy", "learner", "framework", "journal", "access", "xapi", "spreadsheet");
        // Beyond the design, access: mappings are read by those who have the right.
        feature(PLUGIN, "mapping", "catalogue", "framework", "journal", "access", "spreadsheet");
    }

    private void derivation() {
        featureWithTheirs("evidence", "mapping", "candidacy");
        featureWithTheirs("enterprise", "candidacy", "print");
        // Beyond the design, enterprise: the exam documents are made from the period in the company (A2018 art. 5).
        featureWithTheirs("examfile", "enterprise");
        featureWithTheirs("readiness", "evidence", "enterprise", "examfile", "archive");
    }

    private void presentation() {
        // What keeps the store in order needs to know whose statements may go, and who may have a copy of them.
        // Profile and framework: a copy of a file gives the kinds of its acts and what its candidacies are pinned to.
        feature(
                PLUGIN,
                "operation",
                "access",
                "lrs",
                "learner",
                "candidacy",
                "journal",
                "xapi",
                "archive",
                "profile",
                "framework");
        feature(PLUGIN, "launch", "mapping", "candidacy", "lrs", "access");
        feature(PLUGIN, "lti", "readiness", "examfile", "launch", "access");
        // The home page tells administrators what operation has noticed.
        featureWithTheirs("dashboard", "readiness", "launch", "lti", "operation");
        // The demo does everything over HTTP, as a stranger would. What it cannot get there are the first passwords and
        // the LRS pairs of its emitters (access, lrs) and the shipped files that its stories refer to (content).
        feature(PLUGIN, "demo", "access", "lrs", "framework", "catalogue");
        wiring();
    }

    private void exposedChildren() {
        // A catalogue file is read with the JSON checks of the framework file, so that both report faults alike.
        expose("framework.json", "catalogue");
        // The text of a statement is the journal: the store reads and compares it, the journal writes acts as such
        // text.
        expose("xapi.json", "lrs", "journal");
        expose("lrs.jdbc", WIRING);
        // A backup is made and restored from the command line too, without the rest of the application.
        expose("operation.jdbc", WIRING);
        // A file that came with an act is given out as safely, and taken in up to the same size, as by the store
        // itself.
        expose("lrs.server", WIRING, "journal");
        // The client is put together by the wiring, which alone knows the settings.
        expose("lrs.http", WIRING);
        // An administrator sees how replication fares and tries again what was refused.
        expose("lrs.replication", WIRING, "operation");
        // A controller answers a printed sheet as HTML or PDF.
        expose("print.web", "enterprise", "examfile", "readiness", "dashboard");
        // A controller answers a sheet as JSON, CSV or XLSX; nobody else does.
        expose("spreadsheet.web", "learner", "mapping", "candidacy", "evidence", "readiness", "operation", "dashboard");
    }

    private void feature(MavenModule module, String feature, String... used) {
        modules.put(feature, module);
        uses.put(feature, new LinkedHashSet<>(List.of(used)));
    }

    private void featureWithTheirs(String feature, String... used) {
        feature(PLUGIN, feature, used);
        Set<String> all = usesOf(feature);
        List.of(used).forEach(name -> addWithTheirs(name, all));
    }

    private void addWithTheirs(String feature, Set<String> all) {
        all.add(feature);
        usesOf(feature).forEach(name -> addWithTheirs(name, all));
    }

    private void wiring() {
        Set<String> all = new LinkedHashSet<>(uses.keySet());
        modules.put(WIRING, PLUGIN);
        uses.put(WIRING, all);
    }

    private void expose(String child, String... users) {
        exposed.put(child, Set.of(users));
    }

    private Set<String> usesOf(String feature) {
        return Objects.requireNonNull(uses.get(feature), feature + " has no row above this one");
    }

    boolean knows(String feature) {
        return uses.containsKey(feature);
    }

    boolean isExposed(String child) {
        return exposed.containsKey(child);
    }

    MavenModule moduleOf(String feature) {
        return Objects.requireNonNull(modules.get(feature), feature + " has no row");
    }

    /** Says whether a class in package {@code from} may use one in package {@code to}, both without the root {@code org.jalon}. */
    boolean allow(String from, String to) {
        String user = featureOf(from);
        String used = featureOf(to);
        if (user.equals(used)) {
            return true;
        }
        boolean open = to.equals(used) || exposed.getOrDefault(to, Set.of()).contains(user);
        return open && uses.getOrDefault(user, Set.of()).contains(used);
    }

    /** Returns the first name of a package without its root, {@link #WIRING} for the root itself. */
    static String featureOf(String relativePackage) {
        int dot = relativePackage.indexOf('.');
        return dot < 0 ? relativePackage : relativePackage.substring(0, dot);
    }
}
