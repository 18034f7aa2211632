package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class of the three modules obeys the house rules. */
class HouseRulesTest {
    private static final String ROOT = "org.jalon";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<ArchRule> rules() {
        return Stream.of(dependencies(), techniques(), new CodeRules(ROOT).all().stream(), names())
                .flatMap(rules -> rules);
    }

    private static Stream<ArchRule> dependencies() {
        DependencyRules rules = new DependencyRules(ROOT);
        return Stream.of(
                rules.tableIsObeyed(),
                rules.packagesHaveRows(),
                rules.featuresAreFreeOfCycles(),
                rules.controllersAreNotUsed(),
                rules.sqlIsReachedThroughItsPort());
    }

    private static Stream<ArchRule> techniques() {
        TechniqueRules rules = new TechniqueRules(ROOT);
        return Stream.of(
                rules.valuesUseNoSpring(),
                rules.settingsUseOnlyTheirBinding(),
                rules.contentKnowsNoSpring(),
                rules.sqlIsInJdbcOnly(),
                rules.httpClientsAreAtTheEdge(),
                rules.servletsAreAtTheEdge(),
                rules.bodiesAreReadAfterTheRight());
    }

    private static Stream<ArchRule> names() {
        return Stream.of(
                NameRules.packagesAreNamedByTheirSubject(),
                NameRules.typesAreNamedByTheirRole(),
                NameRules.packagesAreNullMarked());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void seesTheClassesOfAllThreeModules() {
        assertThat(CLASSES.stream().map(HouseRulesTest::moduleOf)).contains(MavenModule.values());
    }

    @ParameterizedTest
    @CsvSource({"PLUGIN, 50", "LRS_ADAPTER, 68", "CONTENT, 81"})
    void showsFewOfItsTypes(MavenModule module, int limit) {
        assertThat(PublicFace.of(CLASSES, type -> moduleOf(type) == module).percent())
                .as("percent of the types of %s that are public", module)
                .isLessThan(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "lrs-adapter", "plugin"})
    void saysWhatLivesInEachPackage(String module) throws IOException {
        Path sources = PackageSentences.project().resolve(module).resolve("src/main/java");
        assertThat(PackageSentences.silentPackages(sources)).isEmpty();
    }

    private static MavenModule moduleOf(JavaClass type) {
        String name = type.getPackageName();
        String relative = name.equals(ROOT) ? AllowedDependencies.WIRING : name.substring(ROOT.length() + 1);
        return AllowedDependencies.TABLE.moduleOf(AllowedDependencies.featureOf(relative));
    }
}
