package co.territoria.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of a pack.
 *
 * @param path  inside the pack
 * @param bytes its content; do not change
 */
record DataFile(String path, byte[] bytes) {

    /** Name without folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Name without folders and extension. */
    String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The content as UTF-8, without a byte order mark. */
    String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** SHA-256 over names and contents, lower-case hexadecimal: equal files have equal sums, in any order. */
    static String checksum(List<DataFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.stream()
                    .sorted(java.util.Comparator.comparing(DataFile::path))
                    .forEach(file -> {
                        digest.update(file.path.getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                        digest.update(file.bytes);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
