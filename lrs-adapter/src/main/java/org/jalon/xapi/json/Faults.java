package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.List;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.XapiVersion;

/** Collects what is wrong with one body by the rules of one version, in the order found; beyond a thousand it only says that there is more. */
final class Faults {

    private static final int MOST = 1000;

    private final XapiVersion version;
    private final List<StatementFault> found = new ArrayList<>();

    Faults(XapiVersion version) {
        this.version = version;
    }

    /** The version whose rules count. */
    XapiVersion version() {
        return version;
    }

    void add(String pointer, String requirement, String message) {
        if (found.size() < MOST) {
            found.add(new StatementFault(pointer, requirement, message));
        } else if (found.size() == MOST) {
            found.add(new StatementFault("", "Data 2.2", "There are more faults than are listed here."));
        }
    }

    boolean isFull() {
        return found.size() > MOST;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<StatementFault> list() {
        return List.copyOf(found);
    }

    /** The pointer to a member of the object or the array at this pointer. */
    static String pointer(String parent, String member) {
        String cut = member.length() > 200 ? member.substring(0, 200) + "…" : member;
        return parent + "/" + cut.replace("~", "~0").replace("/", "~1");
    }
}
