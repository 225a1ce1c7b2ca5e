package co.territoria.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of one pack, wherever they lie: in folders or inside the built jar.
 *
 * <p>Paths are those inside the project: {@code data/<pack>/…} without the pack's folder for data
 * ({@code indicators/ipm/values.csv}), and {@code layers/<layer>/…} for the pack's folder in {@code gis-layers}.
 */
final class PackFiles {

    private final String pack;
    private final Map<String, DataFile> byPath;

    private PackFiles(String pack, Map<String, DataFile> byPath) {
        this.pack = pack;
        this.byPath = byPath;
    }

    /** For tests: files held in memory. */
    static PackFiles of(String pack, Map<String, String> textByPath) {
        Map<String, DataFile> files = new TreeMap<>();
        textByPath.forEach((path, text) ->
                files.put(path, new DataFile(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        return new PackFiles(pack, files);
    }

    /** For tests: the same pack with more files, which need not be text. */
    PackFiles with(Map<String, byte[]> bytesByPath) {
        Map<String, DataFile> all = new TreeMap<>(byPath);
        bytesByPath.forEach((path, bytes) -> all.put(path, new DataFile(path, bytes)));
        return new PackFiles(pack, all);
    }

    /**
     * All packs below two places.
     *
     * @param dataLocation   for example {@code file:/srv/data} or {@code classpath:packs/data}
     * @param layersLocation likewise, for {@code gis-layers}
     * @return by name of the pack
     */
    static List<PackFiles> list(String dataLocation, String layersLocation) {
        Map<String, Map<String, DataFile>> packs = new TreeMap<>();
        read(dataLocation, "", packs);
        read(layersLocation, "layers/", packs);
        List<PackFiles> found = new ArrayList<>();
        packs.forEach((pack, files) -> {
            if (files.containsKey("pack.yaml")) {
                found.add(new PackFiles(pack, files));
            }
        });
        return found;
    }

    private static void read(String location, String prefix, Map<String, Map<String, DataFile>> packs) {
        String root = location.endsWith("/") ? location : location + "/";
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            if (!resolver.getResource(root).exists() && root.startsWith("file:")) {
                throw new MissingFolder(root);
            }
            String base = resolver.getResource(root).getURL().toString();
            for (Resource resource : resolver.getResources(root + "**/*.*")) {
                if (!resource.isReadable()) {
                    continue;
                }
                String url = resource.getURL().toString();
                String inside =
                        url.substring(url.indexOf(trimmed(base)) + trimmed(base).length());
                int slash = inside.indexOf('/');
                if (slash < 0) {
                    continue;
                }
                String path = prefix + inside.substring(slash + 1);
                packs.computeIfAbsent(inside.substring(0, slash), pack -> new TreeMap<>())
                        .put(path, new DataFile(path, resource.getContentAsByteArray()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("the files of the packs in " + root + " cannot be read", fault);
        }
    }

    /** Jar addresses may differ in how they name the jar; what follows the packs' folder is the same. */
    private static String trimmed(String base) {
        return base.contains("!/") ? base.substring(base.lastIndexOf("!/") + 2) : base;
    }

    String pack() {
        return pack;
    }

    /** The same pack with other files in a folder (given with its final slash); those named stay. */
    PackFiles withFolder(String folder, List<DataFile> files, Set<String> stay) {
        Map<String, DataFile> all = new TreeMap<>(byPath);
        all.keySet().removeIf(path -> path.startsWith(folder) && !stay.contains(path));
        files.forEach(file -> all.put(file.path(), file));
        return new PackFiles(pack, all);
    }

    Optional<DataFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Files directly in a folder (given with its final slash), by path. */
    List<DataFile> in(String folder) {
        return byPath.values().stream()
                .filter(file -> file.path().startsWith(folder))
                .filter(file -> file.path().indexOf('/', folder.length()) < 0)
                .sorted(Comparator.comparing(DataFile::path))
                .toList();
    }

    /** Folders directly in a folder, by name, each with its files. */
    Map<String, List<DataFile>> foldersIn(String folder) {
        Map<String, List<DataFile>> folders = new LinkedHashMap<>();
        for (DataFile file : byPath.values()) {
            if (file.path().startsWith(folder)) {
                String rest = file.path().substring(folder.length());
                int slash = rest.indexOf('/');
                if (slash > 0) {
                    folders.computeIfAbsent(rest.substring(0, slash), name -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return folders;
    }
}
