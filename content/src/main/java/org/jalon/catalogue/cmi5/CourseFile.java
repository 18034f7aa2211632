package org.jalon.catalogue.cmi5;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jalon.catalogue.cmi5.CourseStructure.Reading;

/**
 * Reads a {@code cmi5.xml} element by element: nothing outside the file is ever looked up, a document type is refused, and what
 * other namespaces add is passed over.
 *
 * @see <a href="https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#course_structure_data_model">cmi5, 13.1</a>
 */
final class CourseFile {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final byte[] xml;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> objectives = new LinkedHashMap<>();
    private final List<CourseNode> top = new ArrayList<>();
    private Optional<CourseNode.Block> course = Optional.empty();

    CourseFile(byte[] xml) {
        this.xml = xml;
    }

    Reading read() {
        if (xml.length > LARGEST) {
            return refused("the file has %d bytes, and %d at most are read".formatted(xml.length, LARGEST));
        }
        if (xml.length >= ZIP.length && xml[0] == ZIP[0] && xml[1] == ZIP[1] && xml[2] == ZIP[2]) {
            return refused("the file is a ZIP package: send the cmi5.xml at its root instead");
        }
        try {
            Elements elements = new Elements(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
            structure(elements);
        } catch (XMLStreamException e) {
            faults.add(Elements.said(e));
        }
        if (faults.isEmpty() && course.isEmpty()) {
            faults.add("the course structure has no course");
        }
        return faults.isEmpty()
                ? new Reading.Read(new CourseStructure(whole(course.orElseThrow()), objectives))
                : new Reading.Refused(List.copyOf(faults));
    }

    private CourseNode.Block whole(CourseNode.Block head) {
        return new CourseNode.Block(head.id(), head.title(), List.of(), List.copyOf(top));
    }

    private static Reading refused(String why) {
        return new Reading.Refused(List.of(why));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_publicId, _systemId, _base, _namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void structure(Elements elements) throws XMLStreamException {
        String root = elements.root();
        if (!root.equals("courseStructure")) {
            faults.add("the root element must be courseStructure of the namespace %s, not %s"
                    .formatted(CourseStructure.NAMESPACE, root));
            return;
        }
        elements.children(name -> {
            switch (name) {
                case "course" -> course = Optional.of(head(elements));
                case "objectives" -> elements.children(_objective -> objective(elements));
                case "block" -> top.add(block(elements));
                case "au" -> top.add(unit(elements));
                default -> elements.skip();
            }
        });
    }

    private CourseNode.Block head(Elements elements) throws XMLStreamException {
        String id = id(elements, "course");
        Parts parts = new Parts(elements, id);
        elements.children(parts::take);
        return new CourseNode.Block(id, parts.title, List.of(), List.of());
    }

    private void objective(Elements elements) throws XMLStreamException {
        int line = elements.line();
        String id = elements.attribute("id");
        Parts parts = new Parts(elements, id);
        elements.children(parts::take);
        if (id.isEmpty() || objectives.putIfAbsent(id, parts.title) != null) {
            faults.add("line %d: objective '%s' must have an id of its own".formatted(line, id));
        }
    }

    private CourseNode block(Elements elements) throws XMLStreamException {
        String id = id(elements, "block");
        Parts parts = new Parts(elements, id);
        List<CourseNode> children = new ArrayList<>();
        elements.children(name -> {
            switch (name) {
                case "block" -> children.add(block(elements));
                case "au" -> children.add(unit(elements));
                default -> parts.take(name);
            }
        });
        return new CourseNode.Block(id, parts.title, List.copyOf(parts.objectives), List.copyOf(children));
    }

    private CourseNode unit(Elements elements) throws XMLStreamException {
        int line = elements.line();
        String id = id(elements, "au");
        MoveOn moveOn = moveOn(elements);
        String masteryScore = elements.attribute("masteryScore");
        Parts parts = new Parts(elements, id);
        elements.children(parts::take);
        if (!masteryScore.isEmpty() && !isShare(masteryScore)) {
            faults.add("line %d: masteryScore '%s' must be a number from 0 to 1".formatted(line, masteryScore));
        }
        return new CourseNode.Unit(line, id, parts.title, List.copyOf(parts.objectives), moveOn, masteryScore);
    }

    private static boolean isShare(String decimal) {
        return decimal.matches("\\+?(0*(0(\\.\\d{0,30})?|\\.\\d{1,30})|0*1(\\.0{0,30})?)");
    }

    private String id(Elements elements, String what) {
        String id = elements.attribute("id");
        if (!id.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
            faults.add("line %d: id '%s' of the %s must be an absolute IRI".formatted(elements.line(), id, what));
        }
        return id;
    }

    private MoveOn moveOn(Elements elements) {
        String word = elements.attribute("moveOn");
        for (MoveOn known : MoveOn.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        if (!word.isEmpty()) {
            faults.add("line %d: moveOn '%s' is no word of cmi5".formatted(elements.line(), word));
        }
        return MoveOn.NOT_APPLICABLE;
    }

    /** The title and the references of one element, gathered while its children go by. */
    private static final class Parts {

        private final Elements elements;
        private final List<String> objectives = new ArrayList<>();
        private String title;

        private Parts(Elements elements, String id) {
            this.elements = elements;
            this.title = id;
        }

        private void take(String name) throws XMLStreamException {
            switch (name) {
                case "title" -> title = elements.langString().orElse(title);
                case "objectives" ->
                    elements.children(_objective -> {
                        objectives.add(elements.attribute("idref"));
                        elements.skip();
                    });
                default -> elements.skip();
            }
        }
    }
}
