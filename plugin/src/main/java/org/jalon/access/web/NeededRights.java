package org.jalon.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.SignedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns away who has none of the rights that an endpoint {@link Needs}, whatever the request says. */
@Configuration(proxyBeanMethods = false)
class NeededRights implements WebMvcConfigurer, HandlerInterceptor {

    private final SignedIn signedIn;

    NeededRights(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Needs needs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Needs.class) : null;
        if (needs != null) {
            Person person = signedIn.get();
            if (Stream.of(needs.value()).noneMatch(person::may)) {
                signedIn.require(needs.value()[0]);
            }
        }
        return true;
    }
}
