package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class SafeDownloadTest {

    @ParameterizedTest
    @CsvSource({
        "application/pdf, %PDF-1.7, application/pdf",
        "application/pdf, <html>, application/octet-stream",
        "image/gif, GIF89a, image/gif",
        "image/png, GIF89a, application/octet-stream",
        "IMAGE/JPEG, <svg>, application/octet-stream",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK.., "
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text, <x>, application/octet-stream",
        "text/plain;charset=us-ascii, text, text/plain;charset=us-ascii",
        "no type, text, application/octet-stream",
        "text/*, text, application/octet-stream",
    })
    void repeatsATypeUnlessTheFirstBytesContradictIt(String declared, String content, String served) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        SafeDownload.write(response, "é\"\r\n.pdf", declared, new ByteArrayInputStream(bytes));
        assertThat(response.getContentType()).isEqualToIgnoringCase(served);
        assertThat(response.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\r", "\n");
    }
}
