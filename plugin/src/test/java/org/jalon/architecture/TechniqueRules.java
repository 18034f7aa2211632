package org.jalon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.jalon.access.Needs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules 2 and 3: where Spring, SQL, HTTP clients and the servlet side may be met, below a given root package. */
record TechniqueRules(String root) {

    private static final DescribedPredicate<JavaClass> HTTP_CLIENT = resideInAnyPackage(
                    "java.net.http..", "org.springframework.web.client..", "org.springframework.http.client..")
            .or(describe(
                    "is a URL connection", type -> type.getFullName().matches("java\\.net\\.(Http)?URLConnection")));

    private static final DescribedPredicate<JavaClass> SERVLET_SIDE = resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.boot.web.servlet..",
                    "org.springframework.boot.webmvc..",
                    "org.springframework.security.web..")
            .and(DescribedPredicate.not(HTTP_CLIENT))
            .and(describe(
                    "is no builder of URIs, which both ends of HTTP use",
                    type -> !type.getFullName().startsWith("org.springframework.web.util.Uri")));

    ArchRule valuesUseNoSpring() {
        return noClasses()
                .that(areValues())
                .and(DescribedPredicate.not(areSettings()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    ArchRule settingsUseOnlyTheirBinding() {
        return noClasses()
                .that(areSettings())
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "org.springframework.boot.context.properties..", "org.springframework.util.unit.."))));
    }

    ArchRule contentKnowsNoSpring() {
        return noClasses()
                .that(describe("belong to content", this::isContent))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    /** The wiring is free: it builds what others get through a port. */
    ArchRule sqlIsInJdbcOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, "..jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.postgresql..");
    }

    ArchRule httpClientsAreAtTheEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, "..http..", root + ".lti..", root + ".demo..")
                .should()
                .dependOnClassesThat(HTTP_CLIENT);
    }

    ArchRule servletsAreAtTheEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root,
                        "..web..",
                        root + ".lrs.server..",
                        root + ".lti..",
                        root + ".launch..",
                        root + ".access",
                        root + ".dashboard")
                .should()
                .dependOnClassesThat(SERVLET_SIDE);
    }

    /** Who may not write learns that, not what is wrong with the body. */
    ArchRule bodiesAreReadAfterTheRight() {
        return methods()
                .that()
                .areAnnotatedWith(PostMapping.class)
                .or()
                .areAnnotatedWith(PutMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should()
                .beAnnotatedWith(Needs.class);
    }

    private boolean isContent(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return false;
        }
        String feature = AllowedDependencies.featureOf(name.substring(root.length() + 1));
        return AllowedDependencies.TABLE.knows(feature)
                && AllowedDependencies.TABLE.moduleOf(feature) == MavenModule.CONTENT;
    }

    private static DescribedPredicate<JavaClass> areValues() {
        return describe(
                "are records, enums or sealed types",
                type -> type.isRecord() || type.isEnum() || type.reflect().isSealed());
    }

    private static DescribedPredicate<JavaClass> areSettings() {
        return describe("are settings records", TechniqueRules::isSettings);
    }

    private static boolean isSettings(JavaClass type) {
        return type.isRecord()
                && (type.isAnnotatedWith(ConfigurationProperties.class)
                        || type.getEnclosingClass()
                                .filter(TechniqueRules::isSettings)
                                .isPresent());
    }
}
