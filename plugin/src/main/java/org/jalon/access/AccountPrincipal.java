package org.jalon.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it; the hash of its password is forgotten after sign-in. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private @Nullable String passwordHash;

    AccountPrincipal(Account account, String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    Person person() {
        return account.person();
    }

    /** Whether nothing about the account has changed since this sign-in. */
    boolean isStill(Account current) {
        return current.enabled() && current.version() == account.version();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + person().role()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return person().username();
    }

    @Override
    public boolean isEnabled() {
        return account.enabled();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
