package org.jalon.lrs.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Registration;

/** Where a document of an LRS lies. */
public sealed interface DocumentAddress {

    /** What an activity remembers of an agent. */
    record State(Iri activity, AgentId agent, Optional<Registration> registration, String stateId)
            implements DocumentAddress {}

    /** What is said of an agent, apart from any activity. */
    record AgentProfile(AgentId agent, String profileId) implements DocumentAddress {}

    /** What is said of an activity, apart from any agent. */
    record ActivityProfile(Iri activity, String profileId) implements DocumentAddress {}

    /** The resource, relative to the endpoint. */
    default String resource() {
        return switch (this) {
            case State state -> "activities/state";
            case AgentProfile profile -> "agents/profile";
            case ActivityProfile profile -> "activities/profile";
        };
    }

    /** The parameters that say which document it is. */
    default Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (this) {
            case State state -> {
                parameters.put("activityId", state.activity().value());
                parameters.put("agent", AsciiJson.agent(state.agent()));
                state.registration().ifPresent(id -> parameters.put("registration", id.toString()));
                parameters.put("stateId", state.stateId());
            }
            case AgentProfile profile -> {
                parameters.put("agent", AsciiJson.agent(profile.agent()));
                parameters.put("profileId", profile.profileId());
            }
            case ActivityProfile profile -> {
                parameters.put("activityId", profile.activity().value());
                parameters.put("profileId", profile.profileId());
            }
        }
        return parameters;
    }
}
