package org.jalon;

import org.jalon.operation.BackupFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives what runs the store its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class OperationWiring {

    OperationWiring() {}

    @Bean
    BackupFolder backupFolder(BackupSettings settings, JalonSettings jalon) {
        return settings.in(jalon.dataDir());
    }
}
