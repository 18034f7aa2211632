package org.jalon.framework.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.framework.FaultRule;

/** An object that has the demanded members, may have the optional ones and no other. */
public final class ObjectShape implements Shape {

    private record Member(Shape shape, boolean demanded) {}

    private final Map<String, Member> members;

    private ObjectShape(Map<String, Member> members) {
        this.members = members;
    }

    public static ObjectShape empty() {
        return new ObjectShape(Map.of());
    }

    /** This shape with a further demanded member. */
    public ObjectShape with(String key, Shape shape) {
        return and(key, new Member(shape, true));
    }

    /** This shape with a further optional member. */
    public ObjectShape maybe(String key, Shape shape) {
        return and(key, new Member(shape, false));
    }

    private ObjectShape and(String key, Member member) {
        Map<String, Member> more = new LinkedHashMap<>(members);
        more.put(key, member);
        return new ObjectShape(more);
    }

    @Override
    public void inspect(Entry entry, Inspection inspection) {
        if (!entry.node().isObject()) {
            Shape.wrongType(entry, "an object", inspection);
            return;
        }
        members.forEach((key, member) -> inspect(entry, key, member, inspection));
        for (String key : entry.node().propertyNames()) {
            if (!members.containsKey(key)) {
                inspection.report(
                        entry.at(key), FaultRule.UNKNOWN_KEY, "key '" + key + "' must be one of " + members.keySet());
            }
        }
    }

    private static void inspect(Entry entry, String key, Member member, Inspection inspection) {
        if (entry.node().has(key)) {
            member.shape().inspect(entry.get(key), inspection);
        } else if (member.demanded()) {
            inspection.report(entry.pointer(), FaultRule.MISSING_KEY, "key '" + key + "' must be there");
        }
    }
}
