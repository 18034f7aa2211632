package org.jalon.dashboard.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.dashboard.CohortMatrices;
import org.jalon.dashboard.CohortMatrix;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the cohorts, for those who may read every file. */
@Controller
class CohortPages {

    private static final int AT_MOST = 500;

    private final Cohorts cohorts;
    private final CohortMatrices matrices;
    private final SignedIn signedIn;
    private final ZoneId zone;

    CohortPages(Cohorts cohorts, CohortMatrices matrices, SignedIn signedIn, ZoneId zone) {
        this.cohorts = cohorts;
        this.matrices = matrices;
        this.signedIn = signedIn;
        this.zone = zone;
    }

    @GetMapping("/cohorts")
    String list(Model model) {
        signedIn.require(Right.READ_ALL);
        model.addAttribute("cohorts", cohorts.list(AT_MOST, 0).items());
        return "cohorts";
    }

    @GetMapping("/cohorts/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        signedIn.require(Right.READ_ALL);
        CohortMatrix matrix = matrices.find(new CohortId(id), locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("matrix", matrix);
        model.addAttribute("at", matrix.asOf().atZone(zone));
        return "cohort";
    }
}
