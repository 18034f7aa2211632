package org.jalon.catalogue;

import java.util.List;
import java.util.Map;
import org.jalon.catalogue.cmi5.CourseStructure;
import org.jalon.framework.Framework;

/** What a cmi5 course structure brings into a catalogue. */
public sealed interface CourseImport {

    /**
     * The course can be read.
     *
     * @param modules one for each block at the top, and one for the units that are in no block
     * @param notes what a person should know of it, in the order of the course
     */
    record Read(List<TrainingModule> modules, List<ImportNote> notes) implements CourseImport {
        public Read {
            modules = List.copyOf(modules);
            notes = List.copyOf(notes);
        }
    }

    /** The course can not be read, for these reasons, one at least. */
    record Refused(List<String> faults) implements CourseImport {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Makes activities of the assignable units of a {@code cmi5.xml}, of at most 5 MB.
     *
     * @param objectives by the id of an objective, the competencies that it stands for, by id or sign; an objective that is
     *     not there stands for the competency whose id or sign its own id or title ends with
     * @param current the catalogue whose activities keep their ids when they are of the same unit
     */
    static CourseImport of(
            byte[] xml, Framework framework, Map<String, List<String>> objectives, List<Activity> current) {
        return switch (CourseStructure.read(xml)) {
            case CourseStructure.Reading.Refused refused -> new Refused(refused.faults());
            case CourseStructure.Reading.Read read ->
                new CourseActivities(framework, read.structure(), current).with(objectives);
        };
    }
}
