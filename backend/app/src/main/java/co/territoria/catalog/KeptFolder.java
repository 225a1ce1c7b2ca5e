package co.territoria.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is this program's alone. Several programs on one machine each take the next number, and whoever starts
 * after one that was killed takes over and empties its folder.
 */
final class KeptFolder implements AutoCloseable {

    private static final String NAME = "territoria-kept-";
    private static final String LOCK = "lock";
    private static final int MOST = 1_000;

    private final Path path;
    private final FileChannel lockFile;

    private KeptFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @param parent made where it is not there */
    static KeptFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path probe = Files.createTempFile(parent, NAME, ".probe");
        UserPrincipal self;
        try {
            self = Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
        for (int i = 0; i < MOST; i++) {
            KeptFolder taken = take(parent.resolve(NAME + i), self);
            if (taken != null) {
                return taken;
            }
        }
        throw new IOException("no folder below %s could be taken".formatted(parent));
    }

    private static @Nullable KeptFolder take(Path folder, UserPrincipal self) throws IOException {
        make(folder);
        // a folder for temporary files is everybody's: what another user has laid there is not ours
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(self)) {
            return null;
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ownedHere) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        KeptFolder taken = new KeptFolder(folder, channel);
        taken.empty();
        return taken;
    }

    private static void make(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** A file in it; the folder is made again where somebody has cleaned it away. */
    Path file(String name) throws IOException {
        make(path);
        return path.resolve(name);
    }

    private void empty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (lockFile) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                empty();
            }
        }
    }
}
