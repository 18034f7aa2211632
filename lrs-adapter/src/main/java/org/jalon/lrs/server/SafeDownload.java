package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Answers with a stranger's file so that a browser saves it and never shows or runs it; a type that the first bytes
 * contradict is not repeated.
 */
public final class SafeDownload {

    private SafeDownload() {}

    /**
     * Writes the file, piece by piece.
     *
     * @param contentType as its sender declared it
     */
    public static void write(HttpServletResponse response, String fileName, String contentType, InputStream file)
            throws IOException {
        try (BufferedInputStream bytes = new BufferedInputStream(file)) {
            bytes.mark(FileSignature.LONGEST);
            byte[] first = bytes.readNBytes(FileSignature.LONGEST);
            bytes.reset();
            protect(response);
            response.setContentType(type(contentType, first));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(fileName, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** Has a browser neither guess the type nor run anything in it. */
    static void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static String type(String declared, byte[] first) {
        try {
            MediaType type = MediaType.parseMediaType(declared);
            return type.isConcrete() && !FileSignature.contradicts(NamedAttachments.typeOf(declared), first)
                    ? type.toString()
                    : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
