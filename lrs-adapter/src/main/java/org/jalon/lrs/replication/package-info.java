/** Replication with a remote LRS: what others say of known agents comes in, what Jalon says goes out. */
@NullMarked
package org.jalon.lrs.replication;

import org.jspecify.annotations.NullMarked;
