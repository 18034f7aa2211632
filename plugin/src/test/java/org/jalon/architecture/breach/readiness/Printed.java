package org.jalon.architecture.breach.readiness;

/** Breaks rule 4: prints. */
class Printed {
    @SuppressWarnings("SystemOut")
    void print() {
        System.out.println("printed");
    }
}
