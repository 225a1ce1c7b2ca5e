package co.territoria.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a folder of the class path. They are listed once, and only what is in the list can be asked for: there
 * is no path to leave the folder by. Each file is read and compressed once, when first asked for.
 */
final class StaticFiles {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("mjs", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("otf", "font/otf"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"));

    /** Made once, kept for as long as the program runs. */
    private static final int LEVEL = 9;

    private final Map<String, Resource> files;
    private final Map<String, Body> bodies = new ConcurrentHashMap<>();

    private StaticFiles(Map<String, Resource> files) {
        this.files = files;
    }

    /**
     * Lists the files of known types below a folder.
     *
     * @param folder for example {@code frontend}; a missing one has no files
     */
    static StaticFiles below(String folder) {
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            Map<String, Resource> files = new TreeMap<>();
            String marker = "/" + folder + "/";
            for (Resource root : resolver.getResources("classpath*:" + folder + "/")) {
                String base = root.getURL().toString();
                int inside = base.lastIndexOf(marker) + marker.length();
                for (Resource file : resolver.getResources(base + "**/*.*")) {
                    String url = file.getURL().toString();
                    if (file.isReadable() && TYPES.containsKey(extension(url))) {
                        files.putIfAbsent(url.substring(inside), file);
                    }
                }
            }
            return new StaticFiles(files);
        } catch (IOException fault) {
            throw new UncheckedIOException("the files in " + folder + " cannot be listed", fault);
        }
    }

    /** Paths inside the folder, in order. */
    Iterable<String> paths() {
        return files.keySet();
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    Optional<Body> find(String path) {
        Resource file = files.get(path);
        return file == null
                ? Optional.empty()
                : Optional.of(bodies.computeIfAbsent(path, wanted -> Body.of(read(file), type(wanted), level(wanted))));
    }

    static String type(String path) {
        return TYPES.getOrDefault(extension(path), "application/octet-stream");
    }

    private static int level(String path) {
        return switch (extension(path)) {
            case "png", "webp", "woff2", "ico" -> 0;
            default -> LEVEL;
        };
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(file + " cannot be read", fault);
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
