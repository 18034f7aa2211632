/** Who the learners are: their cohorts, and which xAPI agents are the same person. */
@NullMarked
package org.jalon.learner;

import org.jspecify.annotations.NullMarked;
