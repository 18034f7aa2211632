/** Who may do what: accounts, roles, sign-in and the audit of what was done. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jalon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
