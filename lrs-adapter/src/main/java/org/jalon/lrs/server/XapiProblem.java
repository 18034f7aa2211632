package org.jalon.lrs.server;

import java.nio.charset.StandardCharsets;
import org.jalon.xapi.StatementFault;
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
