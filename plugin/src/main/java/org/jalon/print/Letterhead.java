package org.jalon.print;

import java.util.Optional;

/**
 * Whose sheets they are: the training centre as it signs its papers; what is not set is left to be written by hand.
 *
 * @param centre its name
 * @param place where the training is held
 */
public record Letterhead(Optional<String> centre, Optional<String> place) {

    public Letterhead {
        centre = centre.map(String::strip).filter(text -> !text.isEmpty());
        place = place.map(String::strip).filter(text -> !text.isEmpty());
    }
}
