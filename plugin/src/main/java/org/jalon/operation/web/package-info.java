/** The store's administration over HTTP: credentials, refused requests, legal holds, erasure, retention. */
@NullMarked
package org.jalon.operation.web;

import org.jspecify.annotations.NullMarked;
