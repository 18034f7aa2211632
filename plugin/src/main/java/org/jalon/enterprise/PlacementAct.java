package org.jalon.enterprise;

/** An act about where the period takes place: companies, segments, what is planned. */
public sealed interface PlacementAct extends EnterpriseAct
        permits CompanyRecorded, SegmentBegun, SegmentEnded, TimePlanned {}
