package org.jalon.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.readiness.Input;
import org.jalon.readiness.Owner;
import org.jalon.readiness.State;

/** Unsettled items that ask the same of the same person by the same day, which a page says once. */
public record Task(List<ItemView> items) {

    /** All that items have in common which a page says once. */
    private record Ask(
            String kind,
            State state,
            String finding,
            Optional<String> nextStep,
            Optional<Owner> owner,
            Optional<LocalDate> due,
            boolean late,
            ItemView.Ground ground,
            Object apart) {

        static Ask of(ItemView item) {
            boolean plain = item.warnings().isEmpty()
                    && item.unverified().isEmpty()
                    && item.decided().isEmpty();
            return new Ask(
                    item.kind(),
                    item.state(),
                    item.finding(),
                    item.nextStep(),
                    item.owner(),
                    item.due(),
                    item.late(),
                    item.ground(),
                    plain ? "" : item.id());
        }
    }

    public Task {
        items = List.copyOf(items);
    }

    /** The tasks of these items, in the order of the first of each; what has caveats of its own stands alone. */
    public static List<Task> of(List<ItemView> items) {
        Map<Ask, List<ItemView>> asked = new LinkedHashMap<>();
        items.forEach(item ->
                asked.computeIfAbsent(Ask.of(item), _ask -> new ArrayList<>()).add(item));
        return asked.values().stream().map(Task::new).toList();
    }

    public ItemView first() {
        return items.getFirst();
    }

    public boolean isOfSeveral() {
        return items.size() > 1;
    }

    /** What all of its items rest on, each once. */
    public List<Input> inputs() {
        return items.stream().flatMap(item -> item.inputs().stream()).distinct().toList();
    }
}
