package org.jalon.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what Jalon is and where each role goes from here. */
@Controller
class HomeController {

    HomeController() {}

    @GetMapping("/")
    String show() {
        return "home";
    }
}
