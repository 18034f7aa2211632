package org.jalon.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jalon.framework.Bloc;
import org.jalon.framework.Framework;
import org.jalon.framework.LegalText;
import org.jalon.framework.Provenance;
import org.jalon.framework.Standing;
import org.jalon.readiness.Grounds;
import org.jalon.readiness.Item;
import org.jalon.readiness.Phrase;
import org.jalon.readiness.Settlement;
import org.jalon.readiness.Timing;

/** Puts the items of one framework version into a reader's words; a source that is not official is never called law. */
final class ItemWording {

    private static final Pattern SHORT_TITLE = Pattern.compile("(.+?)(?: relatif | relative | portant | modifiant ).*");

    /** The short names by which rules cite the texts that hold for every titre. */
    private static final Map<String, String> USUAL_NAMES = Map.of(
            "A2015", "Arrêté du 22 décembre 2015",
            "A2018", "Arrêté du 11 décembre 2018",
            "RG2016", "Règlement général des sessions d’examen, arrêté du 21 juillet 2016");

    private final Framework framework;
    private final Locale locale;
    private final UnaryOperator<String> nameOfAccount;
    private final Map<String, String> codes;
    private final Map<String, String> reasons;

    ItemWording(Framework framework, Locale locale, UnaryOperator<String> nameOfAccount) {
        this.framework = framework;
        this.locale = locale;
        this.nameOfAccount = nameOfAccount;
        this.codes = Codes.of(framework);
        this.reasons = framework.unverified().stream()
                .collect(Collectors.toMap(Provenance::pointer, ItemWording::why, (first, second) -> first));
    }

    ItemView of(Item item) {
        boolean inFrench = item.title().fr().equals(item.title().en());
        String title = Wording.sentence(item.title().in(locale));
        return new ItemView(
                item.id(),
                kind(item.id()),
                code(item.id()),
                item.bloc().flatMap(this::number),
                item.state(),
                item.blocking(),
                inFrench ? title : Wording.typeset(title),
                inFrench,
                said(item.finding()),
                item.warnings().stream().map(this::said).toList(),
                item.nextStep().map(this::said),
                item.owner(),
                item.due(),
                item.timing() == Timing.LATE,
                ground(item.grounds()),
                reasons(item.unverified()),
                item.settledBy().map(this::decided),
                item.inputs());
    }

    String nameOf(String account) {
        return nameOfAccount.apply(account);
    }

    static String kind(String item) {
        int colon = item.indexOf(':');
        return colon < 0 ? item : item.substring(0, colon);
    }

    private Optional<String> code(String item) {
        return Optional.ofNullable(codes.get(item.substring(item.indexOf(':') + 1)));
    }

    private Optional<Integer> number(String bloc) {
        return framework.blocs().stream()
                .filter(b -> b.id().value().equals(bloc))
                .map(Bloc::number)
                .findFirst();
    }

    private List<String> reasons(List<String> pointers) {
        return pointers.stream()
                .map(pointer -> reasons.getOrDefault(pointer, pointer))
                .distinct()
                .toList();
    }

    private ItemView.Ground ground(Grounds grounds) {
        Optional<LegalText> known = framework.findText(grounds.text());
        String kind = known.map(text -> text.kind().name())
                .orElseGet(() -> grounds.kind().name());
        String text = known.map(LegalText::title)
                .map(ItemWording::shortened)
                .orElseGet(() -> USUAL_NAMES.getOrDefault(grounds.text(), grounds.text()));
        String article = grounds.article();
        boolean numbered = !article.isEmpty() && Character.isDigit(article.charAt(0));
        return new ItemView.Ground(kind, text, numbered ? "art. " + article : article);
    }

    private ItemView.Decided decided(Settlement settlement) {
        return new ItemView.Decided(nameOf(settlement.by()), settlement.on(), settlement.reason());
    }

    private String said(Phrase phrase) {
        return Wording.typeset(Wording.withDates(phrase.in(locale), locale));
    }

    private static String why(Provenance datum) {
        return datum.standing() instanceof Standing.Unverified unverified ? unverified.why() : datum.pointer();
    }

    private static String shortened(String title) {
        Matcher matcher = SHORT_TITLE.matcher(title);
        return matcher.matches() ? matcher.group(1) : title;
    }
}
