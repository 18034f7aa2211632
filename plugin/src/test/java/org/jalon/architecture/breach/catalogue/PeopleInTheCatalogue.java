package org.jalon.architecture.breach.catalogue;

import org.jalon.architecture.breach.framework.LawOnBeans;
import org.jalon.architecture.breach.learner.KnownLearner;

/** Breaks rule 1: content knows who learns. */
public record PeopleInTheCatalogue(KnownLearner learner, LawOnBeans law) {}
