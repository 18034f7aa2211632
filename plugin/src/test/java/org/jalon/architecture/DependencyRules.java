package org.jalon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rule 1: who uses whom, by the table, below a given root package. */
record DependencyRules(String root) {

    ArchRule tableIsObeyed() {
        return classes().that().resideInAPackage(root + "..").should(obeyTheTable());
    }

    ArchRule packagesHaveRows() {
        return classes().that().resideInAPackage(root + "..").should(haveARow());
    }

    ArchRule featuresAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule controllersAreNotUsed() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..web..", root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..web..");
    }

    ArchRule sqlIsReachedThroughItsPort() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..jdbc..", root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..jdbc..");
    }

    private ArchCondition<JavaClass> obeyTheTable() {
        return new ArchCondition<>("use only what the table of allowed dependencies gives it") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !isAllowed(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private ArchCondition<JavaClass> haveARow() {
        return new ArchCondition<>("live in a feature package that has a row in the table") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String feature = AllowedDependencies.featureOf(relative(item));
                if (!AllowedDependencies.TABLE.knows(feature)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is in " + feature));
                }
            }
        };
    }

    private boolean isAllowed(Dependency dependency) {
        return AllowedDependencies.TABLE.allow(
                relative(dependency.getOriginClass()), relative(dependency.getTargetClass()));
    }

    private boolean isOurs(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }

    private String relative(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.length() == root.length() ? AllowedDependencies.WIRING : name.substring(root.length() + 1);
    }
}
