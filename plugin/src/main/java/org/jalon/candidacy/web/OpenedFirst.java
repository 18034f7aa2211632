package org.jalon.candidacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jalon.candidacy.ReadableCandidacies;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks whether there is the candidacy that a request changes, and who may read it, before the body is read. */
@Configuration(proxyBeanMethods = false)
class OpenedFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final ReadableCandidacies candidacies;

    OpenedFirst(ReadableCandidacies candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/candidacies/*", "/api/candidacies/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names) {
            Object id = names.containsKey("candidacy") ? names.get("candidacy") : names.get("id");
            if (id instanceof String text && isId(text)) {
                candidacies.get(UUID.fromString(text));
            }
        }
        return true;
    }

    /** What is no id at all is refused by the endpoint, which knows the parameter's name. */
    private static boolean isId(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException _noId) {
            return false;
        }
    }
}
