package org.jalon;

import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.jalon.lrs.jdbc.JdbcWritingPace;
import org.jalon.operation.BackupFolder;
import org.jalon.operation.SignalThresholds;
import org.jalon.operation.Signals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives what runs the store its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BackupSettings.class, SignalSettings.class})
class OperationWiring {

    OperationWiring() {}

    /** Just inside the security headers, before whatever looks at the path. */
    @Bean
    FilterRegistrationBean<ForwardedPrefixFilter> forwardedPrefix() {
        FilterRegistrationBean<ForwardedPrefixFilter> registration =
                new FilterRegistrationBean<>(new ForwardedPrefixFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    SignalThresholds signalThresholds(SignalSettings settings, JalonSettings jalon) {
        return settings.on(jalon.dataDir());
    }

    @Bean
    JdbcWritingPace writingPace(JdbcClient jdbc) {
        return new JdbcWritingPace(jdbc);
    }

    @Bean
    MeterBinder signalMeters(Signals signals) {
        return new SignalGauges(signals);
    }

    @Bean
    BackupFolder backupFolder(BackupSettings settings, JalonSettings jalon) {
        return settings.in(jalon.dataDir());
    }
}
