package org.jalon.lrs.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port through which another one is reached, and which can be cut and joined again. */
final class Cable implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int exit) throws IOException {
        this.exit = exit;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void join() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entry.accept();
                if (cut) {
                    near.close();
                } else {
                    connect(near, new Socket(InetAddress.getLoopbackAddress(), exit));
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void connect(Socket near, Socket far) {
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pass(near, far));
        Thread.ofVirtual().start(() -> pass(far, near));
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException cut) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        cut();
    }
}
