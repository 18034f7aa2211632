package org.jalon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rule 4: no field injection, no printing, no time but from a clock, no exceptions without a name; and no rows that keep their
 * connection until somebody closes them.
 */
record CodeRules(String root) {

    List<ArchRule> all() {
        return List.of(
                noFieldInjection(),
                noPrinting(),
                timeComesFromAClock(),
                clockIsMadeInTheWiring(),
                namedFaults(),
                rowsLetGoOfTheirConnection());
    }

    ArchRule noFieldInjection() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    ArchRule noPrinting() {
        return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    ArchRule namedFaults() {
        return NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    }

    ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads the machine's time", CodeRules::readsTheMachine));
    }

    ArchRule clockIsMadeInTheWiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root)
                .should()
                .accessTargetWhere(DescribedPredicate.describe("makes a clock of the machine", CodeRules::makesAClock));
    }

    /** Of the client's answers a stream alone holds the connection until it is closed, and nothing reminds of that. */
    ArchRule rowsLetGoOfTheirConnection() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("streams rows", CodeRules::streamsRows));
    }

    private static boolean streamsRows(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().isEquivalentTo(JdbcClient.MappedQuerySpec.class)
                && target.getName().equals("stream");
    }

    private static boolean readsTheMachine(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        List<JavaClass> parameters = target.getRawParameterTypes();
        if (owner.getPackageName().startsWith("java.time")) {
            return target.getName().equals("now")
                    && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        boolean millis = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(Date.class) && target.getName().equals("<init>") && parameters.isEmpty();
        boolean calendar =
                owner.isEquivalentTo(Calendar.class) && target.getName().equals("getInstance");
        return millis || date || calendar;
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().isEquivalentTo(Clock.class)
                && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
    }
}
