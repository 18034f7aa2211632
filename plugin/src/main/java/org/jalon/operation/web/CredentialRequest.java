package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.lrs.Scope;

/** The body of a request for a new LRS credential. */
record CredentialRequest(
        @Schema(
                description =
                        "Who it is for, 1 to 100 characters, not beginning with launch-; several credentials of one"
                                + " name are the same writer and may void each other's statements",
                example = "moodle")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(
                description = "At least one of statements/write, statements/read/mine, statements/read, state, profile,"
                        + " all")
        @NotNull
        List<String> scopes,

        @Schema(description = "From when on it no longer works (UTC); absent for never")
        Optional<Instant> expires) {

    /** @throws BrokenRulesException naming each scope that is none */
    Set<Scope> toScopes() {
        List<BrokenRule> unknown = scopes.stream()
                .filter(text -> Scope.find(text).isEmpty())
                .map(text -> new BrokenRule("scopes", text, "a scope is one of " + texts()))
                .toList();
        BrokenRulesException.throwIfAny(
                unknown,
                BrokenRule.when(scopes.isEmpty(), "scopes", scopes, "a credential has at least one scope"),
                BrokenRule.when(name.startsWith("launch-"), "name", name, "names with launch- are given to launches"),
                BrokenRule.when(name.indexOf('\0') >= 0, "name", "", "a name has no character 0"));
        EnumSet<Scope> found = EnumSet.noneOf(Scope.class);
        scopes.forEach(text -> Scope.find(text).ifPresent(found::add));
        return found;
    }

    private static List<String> texts() {
        return EnumSet.allOf(Scope.class).stream().map(Scope::text).toList();
    }
}
