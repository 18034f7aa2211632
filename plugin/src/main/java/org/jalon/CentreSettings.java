package org.jalon;

import java.util.Optional;
import org.jalon.print.Letterhead;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings under {@code jalon.centre}: how the training centre is named on printed papers.
 *
 * @param name the centre's name; a line to write on if absent
 * @param place where the training is held; a line to write on if absent
 */
@ConfigurationProperties("jalon.centre")
record CentreSettings(Optional<String> name, Optional<String> place) {

    Letterhead letterhead() {
        return new Letterhead(name, place);
    }
}
