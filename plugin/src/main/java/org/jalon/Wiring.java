package org.jalon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jalon.access.FirstCredentials;
import org.jalon.access.PrivateFiles;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.FrameworkTargets;
import org.jalon.dashboard.CasePackages;
import org.jalon.dashboard.ClockNotice;
import org.jalon.dashboard.Frameworks;
import org.jalon.enterprise.TitreVersions;
import org.jalon.enterprise.TutorAddress;
import org.jalon.examfile.FrameworkIds;
import org.jalon.framework.CasePackage;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.journal.ActCodec;
import org.jalon.journal.IdText;
import org.jalon.lrs.WriterId;
import org.jalon.print.Letterhead;
import org.jalon.readiness.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** Gives the features what comes from the settings. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    Wiring() {}

    /** UTC; with {@code jalon.clock.start}, it starts there and ticks on. */
    @Bean
    Clock clock(JalonSettings settings) {
        Clock machine = Clock.systemUTC();
        return settings.clock()
                .startIn(settings.zone())
                .map(start -> Clock.offset(machine, Duration.between(machine.instant(), start)))
                .orElse(machine);
    }

    /** The zone in which legal dates are read. */
    @Bean
    ZoneId zone(JalonSettings settings) {
        return settings.zone();
    }

    @Bean
    ClockNotice clockNotice(JalonSettings settings) {
        return new ClockNotice(settings.clock().startIn(settings.zone()));
    }

    /** How the centre signs its papers. */
    @Bean
    Letterhead letterhead(CentreSettings settings) {
        return settings.letterhead();
    }

    /** The policy of a centre that has recorded none. */
    @Bean
    Policy policy(PolicySettings settings) {
        return settings.policy();
    }

    /** Ids are written as their plain text, in the API as in acts; of a record, its components and nothing else. */
    @Bean
    JsonMapperBuilderCustomizer plainIds() {
        return builder -> {
            builder.changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE));
            FrameworkIds.modules().forEach(builder::addModule);
            builder.addModule(ActCodec.statementIds());
            builder.addModule(IdText.module("candidacy-ids", CandidacyId.class, Wiring::candidacy));
            builder.addModule(IdText.module("writer-ids", WriterId.class, WriterId::new));
        };
    }

    /** What is sent to the API is taken as it is written: nothing is converted into what it might have meant, or passed over. */
    @Bean
    JsonMapperBuilderCustomizer takenToTheLetter() {
        return builder -> builder.addModule(SentJson.module())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    private static CandidacyId candidacy(String text) {
        return new CandidacyId(UUID.fromString(text));
    }

    /** The framework versions that come with Jalon and those of the centre's folder; says which files it left out. */
    @Bean
    FrameworkLibrary frameworkLibrary(JalonSettings settings) {
        FrameworkLibrary library = FrameworkLibrary.with(settings.frameworksFolder());
        library.refused()
                .forEach(refused ->
                        LOG.warn("The framework file {} was left out: {}", refused.file(), refused.report()));
        return library;
    }

    @Bean
    FrameworkTargets frameworkTargets(FrameworkLibrary library) {
        return id -> library.find(id).map(Framework::targets).orElse(List.of());
    }

    /** The framework versions as pages show them, what was confirmed of them included. */
    @Bean
    Frameworks shownFrameworks(org.jalon.examfile.Frameworks frameworks, Clock clock) {
        return () -> frameworks.all(clock.instant());
    }

    /** The framework versions as the period in the company asks for them. */
    @Bean
    TitreVersions titreVersions(org.jalon.examfile.Frameworks frameworks) {
        return frameworks::find;
    }

    /** The framework versions as packages for other systems, under this installation's address. */
    @Bean
    CasePackages casePackages(Frameworks frameworks, FrameworkLibrary library, JalonSettings settings) {
        return id -> frameworks
                .find(id)
                .flatMap(framework -> library.findLastChange(framework.id())
                        .map(changed -> CasePackage.of(
                                framework,
                                URI.create("%s/api/frameworks/%s/case".formatted(settings.baseUri(), framework.id())),
                                changed)));
    }

    /** Tutors' links lead to this installation. */
    @Bean
    TutorAddress tutorAddress(JalonSettings settings) {
        return token -> URI.create(settings.baseUri() + "/t/" + token.text());
    }

    @Bean
    FirstCredentials firstCredentials(JalonSettings settings) {
        return new FirstCredentials(settings.dataDir());
    }

    /** Makes the data folder before anything, the embedded database first of all, writes into it. */
    @Bean
    static BeanFactoryPostProcessor dataFolder(Environment environment) {
        return makingDataFolder(environment);
    }

    static BeanFactoryPostProcessor makingDataFolder(Environment environment) {
        return beans -> PrivateFiles.makeFolder(dataFolder(environment.getProperty("jalon.data-dir", "./data")));
    }

    /** The embedded database refuses a path that is relative without saying so. */
    static Path dataFolder(String setting) {
        Path folder = Path.of(setting);
        if (!folder.isAbsolute() && !setting.startsWith("./") && !setting.startsWith("../")) {
            throw new IllegalArgumentException(
                    "jalon.data-dir is '%s': write an absolute path or one that starts with ./".formatted(setting));
        }
        return folder.toAbsolutePath().normalize();
    }
}
