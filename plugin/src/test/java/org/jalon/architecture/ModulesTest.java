package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jalon.JalonApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** Spring Modulith sees the modules of the table, in the plugin and in the jars, and finds no breach between them. */
class ModulesTest {
    static final String ROOT = JalonApplication.class.getPackageName();
    private static final ApplicationModules MODULES = ApplicationModules.of(JalonApplication.class);

    @Test
    void verifies() {
        MODULES.verify();
    }

    @Test
    void findsTheModulesOfTheTableInTheJarsToo() {
        assertThat(MODULES.stream().filter(module -> !module.isRootModule()).map(ModulesTest::name))
                .contains("framework", "catalogue", "profile", "xapi", "lrs", "access", "readiness")
                .allMatch(AllowedDependencies.TABLE::knows);
    }

    @Test
    void findsNoDependencyThatTheTableLacks() {
        assertThat(MODULES.stream()
                        .filter(module -> !module.isRootModule())
                        .flatMap(module -> module.getDirectDependencies(MODULES).stream()))
                .isNotEmpty()
                .allMatch(ModulesTest::isInTheTable);
    }

    private static boolean isInTheTable(ApplicationModuleDependency dependency) {
        return AllowedDependencies.TABLE.allow(
                relative(dependency.getSourceType().getPackageName()),
                relative(dependency.getTargetType().getPackageName()));
    }

    private static String name(ApplicationModule module) {
        return relative(module.getBasePackage().getName());
    }

    private static String relative(String packageName) {
        return packageName.substring(ROOT.length() + 1);
    }
}
