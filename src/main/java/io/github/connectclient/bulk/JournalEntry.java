package io.github.connectclient.bulk;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checkpoint file: kind, content, check sum. Immutable.
 *
 * @param kind what it tells
 * @param content numbers and digests
 */
record JournalEntry(Kind kind, String content) {
    /** What an entry tells. */
    enum Kind {
        /** Version, kind of job, and how many lines the file was written with at once. */
        JOB,
        /** How many items were taken from the source, and the digest of their keys. */
        SOURCE,
        /** Items whose call may have been sent. */
        STARTED,
        /** Items that were started and surely not processed. */
        UNPROCESSED,
        /** Items of which nobody knows whether they were processed. */
        DOUBT,
        /** Where the output ends, and the items whose results are in it. */
        DONE
    }

    static final char END = '\n';
    private static final int SUM_LENGTH = 8;

    byte[] line() {
        String text = kind.name().toLowerCase(Locale.ROOT) + ' ' + content;
        return (text + ' ' + sum(text) + END).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a line without its end; null if it is not whole. */
    static @Nullable JournalEntry read(String line) {
        int sumFrom = line.length() - SUM_LENGTH;
        int space = line.indexOf(' ');
        if (space < 0 || sumFrom - 1 <= space || line.charAt(sumFrom - 1) != ' ') {
            return null;
        }
        String text = line.substring(0, sumFrom - 1);
        if (!sum(text).equals(line.substring(sumFrom))) {
            return null;
        }
        try {
            Kind kind = Kind.valueOf(text.substring(0, space).toUpperCase(Locale.ROOT));
            return new JournalEntry(kind, text.substring(space + 1));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(sum.getValue(), SUM_LENGTH);
    }
}
