package org.jalon.architecture.breach.framework;

import org.jalon.architecture.breach.catalogue.PeopleInTheCatalogue;
import org.springframework.core.annotation.Order;

/** Breaks rules 1 and 2: uses what uses it, and puts Spring on the path of content. */
@Order
public class LawOnBeans {
    boolean agreesWith(PeopleInTheCatalogue catalogue) {
        return equals(catalogue.law());
    }
}
