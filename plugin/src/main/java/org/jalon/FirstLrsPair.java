package org.jalon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jalon.access.FirstCredentials;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Sees to it that the embedded LRS has a pair of key and secret: the one set, or one made at first start. */
@Component
class FirstLrsPair implements ApplicationRunner {

    private static final Set<Scope> WRITER = Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);

    private final Credentials credentials;
    private final FirstCredentials file;
    private final JalonSettings settings;

    FirstLrsPair(Credentials credentials, FirstCredentials file, JalonSettings settings) {
        this.credentials = credentials;
        this.file = file;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var lrs = settings.lrs();
        if (lrs.key().isPresent() && lrs.secret().isPresent()) {
            credentials.ensure(lrs.key().get(), lrs.secret().get(), Set.of(Scope.ALL));
        } else if (credentials.isEmpty()) {
            IssuedCredential pair = credentials.issue("first", WRITER);
            Map<String, String> entries = new LinkedHashMap<>();
            entries.put("endpoint", settings.baseUri() + "/xapi/");
            entries.put("key", pair.key());
            entries.put("secret", pair.secret());
            file.append("lrs", entries);
        }
    }
}
