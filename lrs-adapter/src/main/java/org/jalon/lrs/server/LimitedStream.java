package org.jalon.lrs.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** Reads an attachment, and refuses it as soon as it is larger than the limit. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long count;

    LimitedStream(InputStream bytes, long most) {
        super(bytes);
        this.most = most;
    }

    /** How many bytes were read up to now. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int from, int size) throws IOException {
        int read = super.read(target, from, size);
        add(Math.max(read, 0));
        return read;
    }

    private void add(int read) {
        count += read;
        if (count > most) {
            throw new XapiRefusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "An attachment is larger than the " + most + " bytes that are taken here.");
        }
    }
}
