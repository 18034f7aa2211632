package org.jalon.candidacy.jdbc;

import org.jalon.candidacy.Records;

class H2CandidaciesTest extends CandidaciesContract {

    @Override
    Records open() {
        return Records.onH2();
    }
}
