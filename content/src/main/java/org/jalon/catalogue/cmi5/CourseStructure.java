package org.jalon.catalogue.cmi5;

import java.util.List;
import java.util.Map;

/**
 * A course as its {@code cmi5.xml} tells it.
 *
 * @param objectives the titles of the objectives by their ids, in the order of the file
 */
public record CourseStructure(CourseNode.Block course, Map<String, String> objectives) {

    /** Course structures of any version of cmi5 1.0 are in this namespace. */
    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    /** What reading a file gives: the course, or all that is wrong with the file. */
    public sealed interface Reading {

        /** The file can be read. */
        record Read(CourseStructure structure) implements Reading {}

        /** The file can not be read, for these reasons, one at least, each with its line. */
        record Refused(List<String> faults) implements Reading {}
    }

    public static Reading read(byte[] xml) {
        return new CourseFile(xml).read();
    }
}
