/** The HTTP resources of evidence. */
@NullMarked
package org.jalon.evidence.web;

import org.jspecify.annotations.NullMarked;
