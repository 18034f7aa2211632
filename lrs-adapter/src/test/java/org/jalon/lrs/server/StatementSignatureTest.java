package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.jalon.xapi.Statement;
import org.jalon.xapi.XapiVersion;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSignatureTest {

    private static final String PASSWORD = "signature";
    private static final String SIGNED = """
            {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
             "object":{"id":"https://example.org/exam"},"result":{"duration":"PT1.23456S"}}""";
    private static final Statement STATEMENT = StatementReader.readAuthored(SIGNED.replace("1.23456", "1.23"));

    @TempDir
    private static Path folder;

    private static KeyStore keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        Path file = folder.resolve("keys.p12");
        for (String name : List.of("signer", "other")) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            name,
                            "-dname",
                            "CN=" + name,
                            "-keyalg",
                            "RSA",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(keytool.waitFor()).isZero();
        }
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD.toCharArray());
        }
    }

    private static Base64 certificate(String name) throws GeneralSecurityException {
        return Base64.encode(keys.getCertificate(name).getEncoded());
    }

    private static JWSHeader.Builder header(String algorithm) {
        return new JWSHeader.Builder(JWSAlgorithm.parse(algorithm));
    }

    private static String sign(JWSHeader header, String payload) throws GeneralSecurityException, JOSEException {
        JWSObject jws = new JWSObject(header, new Payload(payload));
        jws.sign(new RSASSASigner((PrivateKey) keys.getKey("signer", PASSWORD.toCharArray())));
        return jws.serialize();
    }

    private static Optional<String> fault(String signature) {
        return StatementSignature.fault(signature.getBytes(StandardCharsets.UTF_8), STATEMENT, XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void takesASignatureWithAndWithoutItsCertificate(String algorithm) throws Exception {
        assertThat(fault(sign(header(algorithm).build(), SIGNED))).isEmpty();
        JWSHeader certified = header(algorithm)
                .x509CertChain(List.of(certificate("signer"), certificate("other")))
                .build();
        assertThat(fault(sign(certified, SIGNED))).isEmpty();
    }

    @Test
    void refusesOtherAlgorithms() throws Exception {
        assertThat(fault(sign(header("PS256").build(), SIGNED)).orElseThrow()).contains("RS256");
        JWSObject mac = new JWSObject(header("HS256").build(), new Payload(SIGNED));
        mac.sign(new MACSigner("x".repeat(32)));
        assertThat(fault(mac.serialize()).orElseThrow()).contains("RS256");
    }

    @Test
    void refusesASignatureOfAnotherStatement() throws Exception {
        JWSHeader header = header("RS256").build();
        List<String> payloads = List.of(
                SIGNED.replace("lea", "hugo"),
                SIGNED.replace("1.23456", "1.25"),
                "[" + SIGNED + "]",
                SIGNED.replace('"', '\''),
                "",
                SIGNED.replace("\"verb\"", "\"unknown\":1,\"verb\""));
        for (String payload : payloads) {
            assertThat(fault(sign(header, payload)).orElseThrow()).as(payload).contains("payload");
        }
    }

    @Test
    void refusesACertificateThatDoesNotFit() throws Exception {
        JWSHeader foreign =
                header("RS256").x509CertChain(List.of(certificate("other"))).build();
        JWSHeader nonsense = header("RS256")
                .x509CertChain(List.of(Base64.encode("no certificate")))
                .build();
        JWSHeader brokenChain = header("RS256")
                .x509CertChain(List.of(certificate("signer"), Base64.encode("no certificate")))
                .build();
        for (JWSHeader header : List.of(foreign, nonsense, brokenChain)) {
            assertThat(fault(sign(header, SIGNED)).orElseThrow()).contains("certificate");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "{}", "é"})
    void refusesWhatIsNoSignature(String text) {
        assertThat(fault(text)).isPresent();
    }

    @Test
    void findsAChangedSignatureByItsCertificate() throws Exception {
        JWSHeader certified =
                header("RS256").x509CertChain(List.of(certificate("signer"))).build();
        String signature = sign(certified, SIGNED);
        int dot = signature.lastIndexOf('.');
        char other = signature.charAt(dot + 5) == 'A' ? 'B' : 'A';
        assertThat(fault(signature.substring(0, dot + 5) + other + signature.substring(dot + 6)))
                .isPresent();
    }
}
