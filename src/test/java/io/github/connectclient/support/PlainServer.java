package io.github.connectclient.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 on a loopback port with a thread for each connection: no more than that, so it bears load, resets and dead clients. */
public final class PlainServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Handler handler;

    /** Answers requests. */
    @FunctionalInterface
    public interface Handler {
        /** Writes an answer, or none; false ends the connection. */
        boolean answer(Request request, Socket connection, OutputStream out) throws IOException;
    }

    /** A request: names of headers in any case. */
    public record Request(String method, String path, Map<String, String> headers, String body) {}

    /** A server that has begun to listen. */
    public PlainServer(Handler handler) {
        this.handler = handler;
        try {
            socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Writes a whole JSON answer; the connection stays. */
    public static boolean json(OutputStream out, int status, String body) throws IOException {
        out.write((head(status, body.length()) + body).getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    /** The head of a JSON answer. */
    public static String head(int status, int length) {
        return "HTTP/1.1 " + status + " Plain\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Base of the login server. */
    public URI loginBase() {
        return URI.create("http://127.0.0.1:" + port() + "/user");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = connection.getOutputStream()) {
            boolean stays = true;
            while (stays) {
                Request request = read(in);
                stays = request != null && handler.answer(request, connection, out);
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        String[] words = lines[0].split(" ", -1);
        return new Request(words[0], words[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "plain-server");
        thread.setDaemon(true);
        thread.start();
    }
}
