/** What keeps the statement store lawful and in order: legal holds, erasure of a person, retention by age. */
@NullMarked
package org.jalon.operation;

import org.jspecify.annotations.NullMarked;
