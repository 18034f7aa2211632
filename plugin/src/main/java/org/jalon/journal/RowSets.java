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

    /** Shows that the builder is alive; one that has not for a minute is taken for gone. */
    void beat();

    /** Makes the built set the live one. */
    void swap(RowSet built);

    /** Gives the set that was being built up. */
    void abandon();
}
