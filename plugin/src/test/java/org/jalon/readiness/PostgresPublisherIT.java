package org.jalon.readiness;

import org.jalon.FreshDatabase;

class PostgresPublisherIT extends PublisherContract {

    @Override
    ReadinessCentre open() {
        return ReadinessCentre.on(FreshDatabase.postgres());
    }
}
