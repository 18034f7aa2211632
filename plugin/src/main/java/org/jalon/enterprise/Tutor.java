package org.jalon.enterprise;

import java.util.Optional;
import org.jalon.journal.Prose;

/**
 * The person of the company who looks after the candidate: the tuteur, in apprenticeship the maître d'apprentissage.
 *
 * @param position what the person does in the company
 * @param contact mail address or telephone
 */
public record Tutor(
        String name,
        @Prose(500) Optional<String> position,
        @Prose(500) Optional<String> contact) {

    public Tutor {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("A tutor's name has 1 to 200 characters");
        }
        position = Texts.filled(position, "position");
        contact = Texts.filled(contact, "contact");
    }
}
