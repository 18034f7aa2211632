package org.jalon.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jalon.access.Person;
import org.jalon.access.SignedIn;
import org.jalon.dashboard.ClockNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page what its frame shows: who is signed in, the set clock, the link to the other language. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final SignedIn signedIn;
    private final ClockNotice clockNotice;
    private final Clock clock;
    private final ZoneId zone;

    PageFrame(SignedIn signedIn, ClockNotice clockNotice, Clock clock, ZoneId zone) {
        this.signedIn = signedIn;
        this.clockNotice = clockNotice;
        this.clock = clock;
        this.zone = zone;
    }

    @ModelAttribute("person")
    @Nullable
    Person person() {
        return signedIn.find().orElse(null);
    }

    /** The present time by the clock that was set; null with the machine's clock. */
    @ModelAttribute("setClock")
    @Nullable
    ZonedDateTime setClock() {
        return clockNotice.start().map(start -> clock.instant().atZone(zone)).orElse(null);
    }

    /** The present page's query with another language, to be completed by its code. */
    @ModelAttribute("languageQuery")
    String languageQuery(HttpServletRequest request) {
        String query = UriComponentsBuilder.newInstance()
                .query(Optional.ofNullable(request.getQueryString()).orElse(""))
                .replaceQueryParam(PageLanguage.PARAMETER)
                .build()
                .toUriString();
        return (query.isEmpty() ? "?" : query + "&") + PageLanguage.PARAMETER + "=";
    }
}
