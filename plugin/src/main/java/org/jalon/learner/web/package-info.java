/** Learners and cohorts over HTTP. */
@NullMarked
package org.jalon.learner.web;

import org.jspecify.annotations.NullMarked;
