package org.jalon.lrs.http;

import java.util.ArrayList;
import java.util.List;
import org.jalon.xapi.XapiVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which version to speak with an LRS: the latest that its about resource names and that is known here, 1.0.3 where there
 * is no about resource.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#28-about-resource">xAPI 1.0.3, Communication 2.8</a>
 */
final class LrsVersions {

    private LrsVersions() {}

    static String choose(Answer about) {
        if (!about.isSuccess()) {
            return XapiVersion.V1_0_3.text();
        }
        List<String> offered = list(about);
        for (XapiVersion version : List.of(XapiVersion.V2_0_0, XapiVersion.V1_0_3)) {
            if (offered.contains(version.text())) {
                return version.text();
            }
            List<String> alike = offered.stream()
                    .filter(text ->
                            XapiVersion.find(text).filter(version::equals).isPresent())
                    .sorted()
                    .toList();
            if (!alike.isEmpty()) {
                return alike.getLast();
            }
        }
        throw new LrsAnswerException("The LRS speaks neither xAPI 1.0 nor 2.0");
    }

    static List<String> list(Answer about) {
        try {
            List<String> versions = new ArrayList<>();
            for (JsonNode version : JsonMapper.shared().readTree(about.text()).path("version")) {
                versions.add(version.asString(""));
            }
            return versions;
        } catch (JacksonException malformed) {
            throw new LrsAnswerException("The about resource of the LRS does not answer JSON");
        }
    }
}
