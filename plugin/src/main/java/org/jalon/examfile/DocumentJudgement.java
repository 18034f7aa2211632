package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.xapi.StatementId;

/**
 * What a formateur made of a version.
 *
 * @param ready judged ready; otherwise returned
 * @param by account id of the formateur
 * @param remarks what is to be changed; none on a version judged ready
 */
public record DocumentJudgement(StatementId id, boolean ready, LocalDate day, String by, Optional<String> remarks) {}
