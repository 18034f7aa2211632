package org.jalon.catalogue.cmi5;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of a course structure one after the other, at most so deep; those of other namespaces are passed over. */
final class Elements {

    private static final int DEEPEST = 64;

    private final XMLStreamReader reader;
    private int depth;

    Elements(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Does something with the element at hand and leaves it behind. */
    @FunctionalInterface
    interface Taker {
        void take(String name) throws XMLStreamException;
    }

    /** The name of the root element, with its namespace if it is a foreign one. */
    String root() throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            refuseDocumentType();
        }
        depth = 1;
        return isOurs() ? reader.getLocalName() : String.valueOf(reader.getName());
    }

    /** Gives each child element of the present one to the taker, which must leave it behind. */
    void children(Taker taker) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                if (++depth > DEEPEST) {
                    throw new XMLStreamException("elements are nested more than %d deep".formatted(DEEPEST));
                }
                if (isOurs()) {
                    taker.take(reader.getLocalName());
                } else {
                    skip();
                }
                depth--;
            }
        }
    }

    /** Leaves the present element behind with all that is in it. */
    void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /** The text in French, or in whatever language comes first; empty when there is none. */
    Optional<String> langString() throws XMLStreamException {
        Map<String, String> texts = new LinkedHashMap<>();
        children(_name -> {
            String language = attribute("lang");
            String text = reader.getElementText().strip();
            if (!text.isEmpty()) {
                texts.putIfAbsent(language, text);
            }
        });
        return texts.entrySet().stream()
                .filter(text -> text.getKey().matches("(?i)fr(-.*)?"))
                .findFirst()
                .or(() -> texts.entrySet().stream().findFirst())
                .map(Map.Entry::getValue);
    }

    /** The attribute of the present element, without blanks around it; empty text when it is absent. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }

    private boolean isOurs() {
        return CourseStructure.NAMESPACE.equals(reader.getNamespaceURI());
    }

    private void refuseDocumentType() throws XMLStreamException {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw new XMLStreamException("a document type is not read", reader.getLocation());
        }
    }

    /** What went wrong, on one line. */
    static String said(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at.*?Message: ", "");
        String place = e.getLocation() == null
                ? ""
                : "line %d: ".formatted(e.getLocation().getLineNumber());
        return place + "the file is no XML that is read here: " + message.replaceAll("\\s+", " ");
    }
}
