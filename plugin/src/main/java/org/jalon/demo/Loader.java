package org.jalon.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jalon.access.FirstCredentials;
import org.jalon.access.Role;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.Framework;
import org.jalon.framework.Target;
import org.jalon.lrs.Credentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;

/** Loads one cohort into the instance at an address, candidate after candidate, through its HTTP interfaces alone. */
final class Loader {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final RestClient.Builder http;
    private final URI address;
    private final Credentials lrs;
    private final FirstCredentials file;
    private final Clock clock;
    private final ZoneId zone;

    Loader(RestClient.Builder http, URI address, Credentials lrs, FirstCredentials file, Clock clock, ZoneId zone) {
        this.http = http;
        this.address = address;
        this.lrs = lrs;
        this.file = file;
        this.clock = clock;
        this.zone = zone;
    }

    /** Loads the cohort unless there is a learner already. */
    void load() {
        var accounts = new DemoAccounts(http, address, file);
        if (accounts.admin().get("/api/learners?limit=1").path("total").asLong() > 0) {
            LOG.info("démonstration : des apprenants existent déjà, rien n'est chargé");
            return;
        }
        DemoCohort cohort = DemoCohort.on(LocalDate.now(clock.withZone(zone)));
        LOG.info(
                "démonstration : {} candidats de « {} » se chargent",
                cohort.stories().size(),
                cohort.name());
        JalonApi responsable = accounts.staff(StaffDesk.RESPONSABLE, "helene.garnier", Role.RESPONSABLE);
        JalonApi formateur = accounts.staff(StaffDesk.FORMATEUR, "marc.tessier", Role.FORMATEUR);
        new Loading(cohort, accounts, responsable, formateur).run();
        accounts.writeLearners();
        cohort.remarks().forEach(remark -> LOG.info("démonstration : {}", remark));
    }

    /** One cohort on its way in. */
    private final class Loading {

        private final DemoCohort cohort;
        private final DemoAccounts accounts;
        private final JalonApi responsable;
        private final JalonApi formateur;
        private final Framework framework;
        private final Catalogue catalogue;
        private final StatementClient moodle;
        private final StatementClient content;
        private final Map<PlannedSession, String> sessions = new HashMap<>();

        Loading(DemoCohort cohort, DemoAccounts accounts, JalonApi responsable, JalonApi formateur) {
            this.cohort = cohort;
            this.accounts = accounts;
            this.responsable = responsable;
            this.formateur = formateur;
            this.framework = ShippedData.framework(cohort.framework());
            this.catalogue = ShippedData.catalogue(framework);
            this.moodle = client("moodle-demo");
            this.content = client("contenus-demo");
        }

        private StatementClient client(String name) {
            return new StatementClient(http, address, accounts.writer(lrs, name));
        }

        void run() {
            String group = responsable.make("/api/cohorts", Map.of("name", cohort.name()));
            List<Story> stories = cohort.stories();
            moodle.post(StrayStatements.of(stories.getFirst(), catalogue, clock.instant(), zone));
            for (Story story : stories) {
                tell(story, group);
                LOG.info("démonstration : {}/{} {}", story.number(), stories.size(), story.name());
            }
        }

        private void tell(Story story, String group) {
            String learner = enrol(story, group);
            var work = new CourseworkStatements(story, catalogue, zone);
            moodle.post(work.fromMoodle());
            work.fromContent().forEach(content::put);
            Pathway path = story.path();
            String session = sessions.computeIfAbsent(
                    path.session(), planned -> responsable.make("/api/sessions", planned.body()));
            String candidacy = responsable.make(
                    "/api/candidacies", path.body(learner, framework.id().value(), session));
            Target target = Target.of(path.target());
            story.acts()
                    .accept(new StaffDesk(
                            candidacy,
                            framework,
                            target,
                            responsable,
                            formateur,
                            link -> new TutorOnAPhone(http, address, link)));
        }

        private String enrol(Story story, String group) {
            String learner = responsable.make(
                    "/api/learners", Map.of("givenName", story.givenName(), "familyName", story.familyName()));
            responsable.post("/api/cohorts/" + group + "/members", Map.of("learner", learner));
            responsable.tie(learner, account(MoodleModule.SITE, story.moodleUser()), "Liste des inscrits de Moodle");
            responsable.tie(
                    learner, account(Cmi5Session.HOME_PAGE, story.contentUser()), "Liste des accès aux contenus");
            accounts.learner(story, learner);
            return learner;
        }

        private static Map<String, Object> account(String homePage, String name) {
            return Map.of("account", Map.of("homePage", homePage, "name", name));
        }
    }
}
