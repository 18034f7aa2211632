package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.FrameworkId;
import org.jalon.journal.Line;
import org.jalon.journal.Prose;
import org.jalon.profile.ActTemplate;

/**
 * A named person of the centre confirmed an unverified datum of a framework, once for all candidates.
 *
 * @param pointer JSON pointer of the datum in the framework's file
 * @param value the confirmed value as JSON where it differs from the one shipped or none was shipped
 * @param document the source document on which the confirmation rests
 */
public record DatumConfirmed(
        LocalDate day,
        FrameworkId framework,
        @Line(Line.REFERENCE) String pointer,
        @Prose(20_000) Optional<String> value,
        @Line(Line.REFERENCE) String document)
        implements FileAct {

    public DatumConfirmed {
        if (document.isBlank()) {
            throw new IllegalArgumentException("document is not blank: name the text that settles the datum");
        }
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DATUM_CONFIRMED;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(framework.value() + pointer);
    }
}
