package org.jalon.candidacy;

import java.util.List;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;

/** Says what each framework version can be presented for. */
@FunctionalInterface
public interface FrameworkTargets {

    /** The titre and its CCPs; empty when there is no such framework version here. */
    List<Target> of(FrameworkId framework);
}
