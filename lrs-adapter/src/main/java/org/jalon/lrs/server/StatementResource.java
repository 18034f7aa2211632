package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Scope;
import org.jalon.lrs.StatementPage;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The statements resource.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#21-statement-resource">xAPI 1.0.3, Communication 2.1</a>
 */
@RestController
@RequestMapping("/xapi/statements")
final class StatementResource {

    private static final String AUTHORIZATION = HttpHeaders.AUTHORIZATION;

    private final LearningRecordStore store;
    private final StatementWrites writes;
    private final BasicAuthentication authentication;
    private final StatementBody body;
    private final StatementFormats formats;

    public StatementResource(
            LearningRecordStore store,
            StatementWrites writes,
            BasicAuthentication authentication,
            StatementFormats formats,
            XapiSettings settings) {
        this.store = store;
        this.writes = writes;
        this.authentication = authentication;
        this.formats = formats;
        this.body = new StatementBody(settings.mostBytes());
    }

    @PostMapping
    ResponseEntity<byte[]> post(HttpServletRequest request) throws IOException {
        Writer writer = authentication.require(request.getHeader(AUTHORIZATION), Scope.STATEMENTS_WRITE);
        QueryParameters.of(request, Set.of());
        List<StatementId> ids = writes.post(body.read(request), XapiVersions.of(request), writer);
        return json(ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")));
    }

    @PutMapping
    ResponseEntity<byte[]> put(HttpServletRequest request) throws IOException {
        Writer writer = authentication.require(request.getHeader(AUTHORIZATION), Scope.STATEMENTS_WRITE);
        StatementId id = QueryParameters.of(request, Set.of("statementId"))
                .parsed("statementId", "a UUID", text -> StatementId.parse(text).orElse(null))
                .orElseThrow(() -> XapiRefusal.badRequest("The parameter \"statementId\" is missing."));
        writes.put(body.read(request), XapiVersions.of(request), id, writer);
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        Writer writer = authentication.require(request.getHeader(AUTHORIZATION), Scope.STATEMENTS_READ_MINE);
        Optional<WriterId> only = writer.may(Scope.STATEMENTS_READ) ? Optional.empty() : Optional.of(writer.id());
        StatementParameters asked = StatementParameters.of(request);
        StatementFormat format = asked.format();
        String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Written written = statements -> formats.write(statements, format, languages);
        Optional<StatementId> id = asked.statementId();
        Optional<StatementId> voided = asked.voidedStatementId();
        if (id.isPresent()) {
            return one(store.find(id.get()), only, written);
        }
        if (voided.isPresent()) {
            return one(store.findVoided(voided.get()), only, written);
        }
        StatementPage page = store.query(asked.query(only));
        return page(page, written, asked, request.getRequestURI());
    }

    /** Writes statements in the form that the request asks for. */
    private interface Written {
        List<String> of(List<StoredStatement> statements);
    }

    private static ResponseEntity<byte[]> one(
            Optional<StoredStatement> found, Optional<WriterId> only, Written written) {
        StoredStatement statement = found.filter(
                        stored -> only.isEmpty() || only.get().equals(stored.writer()))
                .orElseThrow(
                        () -> new XapiRefusal(HttpStatus.NOT_FOUND, "No statement with this id can be read here."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .lastModified(statement.stored().atZone(ZoneOffset.UTC))
                .body(written.of(List.of(statement)).getFirst().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> page(
            StatementPage page, Written written, StatementParameters asked, String path) {
        String more = page.next().map(cursor -> asked.more(path, cursor)).orElse("");
        return json(written.of(page.statements()).stream()
                .collect(Collectors.joining(",", "{\"statements\":[", "],\"more\":\"" + more + "\"}")));
    }

    private static ResponseEntity<byte[]> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers every other method. */
    @RequestMapping
    ResponseEntity<byte[]> other() {
        return XapiProblem.answer(new XapiRefusal(
                HttpStatus.METHOD_NOT_ALLOWED, "Statements are read and written by GET, HEAD, POST and PUT."));
    }
}
