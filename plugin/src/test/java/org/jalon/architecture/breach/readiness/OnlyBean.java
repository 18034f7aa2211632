package org.jalon.architecture.breach.readiness;

/** Closes the family of {@link SealedBeans}. */
final class OnlyBean implements SealedBeans {
    @Override
    public int getOrder() {
        return 1;
    }
}
