package org.jalon.lrs.server;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.jdbc.JdbcAttachments;
import org.jalon.lrs.jdbc.JdbcCredentials;
import org.jalon.lrs.jdbc.JdbcDescriptions;
import org.jalon.lrs.jdbc.JdbcDocuments;
import org.jalon.lrs.jdbc.JdbcRefusedRequests;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.lrs.jdbc.TestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The xAPI resources in a real servlet container on a free port, over an H2 file; and a plain client for them. */
public final class XapiServer implements AutoCloseable {

    static final int MOST_BYTES = 200_000;
    static final int MOST_ATTACHMENT_BYTES = 3_000_000;

    static final int MOST_BYTES_OF_A_DOCUMENT = 100_000;
    static final String ORIGIN = "https://lms.example.fr";

    private static final XapiSettings SETTINGS = new XapiSettings(MOST_BYTES, MOST_ATTACHMENT_BYTES);
    private static final String SERVER = "server";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database;
    private final JdbcStatementStore store;
    private final JdbcAttachments attachments;
    private final JdbcCredentials credentials;
    private final JdbcRefusedRequests refused;
    private final JdbcDescriptions descriptions;
    private final JdbcDocuments documents;
    private final Tomcat tomcat;

    private XapiServer(Path folder, TestDatabase database) {
        this.database = database;
        store = database.store();
        attachments = database.attachments(Clock.systemUTC());
        credentials = new JdbcCredentials(database.client(), Clock.systemUTC());
        refused = new JdbcRefusedRequests(database.client(), Clock.systemUTC());
        descriptions = new JdbcDescriptions(database.jdbc());
        documents =
                new JdbcDocuments(database.jdbc(), database.transaction(), Clock.systemUTC(), MOST_BYTES_OF_A_DOCUMENT);
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
    }

    public static XapiServer start(Path folder) throws LifecycleException {
        return start(folder, TestDatabase.h2(folder.resolve("store")));
    }

    static XapiServer start(Path folder, TestDatabase database) throws LifecycleException {
        XapiServer server = new XapiServer(folder, database);
        Context context = server.tomcat.addContext("", folder.toString());
        context.getServletContext().setAttribute(SERVER, server);
        AnnotationConfigWebApplicationContext resources = new AnnotationConfigWebApplicationContext();
        resources.register(Resources.class);
        DispatcherServlet dispatcher = new DispatcherServlet(resources);
        Tomcat.addServlet(context, "resources", dispatcher).addMapping("/");
        filter(context, "origins", new CrossOriginAccess(AllowedOrigins.of(List.of(ORIGIN))));
        filter(context, "alternate", new AlternateRequestSyntax(MOST_BYTES));
        filter(context, "headers", new XapiHeaders(server.store));
        server.tomcat.getConnector();
        server.tomcat.start();
        return server;
    }

    private static void filter(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName(name);
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    StatementWrites writes() {
        return new StatementWrites(store, new AttachmentIntake(attachments, SETTINGS), refused, Clock.systemUTC());
    }

    private StatementResource statements() {
        return new StatementResource(
                store,
                writes(),
                attachments,
                authentication(),
                new StatementFormats(descriptions, descriptions),
                SETTINGS);
    }

    private BasicAuthentication authentication() {
        return new BasicAuthentication(credentials);
    }

    private static XapiServer of(ServletContext context) {
        return (XapiServer) context.getAttribute(SERVER);
    }

    /** The beans of the resources, over the server that the servlet context holds. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Resources {

        @Bean
        StatementResource statements(ServletContext context) {
            return of(context).statements();
        }

        @Bean
        StateResource states(ServletContext context) {
            return new StateResource(of(context).documents, of(context).authentication());
        }

        @Bean
        AgentProfileResource agentProfiles(ServletContext context) {
            return new AgentProfileResource(of(context).documents, of(context).authentication());
        }

        @Bean
        ActivityProfileResource activityProfiles(ServletContext context) {
            return new ActivityProfileResource(
                    of(context).documents, of(context).authentication());
        }

        @Bean
        ActivitiesResource activities(ServletContext context) {
            return new ActivitiesResource(of(context).descriptions, of(context).authentication());
        }

        @Bean
        AgentsResource agents(ServletContext context) {
            return new AgentsResource(of(context).descriptions, of(context).authentication());
        }

        @Bean
        AboutResource about() {
            return new AboutResource();
        }

        @Bean
        XapiAdvice advice() {
            return new XapiAdvice();
        }
    }

    public Credentials credentials() {
        return credentials;
    }

    JdbcAttachments attachments() {
        return attachments;
    }

    TestDatabase database() {
        return database;
    }

    RefusedRequests refused() {
        return refused;
    }

    public JdbcStatementStore store() {
        return store;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
    }

    /** A request with the version header and, unless the key is empty, these credentials. */
    HttpRequest.Builder request(String path, String key, String secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("X-Experience-API-Version", "1.0.3");
        if (!key.isEmpty()) {
            byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws LifecycleException, IOException {
        tomcat.stop();
        tomcat.destroy();
        store.close();
        database.close();
    }
}
