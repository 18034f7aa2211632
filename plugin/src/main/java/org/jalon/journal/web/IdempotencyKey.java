package org.jalon.journal.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jalon.journal.RefusedActException;
import org.jalon.journal.RequestKey;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes the key from the header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). */
@Component
final class IdempotencyKey implements RequestKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    IdempotencyKey() {}

    @Override
    public Optional<String> find() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? Optional.ofNullable(present.getRequest().getHeader(HEADER)).map(IdempotencyKey::checked)
                : Optional.empty();
    }

    private static String checked(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new RefusedActException(HEADER + " has 1 to 200 visible characters of ASCII, such as a UUID");
        }
        return key;
    }
}
