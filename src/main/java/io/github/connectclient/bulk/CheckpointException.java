package io.github.connectclient.bulk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that a job cannot go on from: another process uses it, it belongs to another job, it is damaged, the source gives
 * other items than before, or the output is not the one it tells of. Nothing was sent that the checkpoint does not know.
 * The message says what to do; it holds the name of the file and no item.
 */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckpointException(Path file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
    }

    CheckpointException(Path file, String problem) {
        this(file, problem, null);
    }
}
