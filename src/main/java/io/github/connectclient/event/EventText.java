package io.github.connectclient.event;

import static io.github.connectclient.event.ConnectEvent.MOST_BYTES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of an event, however it came: not longer than is read, and proper UTF-8. */
final class EventText {
    private EventText() {}

    static String of(String json) {
        // A character is at least one byte, so a text that is far too long is not even encoded.
        insist(json.length());
        try {
            insist(StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(json))
                    .remaining());
            return json;
        } catch (CharacterCodingException e) {
            throw new MalformedEventException("it holds half of a surrogate pair");
        }
    }

    static String of(byte[] json) {
        insist(json.length);
        try {
            // The decoder of the JSON library lets overlong forms pass, and takes other encodings for granted.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEventException("it is not UTF-8");
        }
    }

    static String of(InputStream json) throws IOException {
        return of(json.readNBytes(MOST_BYTES + 1));
    }

    private static void insist(int bytes) {
        if (bytes > MOST_BYTES) {
            throw new MalformedEventException("it is larger than " + MOST_BYTES + " bytes");
        }
    }
}
