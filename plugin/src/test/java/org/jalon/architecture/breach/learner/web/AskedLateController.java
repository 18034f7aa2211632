package org.jalon.architecture.breach.learner.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks rule 3: an endpoint that reads a body before it asks for a right. */
@RestController
class AskedLateController {

    AskedLateController() {}

    @PostMapping("/api/learners/late")
    boolean take() {
        return true;
    }
}
