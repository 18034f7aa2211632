package org.jalon.lrs.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.http.HttpHeaders;

/** The answer to a HEAD that came as a POST: all headers but the length, and no body. */
final class BodilessResponse extends HttpServletResponseWrapper {

    BodilessResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Nowhere();
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.addHeader(name, value);
        }
    }

    /** Takes every byte and keeps none. */
    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nothing is written");
        }
    }
}
