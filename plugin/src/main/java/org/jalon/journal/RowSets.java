package org.jalon.journal;

/** Says which set of tables is live, and lets one builder at a time make the other one take its place. */
public interface RowSets {

    /** The live set as this instance knows it; a set that was live stays as it is until the next rebuild begins. */
    RowSet live();

    /** The live set as the database has it, which another instance may have changed. */
    RowSet refresh();

    /**
     * Takes the other set for building.
     *
     * @throws RebuildRunningException while a builder that is alive holds it
     */
    RowSet begin();

    /**
     * Shows that this builder is alive; one that has not for ten seconds is taken for gone.
     *
     * @throws RebuildRunningException when it was, and another one began anew
     */
    void beat();

    /**
     * Makes the built set the live one.
     *
     * @throws RebuildRunningException when this builder was taken for gone, and another one began anew
     */
    void swap(RowSet built);

    /** Gives the set that was being built up, unless another builder has it by now. */
    void abandon();
}
