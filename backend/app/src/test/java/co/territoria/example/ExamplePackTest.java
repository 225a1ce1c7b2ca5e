package co.territoria.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ExamplePackTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("territoria.repository", "../.."));

    /** 1.5 MB: everybody who starts the system reads it. Deliveries of land-use plans are more than half of it. */
    private static final long MOST_BYTES = 1_500_000;

    @Test
    void committedFilesAreWhatTheGeneratorMakes() throws IOException {
        if (System.getProperty("example.update") != null) {
            ExamplePackGenerator.write(REPOSITORY);
        }
        ExamplePack pack = new ExamplePack();

        same(read(REPOSITORY.resolve("data/ejemplo")), pack.dataFiles());
        same(read(REPOSITORY.resolve("gis-layers/ejemplo")), pack.layerFiles());
    }

    private static void same(Map<String, byte[]> files, Map<String, byte[]> expected) {
        assertThat(files.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(sameContent(path, files.get(path), bytes))
                .as(path + " is what the generator makes")
                .isTrue());
    }

    /** Of archives the entries: how they are compressed is the Java platform's own choice. */
    private static boolean sameContent(String path, byte[] file, byte[] expected) {
        return Arrays.equals(file, expected)
                || (path.endsWith(".zip") && ShapefileArchive.entries(file).equals(ShapefileArchive.entries(expected)));
    }

    @Test
    void twoRunsMakeTheSame() {
        ExamplePack pack = new ExamplePack();
        same(new ExamplePack().dataFiles(), pack.dataFiles());
        same(new ExamplePack().layerFiles(), pack.layerFiles());
    }

    @Test
    void staysSmall() {
        ExamplePack pack = new ExamplePack();

        assertThat(Stream.of(pack.dataFiles(), pack.layerFiles())
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .mapToLong(bytes -> bytes.length)
                        .sum())
                .isLessThan(MOST_BYTES);
    }

    @Test
    void municipalitiesAreValidAndShareEveryVertexOfTheirBorders() {
        ExampleMap map = new ExampleMap(new java.util.Random(20_261_121L * 100 + 1));
        Polygon[] shapes = ExamplePlace.MUNICIPALITIES.stream()
                .map(place -> map.shape(place.code()))
                .toArray(Polygon[]::new);

        for (Polygon shape : shapes) {
            assertThat(shape.isValid()).isTrue();
            assertThat(Orientation.isCCW(shape.getExteriorRing().getCoordinates()))
                    .isTrue();
        }
        Geometry[] faults = CoverageValidator.validate(shapes);
        assertThat(CoverageValidator.hasInvalidResult(faults)).isFalse();
        assertThat(map.island().getNumInteriorRing()).isZero();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            assertThat(map.shape(place.code()).contains(map.seat(place))).isTrue();
        }
    }

    @Test
    void namesAreNoneOfTheRealMunicipalities() throws IOException {
        Set<String> real = new HashSet<>();
        for (String row : Files.readAllLines(REPOSITORY.resolve("data/valle-del-cauca/territories/territories.csv"))) {
            real.add(row.split(",")[1]);
        }
        List<String> names =
                ExamplePlace.MUNICIPALITIES.stream().map(ExamplePlace::name).toList();

        assertThat(names).hasSize(8).doesNotHaveDuplicates().doesNotContainAnyElementsOf(real);
    }

    @Test
    void holdsEveryStageHorizonDimensionThemeAndConduct() {
        String projects = new ExamplePack().data().get("projects/projects.csv");

        assertThat(projects.lines()).hasSize(61);
        assertThat(projects)
                .contains("idea", "prefeasibility", "feasibility", "procurement", "execution", "finished", "suspended")
                .contains("cancelled", "short", "medium", "long")
                .contains("economica", "social", "territorial", "politica", "institucional", "ambiental_cultural")
                .contains("mobility", "water", "production", "environment", "government");
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
