package io.github.connectclient.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that do something before they connect, for example fail. */
public final class Sockets extends SocketFactory {
    private final BeforeConnecting before;

    /** Sockets that connect after this was done. */
    public Sockets(BeforeConnecting before) {
        this.before = before;
    }

    /** What happens first. */
    @FunctionalInterface
    public interface BeforeConnecting {
        /** Happens on the thread that connects. */
        void run() throws IOException;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                before.run();
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
