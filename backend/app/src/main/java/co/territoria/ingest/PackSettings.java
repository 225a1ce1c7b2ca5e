package co.territoria.ingest;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the packs lie.
 *
 * @param data      folder (or {@code classpath:} place) with one folder per pack
 * @param gisLayers likewise for the layers made of files
 */
@ConfigurationProperties("territoria")
record PackSettings(
        @DefaultValue("classpath:packs/data") String data,
        @DefaultValue("classpath:packs/gis-layers") String gisLayers) {

    PackSettings {
        data = location(data);
        gisLayers = location(gisLayers);
    }

    /** A plain path is a folder, from where the system was started; with blanks and accents written as in addresses. */
    private static String location(String text) {
        return text.startsWith("classpath:") || text.startsWith("file:")
                ? text
                : Path.of(text).toAbsolutePath().normalize().toUri().toString();
    }
}
