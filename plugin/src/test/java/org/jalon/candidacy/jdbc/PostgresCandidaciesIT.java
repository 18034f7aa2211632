package org.jalon.candidacy.jdbc;

import org.jalon.FreshDatabase;
import org.jalon.candidacy.Records;

class PostgresCandidaciesIT extends CandidaciesContract {

    @Override
    Records open() {
        return Records.on(FreshDatabase.postgres());
    }
}
