/** Candidacies and exam sessions over HTTP. */
@NullMarked
package org.jalon.candidacy.web;

import org.jspecify.annotations.NullMarked;
