package org.jalon.lrs.server;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says to everybody which versions are spoken, and to whoever asks for another resource that it is not here.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#28-about-resource">xAPI 1.0.3, Communication 2.8</a>
 */
@RestController
@RequestMapping("/xapi")
final class AboutResource {

    private static final byte[] ABOUT = "{\"version\":[\"1.0.3\",\"2.0.0\"]}".getBytes(StandardCharsets.UTF_8);

    @GetMapping("/about")
    ResponseEntity<byte[]> about() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ABOUT.clone());
    }

    @RequestMapping("/**")
    ResponseEntity<byte[]> other() {
        return XapiProblem.answer(
                new XapiRefusal(HttpStatus.NOT_FOUND, "This resource of xAPI is not here: statements and about are."));
    }
}
