package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Each house rule is broken once on purpose, and says so: a rule that cannot fail guards nothing. */
class BrokenRulesTest {
    private static final String ROOT = "org.jalon.architecture.breach";
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(ROOT);
    private static final Path SOURCES =
            PackageSentences.project().resolve("plugin/src/test/java/org/jalon/architecture/breach");

    static Stream<Arguments> breaches() {
        return Stream.of(dependencies(), techniques(), code(), names()).flatMap(breaches -> breaches);
    }

    private static Stream<Arguments> dependencies() {
        DependencyRules rules = new DependencyRules(ROOT);
        return Stream.of(
                breach(rules.tableIsObeyed(), "catalogue.PeopleInTheCatalogue"),
                breach(rules.tableIsObeyed(), "framework.LawOnBeans"),
                breach(rules.tableIsObeyed(), "readiness.ReportFromRows"),
                breach(rules.packagesHaveRows(), "util.Rest"),
                breach(rules.featuresAreFreeOfCycles(), "framework.LawOnBeans"),
                breach(rules.controllersAreNotUsed(), "readiness.ReportFromRows"),
                breach(rules.sqlIsReachedThroughItsPort(), "learner.web.KnownLearnersController"));
    }

    private static Stream<Arguments> techniques() {
        TechniqueRules rules = new TechniqueRules(ROOT);
        return Stream.of(
                breach(rules.valuesUseNoSpring(), "readiness.VerdictBean"),
                breach(rules.valuesUseNoSpring(), "readiness.OwnerOnBeans"),
                breach(rules.valuesUseNoSpring(), "readiness.SealedBeans"),
                breach(rules.settingsUseOnlyTheirBinding(), "readiness.GreedySettings"),
                breach(rules.contentKnowsNoSpring(), "framework.LawOnBeans"),
                breach(rules.sqlIsInJdbcOnly(), "readiness.ReportFromRows"),
                breach(rules.httpClientsAreAtTheEdge(), "readiness.ReportFromRows"),
                breach(rules.servletsAreAtTheEdge(), "readiness.ReportFromRows"),
                breach(rules.bodiesAreReadAfterTheRight(), "learner.web.AskedLateController"));
    }

    private static Stream<Arguments> code() {
        CodeRules rules = new CodeRules(ROOT);
        return Stream.of(
                breach(rules.noFieldInjection(), "readiness.InjectedField"),
                breach(rules.noPrinting(), "readiness.Printed"),
                breach(rules.timeComesFromAClock(), "readiness.MachineTime.instant"),
                breach(rules.timeComesFromAClock(), "readiness.MachineTime.reference"),
                breach(rules.timeComesFromAClock(), "readiness.MachineTime.date"),
                breach(rules.timeComesFromAClock(), "readiness.MachineTime.millis"),
                breach(rules.clockIsMadeInTheWiring(), "readiness.MachineTime.clock"),
                breach(rules.namedFaults(), "readiness.NamelessFault"),
                breach(rules.rowsLetGoOfTheirConnection(), "readiness.OpenRows"));
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                breach(NameRules.packagesAreNamedByTheirSubject(), "util.Rest"),
                breach(NameRules.typesAreNamedByTheirRole(), "readiness.ReadinessManager"),
                breach(NameRules.packagesAreNullMarked(), "util is not null-marked"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void namesTheBreach(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(BREACHES).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(ROOT + "." + culprit));
    }

    @ParameterizedTest
    @MethodSource("org.jalon.architecture.HouseRulesTest#rules")
    void leavesNoRuleWithoutABreach(ArchRule rule) {
        assertThat(breaches().map(breach -> ((ArchRule) breach.get()[0]).getDescription()))
                .anyMatch(broken -> comparable(broken).equals(comparable(rule.getDescription())));
    }

    @Test
    void letsModulithFindTheCycle() {
        Violations found = ApplicationModules.of(ROOT, location -> true).detectViolations();
        assertThat(found.getMessages())
                .anySatisfy(message -> assertThat(message).contains("Cycle").contains("LawOnBeans"));
    }

    @Test
    void findsThePackagesWithoutASentence() throws IOException {
        assertThat(PackageSentences.silentPackages(SOURCES))
                .contains(SOURCES.resolve("silent"), SOURCES.resolve("util"))
                .doesNotContain(SOURCES);
    }

    @Test
    void countsThePublicTypes() {
        PublicFace face = PublicFace.of(BREACHES, type -> type.getPackageName().endsWith("breach.learner.jdbc"));
        assertThat(face).isEqualTo(new PublicFace(1, 1));
        assertThat(face.percent()).isEqualTo(100);
    }

    private static String comparable(String description) {
        return description.replace(ROOT, "org.jalon");
    }

    private static Arguments breach(ArchRule rule, String culprit) {
        return Arguments.of(rule, culprit);
    }
}
