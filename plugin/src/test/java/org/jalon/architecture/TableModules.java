package org.jalon.architecture;

import java.util.stream.Stream;
import org.jalon.JalonApplication;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** Tells Spring Modulith what the table says: one module per feature package, and which children each exposes. */
class TableModules implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return NamedInterfaces.builder(base).including(TableModules::isExposed).build();
    }

    private static boolean isExposed(JavaPackage candidate) {
        String root = JalonApplication.class.getPackageName() + ".";
        String name = candidate.getName();
        return name.startsWith(root) && AllowedDependencies.TABLE.isExposed(name.substring(root.length()));
    }
}
