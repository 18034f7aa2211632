package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Pages are in French, or in English once {@code ?lang=en} was asked for, which a cookie remembers; the API says its refusals in English. */
@Configuration(proxyBeanMethods = false)
class PageLanguage implements WebMvcConfigurer {

    static final String PARAMETER = "lang";

    PageLanguage() {}

    @Bean
    LocaleResolver localeResolver(Environment environment) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("jalon-lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        resolver.setDefaultLocaleFunction(PageLanguage::byDefault);
        resolver.setCookiePath(environment.getProperty("server.servlet.context-path", "/"));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        interceptor.setParamName(PARAMETER);
        registry.addInterceptor(interceptor);
    }

    /** Whoever comes by a tutor's link never chose a language here: of French and English, what the browser prefers. */
    private static Locale byDefault(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/t/") && request.getHeader("Accept-Language") != null) {
            return Collections.list(request.getLocales()).stream()
                    .map(Locale::getLanguage)
                    .filter(language -> language.equals("fr") || language.equals("en"))
                    .findFirst()
                    .map(PageLanguage::known)
                    .orElse(Locale.FRENCH);
        }
        return path.startsWith("/api/") ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static Locale known(String language) {
        return language.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
