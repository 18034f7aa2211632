package org.jalon.xapi.json;

import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.StatementObject;
import org.jalon.xapi.StatementRef;

/**
 * Reads the object of a statement by its objectType.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#244-object">xAPI 1.0.3, Data 2.4.4</a>
 */
final class ObjectReader {

    private static final Set<String> REFERENCE = Set.of("objectType", "id");

    private ObjectReader() {}

    static Optional<StatementObject> object(Fields parent, boolean insideSubStatement) {
        return parent.object("object", "Data 2.4.4").flatMap(object -> byType(object, insideSubStatement));
    }

    private static Optional<StatementObject> byType(Fields object, boolean insideSubStatement) {
        String type = object.has("objectType") ? object.text("objectType").orElse("") : "Activity";
        return switch (type) {
            case "Activity" -> ActivityReader.activity(object).map(StatementObject.class::cast);
            case "Agent" -> ActorReader.agent(object).map(StatementObject.class::cast);
            case "Group" -> ActorReader.group(object).map(StatementObject.class::cast);
            case "StatementRef" -> reference(object).map(StatementObject.class::cast);
            case "SubStatement" -> subStatement(object, insideSubStatement);
            default -> {
                object.fault("objectType", Quoted.of(type) + " is no type of object.");
                yield Optional.empty();
            }
        };
    }

    static Optional<StatementRef> reference(Fields fields) {
        Fields reference = fields.under("Data 2.4.4.3").only(REFERENCE);
        if (reference.text("objectType").filter("StatementRef"::equals).isEmpty()) {
            reference.fault("objectType", "A statement reference has the objectType \"StatementRef\".");
        }
        reference.require("id");
        return CommonReader.id(reference, "id").map(StatementRef::new);
    }

    private static Optional<StatementObject> subStatement(Fields object, boolean insideSubStatement) {
        if (insideSubStatement) {
            object.under("Data 2.4.4.3").fault("objectType", "A sub-statement cannot hold a sub-statement.");
            return Optional.empty();
        }
        return BodyReader.subStatement(object).map(StatementObject.class::cast);
    }
}
