package org.jalon.lrs;

import java.util.Map;
import java.util.Set;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageMap;

/** How the store displays verbs: what statements wrote, merged, the later word counting. */
public interface VerbDisplays {

    /** The displays of those among these verbs of which one is known. */
    Map<Iri, LanguageMap> displays(Set<Iri> verbs);
}
