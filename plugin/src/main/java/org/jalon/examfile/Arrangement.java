package org.jalon.examfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.journal.Act;

/** A request for an aménagement d'épreuves with its latest answer, for an advisory item. */
public record Arrangement(Act<ArrangementRequested> request, Optional<Act<ArrangementAnswered>> answer) {

    /** What became of the request. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    /** Every request that stands, oldest first. */
    public static List<Arrangement> of(ExamFile file) {
        List<Act<ArrangementAnswered>> answers = file.of(ArrangementAnswered.class);
        return file.of(ArrangementRequested.class).stream()
                .map(request -> new Arrangement(
                        request,
                        answers.stream()
                                .filter(a -> a.content().request().equals(request.id()))
                                .reduce((earlier, later) -> later)))
                .toList();
    }

    public State state() {
        return answer.map(a -> a.content().granted() ? State.GRANTED : State.REFUSED)
                .orElse(State.ASKED);
    }

    /** Whether its deadline has passed without an answer. */
    public boolean isLate(LocalDate today) {
        return state() == State.ASKED
                && request.content().deadline().filter(today::isAfter).isPresent();
    }
}
