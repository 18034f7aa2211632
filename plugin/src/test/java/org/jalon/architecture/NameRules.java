package org.jalon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Rules 5 and 6: names that say nothing are refused, and every package is null-marked. */
final class NameRules {
    private NameRules() {}

    static ArchRule packagesAreNamedByTheirSubject() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..shared..", "..impl..", "..dto..", "..model..", "..service..");
    }

    static ArchRule typesAreNamedByTheirRole() {
        return noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Info)(\\$.*)?");
    }

    static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not null-marked"));
                }
            }
        });
    }
}
