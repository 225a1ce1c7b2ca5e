package co.territoria.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar} in an empty folder, a second start, a changed file, a bad file. */
class StartIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("territoria.repository"));

    @TempDir
    Path folder;

    @Test
    void givesTheWholeThingInAnEmptyFolderAndLoadsItOnce() throws Exception {
        try (RunningSystem first = RunningSystem.start(folder)) {
            assertThat(first.log()).contains(" unchanged, 0 refused").doesNotContain("0 datasets loaded");
            assertThat(folder.resolve("var")).isDirectory();
            assertThat(first.get("/api/v1/indicators/ipm/values").body()).contains("\"El Águila\"");
            assertThat(first.get("/").body()).contains("Territoria").doesNotContain("{{version}}");
        }
        try (RunningSystem second = RunningSystem.start(folder)) {
            assertThat(second.log()).contains("Packs ready").contains(": 0 datasets loaded");
            assertThat(second.get("/ogc/collections/municipalities/items?limit=1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void loadsAChangedFileAsANewVersionAndKeepsTheLastGoodOne() throws Exception {
        Path data = folder.resolve("data");
        copy(REPOSITORY.resolve("data"), data);
        Path values = data.resolve("valle-del-cauca/indicators/idf/values.csv");
        String asDelivered = Files.readString(values);
        try (RunningSystem system = RunningSystem.start(folder, "--territoria.data=data")) {
            assertThat(datasetVersion(system)).contains("\"version\":1");
        }

        Files.writeString(values, asDelivered.replaceFirst("(?m)^(idf,76001,2023,total),[0-9.]+", "$1,55.5"));
        try (RunningSystem system = RunningSystem.start(folder, "--territoria.data=data")) {
            assertThat(system.log()).contains(": 1 datasets loaded");
            assertThat(datasetVersion(system)).contains("\"version\":2");
            assertThat(system.get("/api/v1/indicators/idf/values").body()).contains("\"value\":55.5");
        }

        Files.writeString(
                values, asDelivered.replaceFirst("(?m)^idf,76001,2023,total,[0-9.]+", "idf,76999,2023,total,mucho"));
        try (RunningSystem system = RunningSystem.start(folder, "--territoria.data=data")) {
            assertThat(system.log())
                    .contains("1 refused")
                    .contains("unknown-territory")
                    .contains("not-a-number")
                    .contains("version 2 stays in force");
            assertThat(system.get("/api/v1/indicators/idf/values").body()).contains("\"value\":55.5");
        }
    }

    private static String datasetVersion(RunningSystem system) throws IOException, InterruptedException {
        HttpResponse<String> answer = system.get("/api/v1/indicators/idf");
        return answer.body().replaceFirst("(?s).*\"datasetVersion\"", "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
