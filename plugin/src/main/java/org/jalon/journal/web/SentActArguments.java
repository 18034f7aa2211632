package org.jalon.journal.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every controller take an act together with its files. */
@Configuration(proxyBeanMethods = false)
class SentActArguments implements WebMvcConfigurer {

    private final SentActs sentActs;

    SentActArguments(SentActs sentActs) {
        this.sentActs = sentActs;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(sentActs);
    }
}
