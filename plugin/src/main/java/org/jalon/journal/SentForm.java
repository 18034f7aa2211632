package org.jalon.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page's form in multipart/form-data, with the files that came with it, in their order; each content once.
 *
 * @param fields the texts of its fields by name, stripped, without the empty ones; the first of a name
 * @param refused why a file was not taken in; what stood after it in the form was not read then
 */
public record SentForm(
        Map<String, String> fields, List<AttachedFile> files, Optional<IllegalArgumentException> refused) {

    public SentForm {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    /** The files, once all of them were taken in. */
    public List<AttachedFile> requireFiles() {
        refused.ifPresent(why -> {
            throw why;
        });
        return files;
    }
}
