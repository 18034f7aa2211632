package org.jalon.learner.jdbc;

import org.jalon.FreshDatabase;
import org.jalon.candidacy.Records;

class PostgresLearnersIT extends LearnersContract {

    @Override
    Records open() {
        return Records.on(FreshDatabase.postgres());
    }
}
