package org.jalon.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.FrameworkId;

/**
 * The modules of a centre for one framework version; ids are unique in it and each recognition key leads to one activity, found
 * without a search.
 */
public final class Catalogue {

    private final CatalogueId id;
    private final FrameworkId framework;
    private final String title;
    private final List<TrainingModule> modules;
    private final Map<Recognition, Activity> byRecognition = new HashMap<>();
    private final Map<ActivityId, TrainingModule> moduleOf = new HashMap<>();
    private final List<Recognition.IriPattern> patterns;

    public Catalogue(CatalogueId id, FrameworkId framework, String title, List<TrainingModule> modules) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of catalogue " + id + " must not be blank");
        }
        this.id = id;
        this.framework = framework;
        this.title = title;
        this.modules = List.copyOf(modules);
        Set<ModuleId> seen = new HashSet<>();
        for (TrainingModule module : this.modules) {
            requireNew(seen.add(module.id()), module.id());
            module.activities().forEach(activity -> index(module, activity));
        }
        this.patterns = byRecognition.keySet().stream()
                .filter(Recognition.IriPattern.class::isInstance)
                .map(Recognition.IriPattern.class::cast)
                .sorted(Comparator.comparingInt(Recognition.IriPattern::literals)
                        .reversed()
                        .thenComparing(Recognition.IriPattern::pattern))
                .toList();
    }

    private void index(TrainingModule module, Activity activity) {
        requireNew(moduleOf.put(activity.id(), module) == null, activity.id());
        for (Recognition recognition : activity.recognisedBy()) {
            requireNew(byRecognition.put(recognition, activity) == null, recognition);
        }
    }

    private static void requireNew(boolean isNew, Object what) {
        if (!isNew) {
            throw new IllegalArgumentException(what + " must be there once, not twice");
        }
    }

    public CatalogueId id() {
        return id;
    }

    public FrameworkId framework() {
        return framework;
    }

    public String title() {
        return title;
    }

    public List<TrainingModule> modules() {
        return modules;
    }

    /** All activities, in the order of the modules. */
    public List<Activity> activities() {
        return modules.stream().flatMap(module -> module.activities().stream()).toList();
    }

    /** The activities that prepare the competency, in the order of the modules. */
    public List<Activity> preparing(CompetencyId competency) {
        return activities().stream()
                .filter(activity -> activity.prepares().contains(competency))
                .toList();
    }

    public Optional<Activity> find(Recognition recognition) {
        return Optional.ofNullable(byRecognition.get(recognition));
    }

    /**
     * The activity that a statement with these keys is about: the most telling key that is known decides, of one kind the
     * first. An id that is known by no exact key goes by the pattern with the most characters of its own.
     */
    public Optional<Activity> find(List<Recognition> seen) {
        return seen.stream()
                .sorted(Recognition.TELLING)
                .flatMap(key -> find(key).or(() -> findByPattern(key)).stream())
                .findFirst();
    }

    private Optional<Activity> findByPattern(Recognition key) {
        return key instanceof Recognition.ActivityIri seen
                ? patterns.stream()
                        .filter(pattern -> pattern.matches(seen.iri()))
                        .findFirst()
                        .flatMap(this::find)
                : Optional.empty();
    }

    public Optional<Activity> find(ActivityId activityId) {
        return activities().stream()
                .filter(activity -> activity.id().equals(activityId))
                .findFirst();
    }

    public Optional<TrainingModule> findModuleOf(ActivityId activityId) {
        return Optional.ofNullable(moduleOf.get(activityId));
    }

    /**
     * The catalogue in which the activity is recognised by this key too.
     *
     * @throws IllegalArgumentException when the key leads to an activity already, or there is no such activity
     */
    public Catalogue recognising(ActivityId activityId, Recognition key) {
        if (find(activityId).isEmpty()) {
            throw new IllegalArgumentException("there is no activity " + activityId);
        }
        return withModules(module -> new TrainingModule(
                module.id(),
                module.title(),
                module.activities().stream()
                        .map(activity -> activity.id().equals(activityId) ? activity.recognisedAlsoBy(key) : activity)
                        .toList()));
    }

    /**
     * The catalogue with one more activity, the last of this module.
     *
     * @throws IllegalArgumentException when its id or one of its keys is there already, or there is no such module
     */
    public Catalogue adding(ModuleId moduleId, Activity activity) {
        if (modules.stream().noneMatch(module -> module.id().equals(moduleId))) {
            throw new IllegalArgumentException("there is no module " + moduleId);
        }
        return withModules(module -> module.id().equals(moduleId)
                ? new TrainingModule(
                        module.id(),
                        module.title(),
                        Stream.concat(module.activities().stream(), Stream.of(activity))
                                .toList())
                : module);
    }

    private Catalogue withModules(UnaryOperator<TrainingModule> change) {
        return new Catalogue(id, framework, title, modules.stream().map(change).toList());
    }

    /** The catalogue as a catalogue file, which reads back as an equal one; equal catalogues give the same text. */
    public String toJson() {
        return CatalogueDraft.of(this).toJson();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue that
                && id.equals(that.id)
                && framework.equals(that.framework)
                && title.equals(that.title)
                && modules.equals(that.modules);
    }

    @Override
    public int hashCode() {
        return modules.hashCode() + 31 * id.hashCode();
    }

    @Override
    public String toString() {
        return "Catalogue[" + id + " for " + framework + ", " + modules.size() + " modules]";
    }
}
