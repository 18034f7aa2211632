package org.jalon.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jalon.dashboard.Frameworks;
import org.jalon.framework.Framework;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages that show the versions of a titre, what they ask and where a day lies in their validity. */
@Controller
class FrameworkPages {

    private final Frameworks frameworks;
    private final Clock clock;
    private final ZoneId zone;

    FrameworkPages(Frameworks frameworks, Clock clock, ZoneId zone) {
        this.frameworks = frameworks;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/frameworks")
    String list(Model model) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        model.addAttribute(
                "versions",
                frameworks.list().reversed().stream()
                        .map(framework -> new FrameworkView(framework, today))
                        .toList());
        return "frameworks";
    }

    /** A day that can not be read is said so on the page, which then shows today. */
    @GetMapping("/frameworks/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam Optional<String> on) {
        Framework framework = frameworks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> given = on.filter(text -> !text.isBlank());
        Optional<LocalDate> day = given.flatMap(FrameworkPages::read);
        ModelAndView page = new ModelAndView("framework");
        page.addObject("f", framework);
        page.addObject("view", new FrameworkView(framework, day.orElseGet(() -> LocalDate.now(clock.withZone(zone)))));
        if (given.isPresent() && day.isEmpty()) {
            page.addObject("malformedDay", given.get());
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
