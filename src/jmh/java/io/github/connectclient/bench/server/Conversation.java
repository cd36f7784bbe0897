package io.github.connectclient.bench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One keep-alive connection: reads a request whole, writes an answer whole, as far as the socket takes it. */
final class Conversation {
    private static final int LONGEST_REQUEST = 16 * 1024;
    private static final String LENGTH = "content-length:";

    private final SocketChannel channel;
    private final byte[] request = new byte[LONGEST_REQUEST];
    private final ByteBuffer in = ByteBuffer.wrap(request);
    private @Nullable ByteBuffer out;
    private long requests;

    Conversation(SocketChannel channel) {
        this.channel = channel;
    }

    /** Reads what is there; the head of the request once all of it has arrived, else null. */
    @Nullable
    String read() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("closed by the client");
        }
        int end = headEnd();
        if (end < 0) {
            return null;
        }
        String head = new String(request, 0, end, StandardCharsets.ISO_8859_1);
        if (in.position() < end + (head.startsWith("POST") ? bodyLength(head) : 0)) {
            return null;
        }
        in.clear();
        requests++;
        return head;
    }

    /** Whether the request read last was the first. */
    boolean isFirst() {
        return requests == 1;
    }

    /** Begins an answer, and asks to be told of room when the socket takes less than all of it. */
    void write(SelectionKey key, ByteBuffer answer) throws IOException {
        out = answer;
        writeOn(key);
    }

    void writeOn(SelectionKey key) throws IOException {
        ByteBuffer left = out;
        if (left == null) {
            return;
        }
        channel.write(left);
        int wanted = left.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    private int headEnd() {
        for (int i = 3; i < in.position(); i++) {
            if (request[i] == '\n' && request[i - 1] == '\r' && request[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int bodyLength(String head) {
        for (int line = head.indexOf('\n') + 1; line > 0; line = head.indexOf('\n', line) + 1) {
            if (head.regionMatches(true, line, LENGTH, 0, LENGTH.length())) {
                int end = head.indexOf('\r', line);
                return Integer.parseInt(
                        head.substring(line + LENGTH.length(), end).strip());
            }
        }
        return 0;
    }
}
