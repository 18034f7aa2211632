/** Who may do what: accounts, roles, sign-in and the audit of what was done. */
@NullMarked
package org.jalon.access;

import org.jspecify.annotations.NullMarked;
