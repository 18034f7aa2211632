package org.jalon.journal;

import java.util.Map;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Turns one feature's family of acts into JSON and back. */
public final class ActCodec {

    private final Map<ActTemplate, Class<? extends ActContent>> family;
    private final JsonMapper json;

    public ActCodec(Map<ActTemplate, Class<? extends ActContent>> family, JacksonModule... modules) {
        this.family = Map.copyOf(family);
        this.json = JsonMapper.builder()
                .addModules(modules)
                .addModule(statementIds())
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
    }

    public boolean knows(ActTemplate template) {
        return family.containsKey(template);
    }

    /**
     * The record that holds the particulars of such an act.
     *
     * @throws IllegalArgumentException for a kind of another family
     */
    public Class<? extends ActContent> typeOf(ActTemplate template) {
        var type = family.get(template);
        if (type == null) {
            throw new IllegalArgumentException(template.slug() + " is not of this family");
        }
        return type;
    }

    /**
     * The act's particulars as JSON.
     *
     * @throws RefusedActException when one of them is missing, so that what is stored can always be read again, or a text is
     *     too long or holds control characters
     */
    public String encode(ActContent content) {
        ActTexts.check(content);
        String payload = json.writeValueAsString(content);
        try {
            json.readValue(payload, content.getClass());
            return payload;
        } catch (DatabindException e) {
            String missing =
                    e.getPath().isEmpty() ? "a value" : e.getPath().getLast().getPropertyName();
            throw new RefusedActException("%s is missing".formatted(missing));
        }
    }

    /** @throws UnreadableActException when the particulars are not those of its kind */
    public Act<ActContent> decode(RecordedAct act) {
        var type = family.get(act.template());
        if (type == null) {
            throw new UnreadableActException(
                    act.id() + " is a " + act.template().slug() + ", not of this family", null);
        }
        try {
            ActContent content = json.readValue(act.payload(), type);
            return new Act<>(act.id(), act.position(), act.subject(), content, act.at(), act.stored(), act.by());
        } catch (JacksonException e) {
            throw new UnreadableActException("The act " + act.id() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** How the id of a statement is written in JSON: as its plain text. */
    public static JacksonModule statementIds() {
        return IdText.module("statement-ids", StatementId.class, ActCodec::statementId);
    }

    private static StatementId statementId(String text) {
        return StatementId.parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is not a statement's id (a UUID)".formatted(text)));
    }
}
