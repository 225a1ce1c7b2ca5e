package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSettingsTest {

    @TempDir
    Path folder;

    @Test
    void readsAFolderWhoseNameHasBlanks() throws IOException {
        Path data = folder.resolve("oficina de planeacion/datos");
        Path layers = Files.createDirectories(folder.resolve("oficina de planeacion/capas"));
        Files.createDirectories(data.resolve("aldea/indicators"));
        Files.writeString(data.resolve("aldea/pack.yaml"), "id: aldea\n");
        Files.writeString(data.resolve("aldea/indicators/a.csv"), "code\n");

        PackSettings settings = new PackSettings(data.toString(), layers.toString());

        assertThat(PackFiles.list(settings.data(), settings.gisLayers()))
                .singleElement()
                .satisfies(pack -> assertThat(pack.find("indicators/a.csv")).isPresent());
    }

    @Test
    void readsAPathFromWhereTheSystemWasStarted() {
        PackSettings settings = new PackSettings("../../data", "../../gis-layers");

        assertThat(PackFiles.list(settings.data(), settings.gisLayers()))
                .extracting(PackFiles::pack)
                .contains("valle-del-cauca");
    }

    @Test
    void leavesPlacesInsideTheJarAlone() {
        assertThat(new PackSettings("classpath:packs/data", "file:/srv/layers").data())
                .isEqualTo("classpath:packs/data");
    }
}
