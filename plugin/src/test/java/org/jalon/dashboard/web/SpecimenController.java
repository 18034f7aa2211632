package org.jalon.dashboard.web;

import org.springframework.dao.DataAccessResourceFailureException;
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

    /** Fails as a page does while the database is gone. */
    @GetMapping("/frameworks/specimen-without-database")
    String fail() {
        throw new DataAccessResourceFailureException("The database has been closed [90098-240]");
    }
}
