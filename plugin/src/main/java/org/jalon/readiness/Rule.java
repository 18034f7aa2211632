package org.jalon.readiness;

import java.util.List;

/** One or more of the 25 rules: says of each point that it asks for how it stands. */
@FunctionalInterface
interface Rule {

    List<Item> examine(Examination examination);
}
