package org.jalon.dashboard.web;

import java.util.List;

/** Values of a page's form can not be read; it names all of them. */
final class RefusedFormException extends IllegalArgumentException {

    private final transient List<FormFault> faults;

    RefusedFormException(List<FormFault> faults) {
        super("These values can not be read: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<FormFault> faults() {
        return faults;
    }
}
