package org.jalon.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows each part that pages are made of, for the browser test. */
@Controller
class SpecimenController {

    SpecimenController() {}

    @GetMapping("/frameworks/specimen-of-parts")
    String show() {
        return "specimen";
    }
}
