package co.territoria.ingest;

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

    /** A plain path is a folder. */
    private static String location(String text) {
        return text.startsWith("classpath:") || text.startsWith("file:") ? text : "file:" + text;
    }
}
