package org.jalon.learner.jdbc;

import org.jalon.candidacy.Records;

class H2LearnersTest extends LearnersContract {

    @Override
    Records open() {
        return Records.onH2();
    }
}
