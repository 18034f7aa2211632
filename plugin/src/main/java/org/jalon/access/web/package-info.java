/** The sign-in page and the API of accounts. */
@NullMarked
package org.jalon.access.web;

import org.jspecify.annotations.NullMarked;
