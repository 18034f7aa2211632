package org.jalon.readiness.jdbc;

import org.jalon.FreshDatabase;
import org.jalon.candidacy.Records;

class PostgresPoliciesIT extends PoliciesContract {

    @Override
    Records open() {
        return Records.on(FreshDatabase.postgres());
    }
}
