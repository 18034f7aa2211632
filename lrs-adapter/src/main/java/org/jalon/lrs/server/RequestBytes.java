package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The body of a request, up to a limit; a body that is cut off or broken on its way is the sender's fault. */
final class RequestBytes {

    private RequestBytes() {}

    /** The whole body, at most so many bytes. */
    static byte[] read(HttpServletRequest request, int mostBytes) {
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLarge(mostBytes);
        }
        byte[] bytes = readAtMost(request, mostBytes);
        if (bytes.length > mostBytes) {
            throw tooLarge(mostBytes);
        }
        return bytes;
    }

    private static byte[] readAtMost(HttpServletRequest request, int mostBytes) {
        try {
            return request.getInputStream().readNBytes(mostBytes == Integer.MAX_VALUE ? mostBytes : mostBytes + 1);
        } catch (IOException cut) {
            throw XapiRefusal.badRequest("The body ends before its end, or its transfer coding is broken.");
        }
    }

    static XapiRefusal tooLarge(int mostBytes) {
        return new XapiRefusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is larger than the " + mostBytes + " bytes that are taken here.");
    }
}
