/** The candidate's file: documents, dossier professionnel, ECF, decisions and what else a session asks. */
@NullMarked
package org.jalon.examfile;

import org.jspecify.annotations.NullMarked;
