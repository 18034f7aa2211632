/** The HTTP resources of the published mappings. */
@NullMarked
package org.jalon.mapping.web;

import org.jspecify.annotations.NullMarked;
