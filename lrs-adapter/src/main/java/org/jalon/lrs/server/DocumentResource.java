package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.DocumentKey;
import org.jalon.lrs.DocumentOutcome;
import org.jalon.lrs.DocumentPrecondition;
import org.jalon.lrs.DocumentShelf;
import org.jalon.lrs.DocumentWrite;
import org.jalon.lrs.Documents;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.xapi.XapiVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the three document resources have in common; they differ in their parameters and in what may be overwritten.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#22-document-resources">xAPI 1.0.3, Communication 2.2 and 3.1</a>
 */
abstract class DocumentResource {

    private final Documents documents;
    private final BasicAuthentication authentication;
    private final Scope scope;
    private final String idName;
    private final Set<String> known;

    DocumentResource(
            Documents documents,
            BasicAuthentication authentication,
            Scope scope,
            String idName,
            Set<String> shelfParameters) {
        this.documents = documents;
        this.authentication = authentication;
        this.scope = scope;
        this.idName = idName;
        this.known = new HashSet<>(shelfParameters);
        this.known.add(idName);
    }

    /** The documents that the request is about. */
    abstract DocumentShelf shelf(DocumentParameters asked);

    /** Whether in 1.0.x a PUT replaces a document without saying which one. */
    boolean overwritesUnseen() {
        return false;
    }

    /** Whether a DELETE without an id takes all the documents. */
    boolean clears() {
        return false;
    }

    /** A request that is let in: whose it is and what it is about. */
    private record Asked(Writer writer, DocumentParameters parameters, DocumentShelf shelf, Optional<String> id) {}

    /** Lets in whoever has the scope, and a launch token only to what is its actor's. */
    private Asked ask(HttpServletRequest request, boolean reads) {
        Writer writer = authentication.require(request, scope);
        DocumentParameters parameters =
                reads ? DocumentParameters.withSince(request, known) : DocumentParameters.of(request, known);
        DocumentShelf shelf = shelf(parameters);
        if (!mayUse(writer, shelf, reads)) {
            throw new XapiRefusal(HttpStatus.FORBIDDEN, LaunchBounds.RULE);
        }
        return new Asked(writer, parameters, shelf, parameters.id(idName));
    }

    private static boolean mayUse(Writer writer, DocumentShelf shelf, boolean reads) {
        return switch (shelf) {
            case DocumentShelf.States states -> writer.mayUseStateOf(states.agent(), states.registration());
            case DocumentShelf.AgentProfiles profiles -> writer.mayUseProfileOf(profiles.agent());
            case DocumentShelf.ActivityProfiles profiles -> reads || writer.mayWriteActivityProfiles();
        };
    }

    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request, HttpServletResponse response) {
        Asked asked = ask(request, true);
        if (asked.id().isEmpty()) {
            return DocumentAnswers.ids(
                    documents.ids(asked.shelf(), asked.parameters().since()));
        }
        return documents
                .find(key(asked))
                .map(document -> DocumentAnswers.document(document, response))
                .orElseThrow(() -> new XapiRefusal(HttpStatus.NOT_FOUND, "There is no document with this id here."));
    }

    @PutMapping
    ResponseEntity<byte[]> put(HttpServletRequest request) {
        Asked asked = ask(request, false);
        DocumentKey key = key(asked);
        DocumentPrecondition precondition = EntityTags.precondition(request);
        DocumentWrite write = body(request, asked);
        return precondition.equals(DocumentPrecondition.NONE)
                ? putUnseen(key, write, XapiVersions.of(request))
                : DocumentAnswers.outcome(documents.put(key, write, precondition));
    }

    /** A PUT that does not say what it replaces: nothing, or in 1.0.x perhaps a state. */
    private ResponseEntity<byte[]> putUnseen(DocumentKey key, DocumentWrite write, XapiVersion version) {
        boolean old = version == XapiVersion.V1_0_3;
        if (old && overwritesUnseen()) {
            return DocumentAnswers.outcome(documents.put(key, write, DocumentPrecondition.NONE));
        }
        if (old && documents.find(key).isEmpty()) {
            throw XapiRefusal.badRequest(
                    "A PUT here says by the header \"If-None-Match: *\" that there is no document yet, "
                            + "or names the one that it replaces in If-Match.");
        }
        DocumentOutcome outcome = documents.put(key, write, DocumentPrecondition.ABSENT);
        if (outcome instanceof DocumentOutcome.PreconditionFailed) {
            throw new XapiRefusal(
                    HttpStatus.CONFLICT,
                    "A document with this id is there already. Read it, then send its ETag in the header If-Match to "
                            + "replace it.");
        }
        return DocumentAnswers.outcome(outcome);
    }

    @PostMapping
    ResponseEntity<byte[]> post(HttpServletRequest request) {
        Asked asked = ask(request, false);
        DocumentKey key = key(asked);
        DocumentPrecondition precondition = EntityTags.precondition(request);
        return DocumentAnswers.outcome(documents.merge(key, body(request, asked), precondition));
    }

    @DeleteMapping
    ResponseEntity<byte[]> delete(HttpServletRequest request) {
        Asked asked = ask(request, false);
        if (asked.id().isEmpty() && clears()) {
            documents.deleteAll(asked.shelf());
            return ResponseEntity.noContent().build();
        }
        return DocumentAnswers.outcome(documents.delete(key(asked), EntityTags.precondition(request)));
    }

    /** Answers every other method. */
    @RequestMapping
    ResponseEntity<byte[]> other() {
        return XapiProblem.notAllowed("GET, HEAD, PUT, POST, DELETE");
    }

    private DocumentKey key(Asked asked) {
        return asked.shelf().key(asked.id().orElseThrow(() -> DocumentParameters.missing(idName)));
    }

    private DocumentWrite body(HttpServletRequest request, Asked asked) {
        return DocumentBody.read(request, documents.mostBytes(), asked.writer().id());
    }
}
