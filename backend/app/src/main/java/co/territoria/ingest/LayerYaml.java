package co.territoria.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code layer.yaml} as it stands in the file; nothing is checked yet.
 *
 * @param extent  west, south, east, north in degrees: where the features must lie
 * @param idField property that equals the id of each feature
 * @param theme   of the closed list of the catalogue
 */
record LayerYaml(
        @Nullable String id,
        Yaml.@Nullable Text title,
        Yaml.@Nullable Text description,
        @Nullable String geometry,
        Yaml.@Nullable Text source,
        @Nullable String licence,
        @Nullable String date,
        Yaml.@Nullable Text accuracy,
        @Nullable Integer minZoom,
        @Nullable Integer maxZoom,
        @Nullable String idField,
        @Nullable List<FieldYaml> fields,
        double @Nullable [] extent,
        @Nullable String theme,
        @Nullable String frequency,
        Yaml.@Nullable Text publisher,
        Yaml.@Nullable Text method,
        @Nullable List<Yaml.Text> keywords,
        @Nullable List<Yaml.Text> quality) {

    /** One of {@code fields}. */
    record FieldYaml(
            @Nullable String name,
            @Nullable String type,
            Yaml.@Nullable Text title,
            @Nullable String unit,
            @Nullable List<CodeYaml> codes) {}

    /** One of {@code codes}: a value that the field may have. */
    record CodeYaml(@Nullable String value, Yaml.@Nullable Text title) {}
}
