/** What people see: pages and answers that compose the other features. */
@NullMarked
package org.jalon.dashboard;

import org.jspecify.annotations.NullMarked;
