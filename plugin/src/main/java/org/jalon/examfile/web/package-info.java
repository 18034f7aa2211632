/** The candidate's file over HTTP. */
@NullMarked
package org.jalon.examfile.web;

import org.jspecify.annotations.NullMarked;
