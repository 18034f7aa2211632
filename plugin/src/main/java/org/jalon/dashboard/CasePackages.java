package org.jalon.dashboard;

import java.util.Optional;
import org.jalon.framework.CasePackage;

/** The framework versions as the centre knows them now, as packages that other systems read. */
@FunctionalInterface
public interface CasePackages {

    /** The package of the version of that id, whatever the form of the text. */
    Optional<CasePackage> find(String id);
}
