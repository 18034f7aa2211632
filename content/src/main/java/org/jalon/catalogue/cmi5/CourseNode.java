package org.jalon.catalogue.cmi5;

import java.util.List;

/** What a course is made of (cmi5 13.1), with the ids of the objectives that it refers to itself. */
public sealed interface CourseNode {

    String id();

    String title();

    List<String> objectives();

    /** A block or the course itself. */
    record Block(String id, String title, List<String> objectives, List<CourseNode> children) implements CourseNode {}

    /** An assignable unit; what was not written is what cmi5 says instead. */
    record Unit(int line, String id, String title, List<String> objectives, MoveOn moveOn, String masteryScore)
            implements CourseNode {}
}
