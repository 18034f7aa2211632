package org.jalon.operation;

class H2OperationTest extends OperationContract {

    @Override
    Operation open() {
        return Operation.onH2();
    }
}
