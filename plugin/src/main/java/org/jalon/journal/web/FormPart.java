package org.jalon.journal.web;

import java.io.InputStream;
import java.util.Optional;

/**
 * A part of a form.
 *
 * @param fileName empty for a field
 * @param contentType empty when the part does not say
 * @param bytes to be read before the next part is asked for
 */
record FormPart(String name, Optional<String> fileName, Optional<String> contentType, InputStream bytes) {}
