package org.jalon.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.List;
import java.util.function.Predicate;

/** How many of some top-level types are public. */
record PublicFace(int publicTypes, int types) {

    static PublicFace of(JavaClasses classes, Predicate<JavaClass> counted) {
        List<JavaClass> types = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(counted)
                .toList();
        long visible = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(HasName::getName)
                .count();
        return new PublicFace((int) visible, types.size());
    }

    int percent() {
        return 100 * publicTypes / types;
    }
}
