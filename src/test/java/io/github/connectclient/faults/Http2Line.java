package io.github.connectclient.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A connection spoken in frames of HTTP/2, of which only those that the faults need are understood. */
final class Http2Line {
    static final int REFUSED_STREAM = 7;
    static final int INTERNAL_ERROR = 2;
    static final int CANCEL = 8;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PREFACE = 24;

    /** {@code :status 200}, as the static table of HPACK has it. */
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final FaultyServer server;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final boolean answersPings;

    Http2Line(FaultyServer server, Line line, boolean answersPings) throws IOException {
        this.server = server;
        this.in = new DataInputStream(line.in());
        this.out = new DataOutputStream(line.socket().getOutputStream());
        this.answersPings = answersPings;
        in.readFully(new byte[PREFACE]);
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /** Reads frames up to the end of a request, counts it, and returns its stream. */
    int request() throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = new byte[length];
            in.readFully(payload);
            if (type == SETTINGS && (flags & 1) == 0) {
                frame(SETTINGS, 1, 0, new byte[0]);
            } else if (type == PING && (flags & 1) == 0 && answersPings) {
                frame(PING, 1, 0, payload);
            } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
                server.sawRequest(false);
                return stream;
            }
        }
    }

    void headers(int stream) throws IOException {
        frame(HEADERS, END_HEADERS, stream, STATUS_200);
    }

    void data(int stream, String text, boolean end) throws IOException {
        frame(DATA, end ? END_STREAM : 0, stream, text.getBytes(StandardCharsets.US_ASCII));
    }

    void reset(int stream, int code) throws IOException {
        frame(RST_STREAM, 0, stream, numbers(code));
    }

    void goAway(int lastStream) throws IOException {
        frame(GOAWAY, 0, 0, numbers(lastStream, 0));
    }

    /** Reads on until the client leaves. */
    void fallSilent() throws IOException {
        while (true) {
            request();
        }
    }

    private static byte[] numbers(int... numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (int number : numbers) {
            data.writeInt(number);
        }
        return bytes.toByteArray();
    }

    private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }
}
