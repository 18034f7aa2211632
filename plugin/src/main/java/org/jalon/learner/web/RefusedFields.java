package org.jalon.learner.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Answers values that break a rule with problem details whose {@code faults} name each field, value and rule. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedFields {

    RefusedFields() {}

    @ExceptionHandler
    ProblemDetail onBrokenRules(BrokenRulesException e) {
        return problem(e.rules());
    }

    @ExceptionHandler
    ProblemDetail onBody(MethodArgumentNotValidException e) {
        List<BrokenRule> rules =
                e.getFieldErrors().stream().map(RefusedFields::rule).toList();
        return e.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure) ? mismatch(rules) : problem(rules);
    }

    @ExceptionHandler
    ProblemDetail onParameter(HandlerMethodValidationException e) {
        return problem(e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> rule(result, error)))
                .toList());
    }

    private static BrokenRule rule(ParameterValidationResult result, MessageSourceResolvable error) {
        return error instanceof FieldError field
                ? rule(field)
                : new BrokenRule(
                        String.valueOf(result.getMethodParameter().getParameterName()),
                        String.valueOf(result.getArgument()),
                        String.valueOf(error.getDefaultMessage()));
    }

    private static BrokenRule rule(FieldError error) {
        String rule = error.isBindingFailure() ? "a whole number" : String.valueOf(error.getDefaultMessage());
        return new BrokenRule(error.getField(), String.valueOf(error.getRejectedValue()), rule);
    }

    /** In the words of any other parameter of another form; parameters that are bound together are whole numbers. */
    private static ProblemDetail mismatch(List<BrokenRule> rules) {
        ProblemDetail problem = problem(rules);
        problem.setTitle("Bad Request");
        problem.setDetail(rules.stream()
                .map(r -> "Parameter '%s' is '%s'; expected %s".formatted(r.field(), r.value(), r.rule()))
                .collect(Collectors.joining("; ")));
        return problem;
    }

    private static ProblemDetail problem(List<BrokenRule> rules) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                rules.stream()
                        .map(r -> "%s = %s: %s".formatted(r.field(), r.value(), r.rule()))
                        .collect(Collectors.joining("; ")));
        problem.setTitle("A value breaks a rule");
        problem.setProperty("faults", rules);
        return problem;
    }
}
