package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jalon.xapi.StatementFault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a refused request, as problem details of RFC 9457 with the list of faults. */
final class XapiProblem {

    private XapiProblem() {}

    static ResponseEntity<byte[]> answer(XapiRefusal refusal) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
        }
        if (refusal.retryAfter() > 0) {
            answer.header("Retry-After", String.valueOf(refusal.retryAfter()));
        }
        return answer.body(body(refusal));
    }

    /** Writes the answer where no resource was reached yet. */
    static void write(HttpServletResponse response, XapiRefusal refusal) throws IOException {
        ResponseEntity<byte[]> answer = answer(refusal);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(Objects.requireNonNull(answer.getBody()));
    }

    /** The answer to a method that the resource does not have, which names those that it has. */
    static ResponseEntity<byte[]> notAllowed(String methods) {
        ResponseEntity<byte[]> answer = answer(new XapiRefusal(
                HttpStatus.METHOD_NOT_ALLOWED, "This resource takes the methods " + methods + " and no other."));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.ALLOW, methods)
                .body(answer.getBody());
    }

    private static byte[] body(XapiRefusal refusal) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put("title", refusal.status().getReasonPhrase());
        problem.put("status", refusal.status().value());
        problem.put("detail", refusal.detail());
        ArrayNode faults = problem.putArray("faults");
        for (StatementFault fault : refusal.faults()) {
            faults.addObject()
                    .put("pointer", fault.pointer())
                    .put("requirement", fault.requirement())
                    .put("message", fault.message());
        }
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }
}
