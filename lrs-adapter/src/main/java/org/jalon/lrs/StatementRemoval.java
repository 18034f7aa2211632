package org.jalon.lrs;

/** Takes statements out of the store for good, with all that is kept of them. */
public interface StatementRemoval {

    /**
     * Takes out what the order names, whole or not at all, within the caller's transaction if there is one; writers wait
     * meanwhile. The feed's count of erasures grows when anything went.
     *
     * @param rehearsal whether everything is to stay after all, so that only the answer comes of it
     * @throws StoreUnavailableException when the database cannot be written at present
     */
    Removed remove(RemovalOrder order, boolean rehearsal);
}
