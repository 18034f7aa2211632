package org.jalon.access.web;

import org.jalon.access.OwnPassword;
import org.jalon.access.Password;
import org.jalon.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which everybody who is signed in changes the own password. */
@Controller
@RequestMapping("/password")
class PasswordPages {

    private final OwnPassword ownPassword;
    private final SignedIn signedIn;

    PasswordPages(OwnPassword ownPassword, SignedIn signedIn) {
        this.ownPassword = ownPassword;
        this.signedIn = signedIn;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK, "");
    }

    /** Once it is changed every session of the account is over: one signs in with the new one. */
    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        if (!password.equals(again)) {
            return page(HttpStatus.BAD_REQUEST, "differs");
        }
        return switch (ownPassword.change(signedIn.get(), new Password(current), new Password(password))) {
            case OwnPassword.Changed _changed -> new ModelAndView("redirect:/sign-in?changed");
            case OwnPassword.Refused refused ->
                switch (refused.fault()) {
                    case TOO_SHORT -> page(HttpStatus.BAD_REQUEST, "too-short");
                    case TOO_LONG -> page(HttpStatus.BAD_REQUEST, "too-long");
                };
            case OwnPassword.NotThePresentOne _another -> page(HttpStatus.BAD_REQUEST, "another");
            case OwnPassword.TooManyTries _tooMany -> page(HttpStatus.TOO_MANY_REQUESTS, "throttled");
        };
    }

    private static ModelAndView page(HttpStatus status, String trouble) {
        ModelAndView page = new ModelAndView("password", status);
        page.addObject("trouble", trouble);
        page.addObject("least", Password.MIN_LENGTH);
        return page;
    }
}
