package co.territoria.catalog.metadata;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms of data in the words of others, as our own words for them. */
public final class FileTypes {

    private static final Map<String, String> BY_FILE_TYPE = Map.ofEntries(
            Map.entry("GEOJSON", "geojson"),
            Map.entry("CSV", "csv"),
            Map.entry("GPKG", "gpkg"),
            Map.entry("SHP", "shp"),
            Map.entry("KML", "kml"),
            Map.entry("XLSX", "xlsx"),
            Map.entry("PARQUET", "parquet"));

    private static final Map<String, String> BY_MEDIA_TYPE = Map.ofEntries(
            Map.entry("application/geo+json", "geojson"),
            Map.entry("application/geo+json-seq", "geojsonl"),
            Map.entry("text/csv", "csv"),
            Map.entry("application/geopackage+sqlite3", "gpkg"),
            Map.entry("application/flatgeobuf", "fgb"),
            Map.entry("application/vnd.flatgeobuf", "fgb"),
            Map.entry("application/vnd.apache.parquet", "parquet"),
            Map.entry("application/vnd.google-earth.kml+xml", "kml"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.pmtiles", "pmtiles"));

    private FileTypes() {}

    /** Of an address of the authority of file types. */
    public static Optional<String> formOf(String uri) {
        String prefix = Vocabulary.AUTHORITY + "file-type/";
        return uri.startsWith(prefix)
                ? Optional.ofNullable(BY_FILE_TYPE.get(uri.substring(prefix.length())))
                : Optional.empty();
    }

    public static Optional<String> formOfMediaType(String mediaType) {
        return Optional.ofNullable(BY_MEDIA_TYPE.get(mediaType));
    }

    /** A media type from IANA's address of it; empty for any other address. */
    public static String mediaTypeOf(String uri) {
        String plain = uri.replaceFirst("^http:", "https:").toLowerCase(Locale.ROOT);
        return plain.startsWith(Vocabulary.IANA) ? plain.substring(Vocabulary.IANA.length()) : "";
    }
}
