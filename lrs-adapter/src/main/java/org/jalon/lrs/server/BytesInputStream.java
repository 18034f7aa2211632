package org.jalon.lrs.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** The body of a request that is in memory already. */
final class BytesInputStream extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    BytesInputStream(byte[] content) {
        this.bytes = new ByteArrayInputStream(content);
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("a body in memory is read at once");
    }
}
