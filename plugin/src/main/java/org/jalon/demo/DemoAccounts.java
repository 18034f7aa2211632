package org.jalon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.access.FirstCredentials;
import org.jalon.access.Role;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Makes the accounts and keys of the demo; what they were given lies in the first credentials and nowhere else. */
final class DemoAccounts {

    private static final Pattern ADMIN = Pattern.compile("username = admin\\s+password = (\\S+)");
    private static final Set<Scope> WRITER = Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);

    private final RestClient.Builder http;
    private final URI address;
    private final FirstCredentials file;
    private final JalonApi admin;
    private final Map<String, String> learners = new LinkedHashMap<>();

    /** @throws IllegalStateException when the first credentials hold no password of the account admin */
    DemoAccounts(RestClient.Builder http, URI address, FirstCredentials file) {
        this.http = http;
        this.address = address;
        this.file = file;
        this.admin = JalonApi.signedIn(http, address, "admin", adminPassword(file));
    }

    private static String adminPassword(FirstCredentials file) {
        try {
            Matcher found = ADMIN.matcher(Files.exists(file.file()) ? Files.readString(file.file()) : "");
            if (found.find()) {
                return found.group(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s can not be read".formatted(file.file()), e);
        }
        throw new IllegalStateException("%s holds no password of the account admin".formatted(file.file()));
    }

    JalonApi admin() {
        return admin;
    }

    /** Makes an account of the staff and gives the API as that person uses it. */
    JalonApi staff(String displayName, String username, Role role) {
        String password = create(Map.of("displayName", displayName, "username", username, "role", role.name()));
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("username", username);
        entries.put("password", password);
        file.append("account", entries);
        return JalonApi.signedIn(http, address, username, password);
    }

    /** Makes the account by which the learner reads their own file. */
    void learner(Story story, String learner) {
        String password = create(Map.of(
                "displayName",
                story.name(),
                "username",
                story.username(),
                "role",
                Role.LEARNER.name(),
                "learnerId",
                learner));
        learners.put(story.username(), password);
    }

    /** Writes the learners' accounts, one line each. */
    void writeLearners() {
        file.append("accounts of learners: username = password", learners);
    }

    /** Issues a key for a platform that sends statements; there is no request for that. */
    IssuedCredential writer(Credentials lrs, String name) {
        IssuedCredential issued = lrs.issue(name, WRITER);
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("key", issued.key());
        entries.put("secret", issued.secret());
        file.append("lrs " + name, entries);
        return issued;
    }

    private String create(Map<String, ?> account) {
        JsonNode answer = admin.post("/api/accounts", account);
        return answer.path("password").asString();
    }
}
