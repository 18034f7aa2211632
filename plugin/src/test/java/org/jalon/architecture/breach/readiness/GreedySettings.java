package org.jalon.architecture.breach.readiness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;

/** Breaks rule 2: settings that take in more of Spring than their binding. */
@ConfigurationProperties("breach")
record GreedySettings(Environment environment) {}
