package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import org.jalon.lrs.DocumentContent;
import org.jalon.lrs.DocumentWrite;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.XapiVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the document that a request carries: bytes of any one type, up to a limit. */
final class DocumentBody {

    private DocumentBody() {}

    static DocumentWrite read(HttpServletRequest request, int mostBytes, WriterId writer) {
        String type = type(request.getContentType());
        if (isForm(type) && XapiVersions.of(request) == XapiVersion.V1_0_3) {
            throw XapiRefusal.badRequest("A body of the type " + MediaType.APPLICATION_FORM_URLENCODED_VALUE
                    + " belongs to the alternate request syntax, which needs the parameter \"method\".");
        }
        return new DocumentWrite(type, DocumentContent.of(RequestBytes.read(request, mostBytes)), writer);
    }

    /** The type as it is sent, once it is sure that every client will understand it. */
    private static String type(@Nullable String contentType) {
        if (contentType == null) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
        if (contentType.length() > DocumentWrite.LONGEST_TYPE
                || !isPrintable(contentType)
                || !isConcrete(contentType)) {
            throw XapiRefusal.badRequest("The Content-Type " + Quoted.of(contentType) + " cannot be understood.");
        }
        return contentType;
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static boolean isConcrete(String contentType) {
        try {
            return MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    private static boolean isForm(String type) {
        return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(MediaType.parseMediaType(type));
    }
}
