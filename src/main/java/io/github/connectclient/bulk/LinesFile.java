package io.github.connectclient.bulk;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A text file with one line for each result, in UTF-8, each line ended by a line feed. With a checkpoint each result is in it once:
 * a job that goes on cuts the file back to the results that the checkpoint knows of. A job that begins wants a file that is not
 * there or empty. Only the owner may read the file, where the file system knows owners. For one job.
 *
 * <pre>{@code
 * job.run(LinesFile.at(Path.of("histories.jsonl"), (number, history) -> json(history)));
 * }</pre>
 *
 * @param <I> type of the items
 * @param <R> type of the results
 */
public final class LinesFile<I, R extends @Nullable Object> implements BulkSink<I, R> {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final BiFunction<? super I, ? super R, @Nullable String> line;
    private @Nullable FileOutputStream bytes;
    private @Nullable OutputStream out;
    private long length;

    private LinesFile(Path file, BiFunction<? super I, ? super R, @Nullable String> line) {
        this.file = Objects.requireNonNull(file, "file");
        this.line = Objects.requireNonNull(line, "line");
    }

    /**
     * A file of lines. Nothing is opened yet.
     *
     * @param file where the lines go
     * @param line makes the line of a result, without a line feed or carriage return in it; null to leave the result out
     * @return takes the results of one job
     * @param <I> type of the items
     * @param <R> type of the results
     */
    public static <I, R extends @Nullable Object> LinesFile<I, R> at(
            Path file, BiFunction<? super I, ? super R, @Nullable String> line) {
        return new LinesFile<>(file, line);
    }

    @Override
    public void begin(OptionalLong position) throws IOException {
        length = position.orElse(0);
        long found = Files.exists(file) ? Files.size(file) : 0;
        if (position.isEmpty() && found > 0) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "holds something already, and no checkpoint says what; move it away");
        }
        if (found < length) {
            throw new CheckpointException(
                    file,
                    "is shorter than its checkpoint says; it was changed or replaced, and the job cannot go on from it");
        }
        Disk.createIfAbsent(file);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(length);
        }
        Disk.forceNames(file);
        bytes = new FileOutputStream(file.toFile(), true);
        out = new BufferedOutputStream(bytes, BUFFER_BYTES);
    }

    @Override
    public void accept(I item, R result) throws IOException {
        String text = line.apply(item, result);
        if (text == null) {
            return;
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line must not hold a line feed or carriage return");
        }
        byte[] encoded = (text + '\n').getBytes(StandardCharsets.UTF_8);
        Objects.requireNonNull(out, "begin(...) comes first").write(encoded);
        length += encoded.length;
    }

    @Override
    public long commit() throws IOException {
        Objects.requireNonNull(out, "begin(...) comes first").flush();
        Objects.requireNonNull(bytes).getFD().sync();
        return length;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    @Override
    public String toString() {
        return "LinesFile[" + file + "]";
    }
}
