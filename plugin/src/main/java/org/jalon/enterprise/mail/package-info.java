/** Mail to tutors by SMTP. */
@NullMarked
package org.jalon.enterprise.mail;

import org.jspecify.annotations.NullMarked;
