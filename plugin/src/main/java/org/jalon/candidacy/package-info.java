/** What a learner goes for: framework version, origin, training dates, target and exam session. */
@NullMarked
package org.jalon.candidacy;

import org.jspecify.annotations.NullMarked;
