package org.jalon.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.journal.ActContent;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.FileTooLargeException;
import org.jalon.journal.RefusedActException;
import org.jalon.journal.SentAct;
import org.jalon.journal.SentForm;
import org.jalon.lrs.server.XapiSettings;
import org.jalon.xapi.Sha2;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link SentAct} from multipart/form-data: the part {@code act} is its JSON, every part with a file name is a file.
 * A page's form is read as a {@link SentForm}: it sends its values one by one, and is answered what is wrong with its file.
 * Files wait on the disk until the request ends. Nothing is read for who may neither record acts nor hand in own documents.
 */
@Component
final class SentActs implements HandlerMethodArgumentResolver {

    private static final Logger LOG = LoggerFactory.getLogger(SentActs.class);
    private static final String ACT = "act";
    private static final int MOST_FILES = 10;
    private static final int MOST_TEXTS = 50;
    private static final int MOST_TEXT_BYTES = 1024 * 1024;

    private final SignedIn signedIn;
    private final JsonMapper json;
    private final FileIntake intake;

    SentActs(SignedIn signedIn, JsonMapper json, XapiSettings settings) {
        this.signedIn = signedIn;
        this.json = json;
        this.intake = new FileIntake(settings.mostAttachmentBytes());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(SentAct.class)
                || parameter.getParameterType().equals(SentForm.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        if (!signedIn.get().may(Right.HAND_IN_OWN)) {
            signedIn.require(Right.RECORD_ACTS);
        }
        return parameter.getParameterType().equals(SentForm.class) ? form(request) : act(parameter, request);
    }

    private SentAct<?> act(MethodParameter parameter, NativeWebRequest request) throws IOException {
        Map<String, byte[]> texts = new HashMap<>();
        List<AttachedFile> files = read(request, texts);
        byte[] act = Optional.ofNullable(texts.get(ACT))
                .orElseThrow(() -> new RefusedActException("The part 'act' with the act as JSON is missing"));
        return new SentAct<>(act(act, parameter.getGenericParameterType(), servlet(request)), files);
    }

    private SentForm form(NativeWebRequest request) throws IOException {
        Map<String, byte[]> texts = new HashMap<>();
        try {
            List<AttachedFile> files = read(request, texts);
            return new SentForm(fields(texts), files, Optional.empty());
        } catch (RefusedActException | FileTooLargeException refused) {
            return new SentForm(fields(texts), List.of(), Optional.of(refused));
        }
    }

    /** Reads all parts: the files, which are answered, and the texts, of each name the first. */
    private List<AttachedFile> read(NativeWebRequest request, Map<String, byte[]> texts) throws IOException {
        HttpServletRequest servlet = servlet(request);
        FormParts parts = new FormParts(servlet.getInputStream(), servlet.getContentType());
        List<AttachedFile> files = new ArrayList<>();
        int left = MOST_TEXT_BYTES;
        int fields = 0;
        for (Optional<FormPart> next = parts.next(); next.isPresent(); next = parts.next()) {
            FormPart part = next.get();
            if (part.fileName().isPresent()) {
                file(part, part.fileName().get()).ifPresent(files::add);
                refuseMoreThan(MOST_FILES, files.size(), "An act has up to %d files");
            } else {
                refuseMoreThan(MOST_TEXTS, ++fields, "A form has up to %d fields");
                byte[] text = text(part, left);
                left -= text.length;
                texts.putIfAbsent(part.name(), text);
            }
        }
        return once(files);
    }

    /** A file that was sent twice is one file. */
    private static List<AttachedFile> once(List<AttachedFile> files) {
        var byDigest = new LinkedHashMap<Sha2, AttachedFile>();
        files.forEach(file -> byDigest.putIfAbsent(file.sha2(), file));
        return List.copyOf(byDigest.values());
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }

    private static Map<String, String> fields(Map<String, byte[]> texts) {
        Map<String, String> fields = new HashMap<>();
        texts.forEach((name, text) -> {
            String value = new String(text, StandardCharsets.UTF_8).strip();
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private static void refuseMoreThan(int most, int found, String rule) {
        if (found > most) {
            throw new RefusedActException(rule.formatted(most));
        }
    }

    /** Empty for the part that a browser sends where no file was chosen. */
    private Optional<AttachedFile> file(FormPart part, String name) throws IOException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path place = Files.createTempFile("jalon-", ".sent");
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(place.toString(), () -> remove(place), RequestAttributes.SCOPE_REQUEST);
        return Optional.of(intake.take(part, name, place));
    }

    private static void remove(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.warn("The file {} that came with a request stays", place, e);
        }
    }

    private static byte[] text(FormPart part, int most) throws IOException {
        try (InputStream bytes = part.bytes()) {
            byte[] text = bytes.readNBytes(most + 1);
            if (text.length > most) {
                throw new RefusedActException("The texts of a form, with the part '%s', have up to %d bytes"
                        .formatted(part.name(), MOST_TEXT_BYTES));
            }
            return text;
        }
    }

    private ActContent act(byte[] text, Type sentAct, HttpServletRequest request) {
        Type type = ((ParameterizedType) sentAct).getActualTypeArguments()[0];
        try {
            return json.readValue(text, json.constructType(type));
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "The part 'act' cannot be read", e, new ServletServerHttpRequest(request));
        }
    }
}
