package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
    private final PromptSockets sockets = new PromptSockets();

    @Test
    void anAcceptedConnectionDoesNotWaitToSend() throws IOException {
        try (ServerSocket server = sockets.createServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (Socket caller = new Socket(server.getInetAddress(), server.getLocalPort());
                    Socket accepted = server.accept()) {
                assertThat(caller.isConnected()).isTrue();
                assertThat(accepted.getTcpNoDelay()).isTrue();
            }
        }
    }

    @Test
    void aBoundSocketIsNotOnOffer() {
        InetAddress address = InetAddress.getLoopbackAddress();

        assertThatThrownBy(() -> sockets.createServerSocket(0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sockets.createServerSocket(0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sockets.createServerSocket(0, 1, address)).isInstanceOf(IOException.class);
    }
}
