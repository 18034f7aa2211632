package org.jalon.lrs.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Statement;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.Reading;
import org.jalon.xapi.json.StatementEquality;
import org.jalon.xapi.json.StatementReader;

/**
 * Finds what is malformed in the signature of a statement: a JWS over a statement that is logically the same, whose
 * certificate, if it names one, fits. Whether that certificate is to be trusted is not looked at.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#26-signed-statements">xAPI 1.0.3, Data 2.6</a>
 */
final class StatementSignature {

    /** The type that the specification has a signature be of. */
    static final String CONTENT_TYPE = "application/octet-stream";

    /** Room for the base64 form of the longest statement in UTF-8, with its certificates. */
    static final int MOST_BYTES = 6 * 1024 * 1024;

    private static final Iri USAGE = new Iri("http://adlnet.gov/expapi/attachments/signature");
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private StatementSignature() {}

    static boolean isSignature(Attachment attachment) {
        return attachment.usageType().equals(USAGE);
    }

    /** What is wrong with it, in one sentence; empty when it is well-formed. */
    static Optional<String> fault(byte[] signature, Statement statement, XapiVersion version) {
        try {
            JWSObject jws = JWSObject.parse(new String(signature, StandardCharsets.US_ASCII));
            if (!ALGORITHMS.contains(jws.getHeader().getAlgorithm())) {
                return Optional.of("The algorithm of a signature is RS256, RS384 or RS512.");
            }
            if (!isOver(jws.getPayload().toBytes(), statement, version)) {
                return Optional.of(
                        "The payload of the signature is not this statement as it was before it was signed.");
            }
            return certificateFits(jws)
                    ? Optional.empty()
                    : Optional.of("The signature does not fit the certificate that it names.");
        } catch (ParseException | JOSEException malformed) {
            return Optional.of("The signature is not a JSON web signature in compact serialization.");
        }
    }

    private static boolean isOver(byte[] payload, Statement statement, XapiVersion version) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return StatementReader.read(text, version) instanceof Reading.Read read
                    && !read.wasArray()
                    && StatementEquality.same(text, statement.json());
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean certificateFits(JWSObject jws) throws JOSEException {
        List<Base64> chain = jws.getHeader().getX509CertChain();
        if (chain == null) {
            return true;
        }
        if (chain.isEmpty()) {
            return false;
        }
        List<Optional<X509Certificate>> certificates = chain.stream()
                .map(certificate -> Optional.ofNullable(X509CertUtils.parse(certificate.decode())))
                .toList();
        return certificates.stream().allMatch(Optional::isPresent)
                && certificates.getFirst().map(X509Certificate::getPublicKey).orElseThrow() instanceof RSAPublicKey key
                && jws.verify(new RSASSAVerifier(key));
    }
}
