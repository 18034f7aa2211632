package org.jalon.enterprise.jdbc;

import org.jalon.FreshDatabase;
import org.jalon.candidacy.Records;

class PostgresTutorLinksIT extends TutorLinksContract {

    @Override
    Records open() {
        return Records.on(FreshDatabase.postgres());
    }
}
