@NullMarked
package org.jalon.architecture.breach.silent;

import org.jspecify.annotations.NullMarked;
