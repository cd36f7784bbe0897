package io.github.connectclient.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Server sockets whose connections send at once. The server library writes head and body of an answer apart; without
 * this the body would wait for the caller's delayed acknowledgement of the head, some 40 milliseconds a call.
 */
final class PromptSockets extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new PromptSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        throw onlyUnbound();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        throw onlyUnbound();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        throw onlyUnbound();
    }

    private static IOException onlyUnbound() {
        return new IOException("The server binds its sockets itself");
    }

    private static final class PromptSocket extends ServerSocket {
        PromptSocket() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            Socket connection = super.accept();
            connection.setTcpNoDelay(true);
            return connection;
        }
    }
}
