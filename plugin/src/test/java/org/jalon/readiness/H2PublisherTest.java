package org.jalon.readiness;

class H2PublisherTest extends PublisherContract {

    @Override
    ReadinessCentre open() {
        return ReadinessCentre.onH2();
    }
}
