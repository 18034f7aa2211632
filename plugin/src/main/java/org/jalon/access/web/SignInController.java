package org.jalon.access.web;

import org.jalon.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the sign-in page to those who are not signed in. */
@Controller
class SignInController {

    private final SignedIn signedIn;

    SignInController(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GetMapping("/sign-in")
    String show() {
        return signedIn.find().isPresent() ? "redirect:/" : "sign-in";
    }
}
