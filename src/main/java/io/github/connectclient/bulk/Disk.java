package io.github.connectclient.bulk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What files of a job have in common: only their owner may read them, and they are still there after a power failure. */
final class Disk {
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private Disk() {}

    /** Makes a file that is not there, for its owner alone where the file system knows owners. */
    static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
    }

    static void createIfAbsent(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            // as wanted
        }
    }

    /** Makes the names in the file's directory durable, where the system lets one. */
    static void forceNames(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        boolean interrupted = Thread.interrupted(); // it would close the channel
        boolean again = true;
        while (again) {
            again = false;
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            } catch (ClosedByInterruptException e) {
                interrupted = Thread.interrupted();
                again = true;
            } catch (IOException e) {
                // Windows opens no directories, and keeps their names by itself
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
