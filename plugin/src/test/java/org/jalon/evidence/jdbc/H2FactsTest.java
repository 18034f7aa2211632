package org.jalon.evidence.jdbc;

class H2FactsTest extends FactsContract {

    @Override
    Evidence open() {
        return Evidence.onH2();
    }
}
