package io.github.connectclient.bench.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One socket a thread, the request as text, the answer's length searched for in its head. */
final class RawPeer implements Peer {
    private static final String LENGTH = "Content-Length: ";

    private final Target target;
    private final ThreadLocal<Socket> sockets = ThreadLocal.withInitial(this::connected);

    RawPeer(Target target) {
        this.target = target;
    }

    @Override
    public Object groups(String issuer) throws IOException {
        return StreamedGroups.read(new ByteArrayInputStream(fetch("GET", target.groups(issuer), "")));
    }

    @Override
    public Object register() throws IOException {
        String body = PlainJson.REGISTRATION.writeValueAsString(Registration.sample());
        return StreamedRegistered.read(new ByteArrayInputStream(fetch("POST", target.register(), body)));
    }

    @Override
    public Object history(String issuer) throws IOException {
        return StreamedHistory.read(new ByteArrayInputStream(fetch("GET", target.history(issuer), "")));
    }

    private byte[] fetch(String method, String url, String body) throws IOException {
        Socket socket = sockets.get();
        String path = url.substring(url.indexOf("/capi"));
        String request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: " + Target.ACCEPT
                + "\r\nAuthorization: " + Target.AUTHORIZATION + "\r\nUser-Agent: " + Target.USER_AGENT
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return read(socket.getInputStream());
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] first = new byte[1024];
        int got = 0;
        int end = -1;
        String head = "";
        while (end < 0) {
            int more = in.read(first, got, first.length - got);
            if (more < 0) {
                throw new IOException("closed by the server");
            }
            got += more;
            head = new String(first, 0, got, StandardCharsets.ISO_8859_1);
            end = head.indexOf("\r\n\r\n");
        }
        int from = head.indexOf(LENGTH) + LENGTH.length();
        byte[] body = new byte[Integer.parseInt(head.substring(from, head.indexOf('\r', from)))];
        int read = got - end - 4;
        System.arraycopy(first, end + 4, body, 0, read);
        if (in.readNBytes(body, read, body.length - read) < body.length - read) {
            throw new IOException("cut off");
        }
        return body;
    }

    private Socket connected() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
