package io.github.connectclient.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One accepted connection, spoken byte by byte. */
final class Line {
    static final String WARM_UP = "/v1/client/warm-up";

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final FaultyServer server;
    private final Socket socket;
    private final int number;

    Line(FaultyServer server, Socket socket, int number) {
        this.server = server;
        this.socket = socket;
        this.number = number;
    }

    /** Counted from 0. */
    int number() {
        return number;
    }

    FaultyServer server() {
        return server;
    }

    Socket socket() {
        return socket;
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** Reads request line and headers. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = in();
        for (int state = 0; state < 4; ) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
            state = next == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : next == '\r' ? 1 : 0;
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        server.sawHead(text);
        return text;
    }

    /** Reads a whole request, and counts it unless it only warms up. */
    String request() throws IOException {
        String head = head();
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            int bytes = Integer.parseInt(length.group(1));
            if (in().readNBytes(bytes).length < bytes) {
                throw new EOFException();
            }
        }
        if (!head.contains(WARM_UP)) {
            server.sawRequest(head.toLowerCase(Locale.ROOT).startsWith("post /user/"));
        }
        return head;
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void saysAlways(String text) throws IOException {
        while (true) {
            request();
            say(text);
        }
    }

    void answer(int status, String body, String... headers) throws IOException {
        StringBuilder text =
                new StringBuilder("HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        say(text + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Status line and headers of a success, and the beginning of its body. */
    void begin(String headers, String body) throws IOException {
        say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body);
    }

    /** A text again and again, until the client leaves. */
    void pour(String text, int millisBetween) throws IOException {
        pour(text.getBytes(StandardCharsets.ISO_8859_1), millisBetween);
    }

    void pour(byte[] bytes, int millisBetween) throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); System.nanoTime() < end; ) {
            say(bytes);
            if (millisBetween > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millisBetween));
            }
        }
    }

    /** Reads on, says nothing, and ends when the client does. */
    void fallSilent() throws IOException {
        in().transferTo(OutputStream.nullOutputStream());
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        socket.close();
    }
}
