package org.jalon.enterprise.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.Browsing;

/** A tutor's browser, from an address of its own, which fills in the forms of the page as it finds them. */
final class TutorGuest {

    private static final Pattern FORM = Pattern.compile("<form.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("name=\"(key|seen|week)\" value=\"([^\"]*)\"");

    private final Browsing browser;
    private final String address;

    TutorGuest(int port, String address) {
        this.browser = new Browsing(port);
        this.address = address;
    }

    HttpResponse<String> get(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = address;
        return browser.get(path, all);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return browser.postForm(path, fields, "X-Forwarded-For", address);
    }

    /** The hidden fields of the form that acts on a week; of the one for all weeks, with no week named. */
    Map<String, String> form(String link, String week, String action) {
        Matcher forms = FORM.matcher(get(link).body());
        while (forms.find()) {
            Map<String, String> fields = fields(forms.group());
            if (forms.group().contains("/" + action + "\"") && week.equals(fields.getOrDefault("week", ""))) {
                return fields;
            }
        }
        throw new AssertionError("No form " + action + " for the week '" + week + "'");
    }

    HttpResponse<String> confirm(String link, String week) {
        return post(link + "/confirmations", form(link, week, "confirmations"));
    }

    HttpResponse<String> confirmAll(String link) {
        return post(link + "/confirmations", form(link, "", "confirmations"));
    }

    HttpResponse<String> contest(String link, String week, String remark) {
        Map<String, String> fields = form(link, week, "contests");
        fields.put("remark", remark);
        return post(link + "/contests", fields);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }
}
