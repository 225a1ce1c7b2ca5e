package co.territoria.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for a form that cannot be written from front to back. It is gone at the end, whatever happens. */
final class TemporaryFile implements AutoCloseable {

    private final Path path;

    /** @param extension with its dot */
    TemporaryFile(String extension) throws IOException {
        path = Files.createTempFile("territoria-", extension);
    }

    Path path() {
        return path;
    }

    void sendTo(OutputStream out) throws IOException {
        Files.copy(path, out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
