package org.jalon.lrs;

import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Account;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;

/**
 * Someone who may use the store, with the authority that it puts on what they write.
 *
 * @param launch what a launch token is bound to; empty for every other writer
 */
public record Writer(WriterId id, Agent authority, Set<Scope> scopes, Optional<LaunchBounds> launch) {

    /** The home page of the accounts that stand for writers. */
    public static final Iri AUTHORITY_HOME_PAGE = new Iri("https://w3id.org/jalon/authority");

    public Writer {
        scopes = Set.copyOf(scopes);
    }

    /** The writer with this id, its authority being the account of that name. */
    public static Writer of(WriterId id, Set<Scope> scopes) {
        Agent authority = new Agent(Optional.empty(), new Account(AUTHORITY_HOME_PAGE, id.value()));
        return new Writer(id, authority, scopes, Optional.empty());
    }

    /** Jalon itself, which may do everything. */
    public static Writer jalon() {
        return of(WriterId.JALON, Set.of(Scope.ALL));
    }

    /** The same writer, bound to one actor and one registration. */
    public Writer within(LaunchBounds bounds) {
        return new Writer(id, authority, scopes, Optional.of(bounds));
    }

    /** Whether the scopes cover this one: all covers each, reading covers reading one's own. */
    public boolean may(Scope scope) {
        return scopes.contains(scope)
                || scopes.contains(Scope.ALL)
                || (scope == Scope.STATEMENTS_READ_MINE && scopes.contains(Scope.STATEMENTS_READ));
    }

    /**
     * Whether the writer may read and write state documents of this agent: a launch token those of its actor in its
     * registration only.
     */
    public boolean mayUseStateOf(AgentId agent, Optional<Registration> registration) {
        return launch.isEmpty() || (registration.isPresent() && launch.get().cover(Optional.of(agent), registration));
    }

    /** Whether the writer may read and write the profile of this agent: a launch token that of its actor only. */
    public boolean mayUseProfileOf(AgentId agent) {
        return launch.isEmpty() || launch.get().cover(Optional.of(agent), Optional.empty());
    }

    /** Whether the writer may change the profiles of activities: a launch token only reads them. */
    public boolean mayWriteActivityProfiles() {
        return launch.isEmpty();
    }
}
