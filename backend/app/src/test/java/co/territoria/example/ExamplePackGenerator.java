package co.territoria.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the pack {@code ejemplo} into a repository: run it with the repository's folder, or its test with {@code -Dexample.update}. */
public final class ExamplePackGenerator {

    private ExamplePackGenerator() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length == 0 ? "." : arguments[0]));
    }

    static void write(Path repository) throws IOException {
        ExamplePack pack = new ExamplePack();
        write(repository.resolve("data").resolve(ExamplePack.ID), pack.dataFiles());
        write(repository.resolve("gis-layers").resolve(ExamplePack.ID), pack.layerFiles());
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                List<Path> all = old.sorted(Comparator.reverseOrder()).toList();
                for (Path path : all) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
