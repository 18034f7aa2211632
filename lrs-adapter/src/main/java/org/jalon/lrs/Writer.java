package org.jalon.lrs;

import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Account;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Iri;

/** Someone who may use the store, with the authority that it puts on what they write. */
public record Writer(WriterId id, Agent authority, Set<Scope> scopes) {

    /** The home page of the accounts that stand for writers. */
    public static final Iri AUTHORITY_HOME_PAGE = new Iri("https://w3id.org/jalon/authority");

    public Writer {
        scopes = Set.copyOf(scopes);
    }

    /** The writer with this id, its authority being the account of that name. */
    public static Writer of(WriterId id, Set<Scope> scopes) {
        return new Writer(id, new Agent(Optional.empty(), new Account(AUTHORITY_HOME_PAGE, id.value())), scopes);
    }

    /** Jalon itself, which may do everything. */
    public static Writer jalon() {
        return of(WriterId.JALON, Set.of(Scope.ALL));
    }

    /** Whether the scopes cover this one: all covers each, reading covers reading one's own. */
    public boolean may(Scope scope) {
        return scopes.contains(scope)
                || scopes.contains(Scope.ALL)
                || (scope == Scope.STATEMENTS_READ_MINE && scopes.contains(Scope.STATEMENTS_READ));
    }
}
