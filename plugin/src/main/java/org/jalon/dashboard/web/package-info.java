/** The controllers of the pages, what every page shows, and the form of every error. */
@NullMarked
package org.jalon.dashboard.web;

import org.jspecify.annotations.NullMarked;
