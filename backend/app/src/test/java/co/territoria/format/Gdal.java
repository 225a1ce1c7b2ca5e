package co.territoria.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an independent reader makes of our files: GDAL, from Debian's package {@code gdal-bin}. */
final class Gdal {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** GDAL before 3.7 knows GeoPackage up to 1.3, says so, and reads all the same: 1.4 only took demands away. */
    private static final String YOUNG_GEOPACKAGE =
            "Warning 1: This version of GeoPackage user_version=0x000028A0 \\(10400, v1\\.4\\.0\\) on .* may only be partially supported";

    private Gdal() {}

    /** Without the package the test is skipped, in plain sight; {@code scripts/test} installs it. */
    static void assumePresent() {
        boolean present = false;
        for (String folder : System.getenv("PATH").split(":")) {
            present |= Files.isExecutable(Path.of(folder, "ogr2ogr"));
        }
        assumeTrue(present, "ogr2ogr (package gdal-bin) is not here: what GDAL makes of our files is not tested");
    }

    /** What {@code ogrinfo -al -so} says; of the coordinate system its code alone, since each GDAL words it anew. */
    static String describe(Path file) {
        return run("ogrinfo", "-al", "-so", "-ro", file.toString())
                .replace(file.getParent().toString(), "")
                .replaceAll("(?s)Layer SRS WKT:.*?    (ID\\[\"EPSG\",\\d+])]\n(?=\\S)", "Layer SRS: $1\n");
    }

    /** The features as GDAL reads them, in longitude and latitude, in the file's order. */
    static List<JsonNode> features(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", "-t_srs", "OGC:CRS84", "/vsistdout/"));
        command.add(file.toString());
        command.addAll(List.of(options));
        List<JsonNode> features = new ArrayList<>();
        MAPPER.readTree(run(command.toArray(String[]::new))).get("features").forEach(features::add);
        return features;
    }

    static String run(String... command) {
        try {
            Path errors = Files.createTempFile("gdal", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
                Process process = builder.start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors));
                }
                String complaint = Files.readString(errors)
                        .lines()
                        .filter(line -> !line.matches(YOUNG_GEOPACKAGE))
                        .collect(Collectors.joining("\n"));
                if (!complaint.isEmpty()) {
                    throw new AssertionError(String.join(" ", command) + " complains: " + complaint);
                }
                return said;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    /** By the value of a property, for forms that keep no order. */
    static TreeMap<String, JsonNode> byProperty(List<JsonNode> features, String property) {
        TreeMap<String, JsonNode> found = new TreeMap<>();
        features.forEach(
                feature -> found.put(feature.get("properties").get(property).asString(), feature));
        return found;
    }
}
