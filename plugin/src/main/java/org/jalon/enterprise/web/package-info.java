/** The enterprise period over HTTP: for the centre, and for tutors by their links. */
@NullMarked
package org.jalon.enterprise.web;

import org.jspecify.annotations.NullMarked;
