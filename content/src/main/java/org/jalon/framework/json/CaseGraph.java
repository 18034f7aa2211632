package org.jalon.framework.json;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The nodes of a {@code CFPackage} under construction and the associations between them, each with what CASE 1.0 demands. */
final class CaseGraph {

    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final ObjectNode document = tree.putObject("CFDocument");
    private final ArrayNode items = tree.putArray("CFItems");
    private final ArrayNode associations = tree.putArray("CFAssociations");
    private final Map<String, ObjectNode> links = new LinkedHashMap<>();
    private final URI uri;
    private final String changed;
    private final String root;

    CaseGraph(URI uri, Instant changed, String root, String title) {
        this.uri = uri;
        this.changed = changed.toString();
        this.root = root;
        identify(document, root);
        link(root, title, uri.toString());
    }

    /** The id of the document itself. */
    String root() {
        return root;
    }

    ObjectNode document() {
        return document;
    }

    JsonNode tree() {
        return tree;
    }

    ObjectNode item(String id, String fullStatement) {
        ObjectNode item = items.addObject();
        identify(item, id);
        item.put("fullStatement", fullStatement);
        link(id, fullStatement, uri + "#" + id);
        return item;
    }

    void child(String id, String parent, int place) {
        associate(id, "isChildOf", parent).put("sequenceNumber", place);
    }

    void related(String id, String other) {
        associate(id, "isRelatedTo", other);
    }

    private ObjectNode associate(String origin, String type, String destination) {
        ObjectNode association = associations.addObject();
        identify(association, origin + " " + type + " " + destination);
        association.put("associationType", type);
        association.set("originNodeURI", linkTo(origin));
        association.set("destinationNodeURI", linkTo(destination));
        return association;
    }

    private void identify(ObjectNode node, String id) {
        node.put("identifier", NameUuid.of(id).toString());
        node.put("uri", id.equals(root) ? uri.toString() : uri + "#" + id.replace(' ', '_'));
        node.put("lastChangeDateTime", changed);
    }

    private void link(String id, String title, String address) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.put("title", title);
        link.put("identifier", NameUuid.of(id).toString());
        link.put("uri", address);
        links.put(id, link);
    }

    private JsonNode linkTo(String id) {
        return Objects.requireNonNull(links.get(id), id).deepCopy();
    }
}
