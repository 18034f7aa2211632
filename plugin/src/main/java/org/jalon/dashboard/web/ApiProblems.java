package org.jalon.dashboard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jalon.learner.BrokenRulesException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers what Spring MVC refuses of an API request as problem details that name the value and the rule. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Map<Class<?>, String> FORMS = Map.of(
            LocalDate.class, "a date of the form YYYY-MM-DD, such as 2024-05-02",
            Instant.class, "an instant of the form 2024-05-02T07:00:00Z",
            UUID.class, "a UUID, such as 6f1c0e0e-3b5d-4a46-9d0c-0d2f4f1f7c11",
            Integer.class, "a whole number",
            int.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false");

    private static final Pattern NULL_NAME = Pattern.compile("because \"(\\w+)\" is null");

    ApiProblems() {}

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = Optional.ofNullable(e.getPropertyName()).orElse("a value");
        String expected = expected(requiredType(e));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Parameter '%s' is '%s'; expected %s".formatted(name, e.getValue(), expected));
        problem.setProperty("parameter", name);
        problem.setProperty("expected", expected);
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Throwable cause = e.getMostSpecificCause();
        if (cause instanceof ResponseStatusException refused) {
            return handleErrorResponseException(refused, headers, refused.getStatusCode(), request);
        }
        String why = switch (cause) {
            case UnrecognizedPropertyException unknown -> UnknownField.said(unknown, field(unknown));
            case JacksonException json ->
                "The body can not be read%s: %s%s".formatted(field(json), said(json), place(json));
            case DateTimeParseException date ->
                "'%s'%s is not a date or a time; a day is written YYYY-MM-DD, such as 2024-05-02"
                        .formatted(
                                date.getParsedString(),
                                e.getCause() instanceof JacksonException json ? field(json) : "");
            case NullPointerException missing -> nameOf(missing) + " is missing";
            case IllegalArgumentException broken -> "A value breaks a rule: " + broken.getMessage();
            default -> "The body is missing or can not be read";
        };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, why);
        if (cause instanceof BrokenRulesException broken) {
            problem.setProperty("faults", broken.rules());
        }
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** The machine names the component that a record found null; without its name, the sentence stays general. */
    private static String nameOf(NullPointerException missing) {
        Matcher named = NULL_NAME.matcher(String.valueOf(missing.getMessage()));
        return named.find() ? named.group(1) : "A value that is needed";
    }

    /** The field whose value was refused, as the body names it. */
    private static String field(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at '" + path + "'";
    }

    private static String said(JacksonException e) {
        String message = withoutPackages(e.getOriginalMessage());
        return message.startsWith("Cannot map `null` into type") ? "the value is missing" : message;
    }

    private static @Nullable Class<?> requiredType(TypeMismatchException e) {
        return e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getParameter().nestedIfOptional().getNestedParameterType()
                : e.getRequiredType();
    }

    private static String withoutPackages(String message) {
        return message.replaceAll("\\b(?:[a-z]\\w*\\.)+([A-Z])", "$1");
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another form";
        }
        return type.isEnum()
                ? "one of " + Arrays.toString(type.getEnumConstants())
                : FORMS.getOrDefault(type, "a value of the form of " + type.getSimpleName());
    }
}
