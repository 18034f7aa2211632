package org.jalon.dashboard.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.access.DatabaseGone;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong: with a page in plain words for people, with problem details (RFC 9457) for the API. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 409, 500, 503);

    ErrorPages() {}

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseGone.RETRY_AFTER_SECONDS);
        }
        String address = address(request);
        String path = address.substring(
                address.startsWith(request.getContextPath())
                        ? request.getContextPath().length()
                        : 0);
        if (path.startsWith("/api/") || path.startsWith("/xapi/") || !takesHtml(request)) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                problem.setDetail(DatabaseGone.SENTENCE);
            }
            problem.setInstance(instance(address));
            return ResponseEntity.of(problem).build();
        }
        Object key = EXPLAINED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return new ModelAndView("error-page", Map.of("status", status.value(), "key", key), status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseGone.isBehind(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    private static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }

    private static boolean takesHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
