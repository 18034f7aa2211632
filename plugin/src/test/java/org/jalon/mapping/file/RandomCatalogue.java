package org.jalon.mapping.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.ModuleId;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.catalogue.TrainingModule;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;

/** Catalogues with whatever is legal in them, above all texts that spreadsheets are not kind to. */
final class RandomCatalogue {

    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "'", "\t", "\r", "\n", "\r\n", ";", ",", "|", "\\", "\"", "\\u0041", "\\|", " ",
            "\u00a0", "\u2028", "\ufeff", "\u200b", "\0", "é", "œ", "漢", "😀", "\ud83d", "\ude00", "1.2", "oui", "x",
            "Quiz", "*", "＝", ":");

    private final Random random;
    private final Framework framework;
    private final Set<Recognition> taken = new HashSet<>();
    private int ids;

    RandomCatalogue(long seed, Framework framework) {
        this.random = new Random(seed);
        this.framework = framework;
    }

    Catalogue next() {
        return new Catalogue(
                new CatalogueId("c." + random.nextInt(100)),
                framework.id(),
                title(),
                times(4, () -> new TrainingModule(new ModuleId("m-" + ids++), title(), times(5, this::activity))));
    }

    private Activity activity() {
        List<Recognition> keys = new ArrayList<>(List.of(key()));
        keys.addAll(times(3, this::key));
        return new Activity(new ActivityId("a." + ids++), title(), keys, some(competencies()), rule());
    }

    private EvidenceRule rule() {
        Set<Outcome> counts =
                some(Stream.of(Outcome.values()).filter(Outcome::canCount).toList());
        OptionalDouble mark = counts.contains(Outcome.SCORED)
                ? OptionalDouble.of(random.nextBoolean() ? random.nextDouble() : random.nextInt(101) / 100.0)
                : OptionalDouble.empty();
        return new EvidenceRule(
                counts, mark, random.nextBoolean(), random.nextBoolean() ? Purpose.TRAINING : Purpose.ASSESSMENT);
    }

    private Recognition key() {
        List<Function<String, Recognition>> kinds = List.of(
                Recognition.IdNumber::new,
                text -> new Recognition.PublisherId(iri(text)),
                text -> new Recognition.ActivityIri(iri(text)),
                text -> new Recognition.IriPattern(iri(text) + "*"),
                text -> new Recognition.ContextActivity(iri(text)));
        Recognition key;
        do {
            key = kinds.get(random.nextInt(kinds.size())).apply(title());
        } while (!taken.add(key));
        return key;
    }

    private static String iri(String text) {
        return "https://x.example/" + text.replaceAll("\\s", "");
    }

    private List<CompetencyId> competencies() {
        return Stream.concat(
                        framework.competencies().map(c -> c.id()),
                        framework.transversal().stream().map(c -> c.id()))
                .toList();
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        do {
            title.append(PIECES.get(random.nextInt(PIECES.size())));
        } while (title.toString().isBlank() || random.nextInt(6) > 0);
        return title.toString();
    }

    private <T> Set<T> some(List<T> all) {
        Set<T> some = new HashSet<>(Set.of(all.get(random.nextInt(all.size()))));
        all.stream().filter(_one -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private <T> List<T> times(int most, Supplier<T> made) {
        return Stream.generate(made).limit(random.nextInt(most + 1)).toList();
    }
}
