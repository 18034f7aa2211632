package org.jalon.journal.jdbc;

class H2RebuildTest extends RebuildContract {

    @Override
    Instances open() {
        return Instances.onH2();
    }
}
