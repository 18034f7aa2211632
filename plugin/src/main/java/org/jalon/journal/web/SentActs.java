package org.jalon.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.journal.ActContent;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.RefusedActException;
import org.jalon.journal.SentAct;
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
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link SentAct} from multipart/form-data: the part {@code act} is its JSON, every part with a file name is a file.
 * Files wait on the disk until the request ends. Nothing is read for who may neither record acts nor hand in own documents.
 */
@Component
final class SentActs implements HandlerMethodArgumentResolver {

    private static final Logger LOG = LoggerFactory.getLogger(SentActs.class);
    private static final String ACT = "act";
    private static final int MOST_FILES = 10;
    private static final int MOST_JSON_BYTES = 1024 * 1024;

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
        return parameter.getParameterType().equals(SentAct.class);
    }

    @Override
    public SentAct<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        if (!signedIn.get().may(Right.HAND_IN_OWN)) {
            signedIn.require(Right.RECORD_ACTS);
        }
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        FormParts parts = new FormParts(servlet.getInputStream(), servlet.getContentType());
        Optional<ActContent> act = Optional.empty();
        Map<Sha2, AttachedFile> files = new LinkedHashMap<>();
        for (Optional<FormPart> next = parts.next(); next.isPresent(); next = parts.next()) {
            FormPart part = next.get();
            if (part.fileName().isPresent()) {
                file(part, part.fileName().get(), request).ifPresent(file -> files.putIfAbsent(file.sha2(), file));
                refuseTooMany(files);
            } else if (part.name().equals(ACT)) {
                act = Optional.of(act(part, parameter.getGenericParameterType(), servlet));
            }
        }
        return new SentAct<>(
                act.orElseThrow(() -> new RefusedActException("The part 'act' with the act as JSON is missing")),
                new ArrayList<>(files.values()));
    }

    private static void refuseTooMany(Map<Sha2, AttachedFile> files) {
        if (files.size() > MOST_FILES) {
            throw new RefusedActException("An act has up to %d files".formatted(MOST_FILES));
        }
    }

    /** Empty for the part that a browser sends where no file was chosen. */
    private Optional<AttachedFile> file(FormPart part, String name, NativeWebRequest request) throws IOException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path place = Files.createTempFile("jalon-", ".sent");
        request.registerDestructionCallback(place.toString(), () -> remove(place), RequestAttributes.SCOPE_REQUEST);
        return Optional.of(intake.take(part, name, place));
    }

    private static void remove(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.warn("The file {} that came with a request stays", place, e);
        }
    }

    private ActContent act(FormPart part, Type sentAct, HttpServletRequest request) throws IOException {
        Type type = ((ParameterizedType) sentAct).getActualTypeArguments()[0];
        try (InputStream bytes = part.bytes()) {
            byte[] text = bytes.readNBytes(MOST_JSON_BYTES + 1);
            if (text.length > MOST_JSON_BYTES) {
                throw new RefusedActException("The part 'act' has up to %d bytes".formatted(MOST_JSON_BYTES));
            }
            return json.readValue(text, json.constructType(type));
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "The part 'act' cannot be read", e, new ServletServerHttpRequest(request));
        }
    }
}
