package org.jalon.readiness;

/**
 * What a report rests on: the same five and the same instant give the same bytes.
 *
 * @param feedPosition position in the statement feed up to which everything was taken in
 * @param identityVersion number of the last tie or untie of an agent
 * @param mappingVersion version of the catalogue in use, 0 where none was published
 * @param policyVersion version of the centre's policy
 * @param candidacyVersion version of the candidacy
 */
public record Basis(
        long feedPosition, long identityVersion, long mappingVersion, long policyVersion, long candidacyVersion) {}
