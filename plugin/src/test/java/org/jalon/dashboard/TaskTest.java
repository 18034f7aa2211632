package org.jalon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.readiness.Input;
import org.jalon.readiness.Owner;
import org.jalon.readiness.State;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void saysOnceWhatSeveralItemsAsk() {
        List<Task> tasks = Task.of(List.of(
                item("document:a", "Pas encore remis."),
                item("ecf:1", "Aucun résultat."),
                item("document:b", "Pas encore remis.")));

        assertThat(tasks).extracting(task -> task.items().size()).containsExactly(2, 1);
        assertThat(tasks.getFirst().isOfSeveral()).isTrue();
        assertThat(tasks.getFirst().items()).extracting(ItemView::id).containsExactly("document:a", "document:b");
        assertThat(tasks.getFirst().inputs()).hasSize(1);
        assertThat(tasks.getLast().first().id()).isEqualTo("ecf:1");
    }

    @Test
    void keepsApartWhatDiffersInAnythingThatIsSaid() {
        assertThat(Task.of(List.of(item("document:a", "Pas encore remis."), item("document:b", "Brouillon."))))
                .hasSize(2);
        assertThat(Task.of(List.of(
                        item("document:a", "Pas encore remis."),
                        item("document:b", "Pas encore remis.", List.of("hors période")),
                        item("document:c", "Pas encore remis.", List.of("hors période")))))
                .hasSize(3);
    }

    private static ItemView item(String id, String finding) {
        return item(id, finding, List.of());
    }

    private static ItemView item(String id, String finding, List<String> warnings) {
        return new ItemView(
                id,
                id.substring(0, id.indexOf(':')),
                Optional.empty(),
                Optional.empty(),
                State.NOT_MET,
                true,
                "Titre de " + id,
                true,
                finding,
                warnings,
                Optional.of("Remettre"),
                Optional.of(Owner.CANDIDATE),
                Optional.of(LocalDate.of(2024, 6, 2)),
                false,
                new ItemView.Ground("LAW", "Arrêté", "art. 5"),
                List.of(),
                Optional.empty(),
                List.of(new Input(Input.Kind.SESSION, "s")));
    }
}
