package org.jalon.dashboard.web;

import java.util.List;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what Jalon is and where each role goes from here. */
@Controller
class HomeController {

    private final SignalNotices notices;
    private final SignedIn signedIn;

    HomeController(SignalNotices notices, SignedIn signedIn) {
        this.notices = notices;
        this.signedIn = signedIn;
    }

    /** With what needs looking at, for those who run the store. */
    @GetMapping("/")
    String show(Model model) {
        boolean runsTheStore =
                signedIn.find().filter(person -> person.may(Right.MANAGE_STORE)).isPresent();
        model.addAttribute("notices", runsTheStore ? notices.current() : List.of());
        return "home";
    }
}
