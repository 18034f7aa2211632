package org.jalon.lrs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Iri;

/**
 * What the store knows of activities: what statements said of them, merged, the later word counting.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2441-when-the-objecttype-is-activity">xAPI 1.0.3, Data 2.4.4.1</a>
 */
public interface ActivityDefinitions {

    /** The whole activity object as JSON, with its definition where one is known; empty when no statement named it. */
    Optional<String> find(Iri id);

    /** The definitions of those among these activities of which anything is known. */
    Map<Iri, ActivityDefinition> definitions(Set<Iri> ids);
}
