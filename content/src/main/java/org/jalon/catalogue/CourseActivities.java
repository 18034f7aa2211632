package org.jalon.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.catalogue.cmi5.CourseNode;
import org.jalon.catalogue.cmi5.CourseStructure;
import org.jalon.catalogue.cmi5.MoveOn;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;

/**
 * Makes modules and activities of a course. A unit is recognised by its publisher id, for that is what its statements carry
 * (cmi5 9.6.2.3), and counts for its own objectives and those of the blocks around it.
 */
final class CourseActivities {

    private final CourseStructure structure;
    private final List<Activity> current;
    private final ObjectiveCompetencies competencies;
    private final List<ImportNote> notes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    CourseActivities(Framework framework, CourseStructure structure, List<Activity> current) {
        this.structure = structure;
        this.current = current;
        this.competencies = new ObjectiveCompetencies(framework);
    }

    CourseImport with(Map<String, List<String>> objectives) {
        competencies.resolve(structure.objectives(), objectives);
        List<TrainingModule> modules = modules();
        List<String> all =
                Stream.concat(competencies.faults().stream(), faults.stream()).toList();
        return all.isEmpty()
                ? new CourseImport.Read(
                        modules,
                        Stream.concat(competencies.notes().stream(), notes.stream())
                                .toList())
                : new CourseImport.Refused(all);
    }

    private List<TrainingModule> modules() {
        List<TrainingModule> modules = new ArrayList<>();
        List<Activity> loose = new ArrayList<>();
        for (CourseNode node : structure.course().children()) {
            switch (node) {
                case CourseNode.Unit unit -> collect(unit, Set.of(), loose);
                case CourseNode.Block block -> {
                    List<Activity> inside = new ArrayList<>();
                    collect(block, Set.of(), inside);
                    add(block, inside, modules);
                }
            }
        }
        add(structure.course(), loose, modules);
        return modules;
    }

    private static void add(CourseNode.Block part, List<Activity> activities, List<TrainingModule> modules) {
        if (!activities.isEmpty()) {
            modules.add(new TrainingModule(new ModuleId(shortId(part.id())), part.title(), activities));
        }
    }

    private void collect(CourseNode node, Set<String> around, List<Activity> into) {
        Set<String> objectives = new LinkedHashSet<>(around);
        objectives.addAll(node.objectives());
        switch (node) {
            case CourseNode.Block block -> block.children().forEach(child -> collect(child, objectives, into));
            case CourseNode.Unit unit -> collectUnit(unit, objectives, into);
        }
    }

    private void collectUnit(CourseNode.Unit unit, Set<String> objectives, List<Activity> into) {
        if (!seen.add(unit.id())) {
            faults.add("line %d: there are two units with the id %s".formatted(unit.line(), unit.id()));
            return;
        }
        Set<CompetencyId> prepares =
                objectives.stream().flatMap(id -> competencies.of(id).stream()).collect(Collectors.toSet());
        if (unit.moveOn() == MoveOn.NOT_APPLICABLE) {
            note(ImportNote.Kind.NOT_EVIDENCE, unit, "is satisfied without being done (moveOn NotApplicable)");
        } else if (prepares.isEmpty()) {
            note(ImportNote.Kind.NO_COMPETENCY, unit, "has no objective that stands for a competency");
        } else {
            into.add(new Activity(
                    idOf(unit), unit.title(), List.of(new Recognition.PublisherId(unit.id())), prepares, rule(unit)));
        }
    }

    private EvidenceRule rule(CourseNode.Unit unit) {
        Set<Outcome> counts = new LinkedHashSet<>(outcomes(unit.moveOn()));
        OptionalDouble passMark = OptionalDouble.empty();
        if (unit.moveOn() == MoveOn.COMPLETED_AND_PASSED) {
            note(ImportNote.Kind.PASS_ALONE_COUNTS, unit, "must be completed and passed; here the pass alone counts");
        }
        if (!unit.masteryScore().isEmpty() && unit.moveOn() == MoveOn.COMPLETED) {
            note(ImportNote.Kind.MASTERY_SCORE_UNUSED, unit, "must be completed only; its mastery score is not used");
        } else if (!unit.masteryScore().isEmpty()) {
            counts.add(Outcome.SCORED);
            passMark = OptionalDouble.of(Double.parseDouble(unit.masteryScore()));
        }
        Purpose purpose =
                unit.moveOn() == MoveOn.PASSED || unit.moveOn() == MoveOn.COMPLETED_AND_PASSED || passMark.isPresent()
                        ? Purpose.ASSESSMENT
                        : Purpose.TRAINING;
        return new EvidenceRule(counts, passMark, true, purpose);
    }

    private static Set<Outcome> outcomes(MoveOn moveOn) {
        return switch (moveOn) {
            case NOT_APPLICABLE -> Set.of();
            case PASSED, COMPLETED_AND_PASSED -> Set.of(Outcome.PASSED);
            case COMPLETED -> Set.of(Outcome.COMPLETED);
            case COMPLETED_OR_PASSED -> Set.of(Outcome.COMPLETED, Outcome.PASSED);
        };
    }

    private void note(ImportNote.Kind kind, CourseNode.Unit unit, String message) {
        notes.add(new ImportNote(kind, unit.id(), "'%s' %s".formatted(unit.title(), message)));
    }

    /** The id that the unit has in the present catalogue, else one that depends on its publisher id only. */
    private ActivityId idOf(CourseNode.Unit unit) {
        return current.stream()
                .filter(activity -> activity.recognisedBy().contains(new Recognition.PublisherId(unit.id())))
                .findFirst()
                .map(Activity::id)
                .orElseGet(() -> new ActivityId(shortId(unit.id())));
    }

    /** The end of the IRI, to be known again by people, and a digest of the whole, to be unlike any other. */
    private static String shortId(String iri) {
        String[] parts = iri.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 0);
        String end = parts.length == 0 ? "" : parts[parts.length - 1];
        String digest = UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return end.isEmpty() ? digest : end.substring(Math.max(0, end.length() - 32)) + "-" + digest;
    }
}
