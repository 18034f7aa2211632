/** The period in the company: time done, its proof and who received it. */
@NullMarked
package org.jalon.enterprise;

import org.jspecify.annotations.NullMarked;
