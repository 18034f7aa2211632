/** Acts of signed-in persons become statements with our authority; the projector follows the store's feed. */
@NullMarked
package org.jalon.journal;

import org.jspecify.annotations.NullMarked;
