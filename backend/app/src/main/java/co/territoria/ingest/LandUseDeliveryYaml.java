package co.territoria.ingest;

import co.territoria.ingest.landuse.LayerRule;
import co.territoria.ingest.landuse.Structures;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a delivery beside its file, as it is written.
 *
 * @param crs  as {@code EPSG:3115}; what the file itself says holds before it
 * @param file absent on the command line, which names it
 */
record LandUseDeliveryYaml(
        @Nullable String plan,
        @Nullable String file,
        @Nullable String structure,
        @Nullable String crs,
        @Nullable Double accuracyMetres,
        @Nullable String delivered,
        @Nullable List<Layer> layers,
        @Nullable String mapping) {

    static final String INTERMEDIATE = "intermediate";

    static final String MAPPED = "mapped";

    private static final List<String> STRUCTURES = List.of(INTERMEDIATE, MAPPED);

    /** The ministry's structure, and nothing else told. */
    static final LandUseDeliveryYaml NOTHING_TOLD =
            new LandUseDeliveryYaml(null, null, INTERMEDIATE, null, null, null, null, null);

    record Layer(
            @Nullable String layer,
            @Nullable String theme,
            @Nullable String label,
            @Nullable String id,
            @Nullable Map<String, String> attributes) {}

    LandUseDeliveryYaml withCrs(@Nullable String stated) {
        return stated == null
                ? this
                : new LandUseDeliveryYaml(plan, file, structure, stated, accuracyMetres, delivered, layers, mapping);
    }

    /** The EPSG code that is stated; absent where none is, or an error notice says why. */
    @Nullable
    Integer epsg(String path, Notices notices) {
        if (crs == null) {
            return null;
        }
        if (!crs.strip().matches("(?i)EPSG:\\d{4,6}")) {
            notices.error(
                    "malformed-crs",
                    path,
                    null,
                    "crs",
                    "«%s»: un sistema de coordenadas se escribe como EPSG:9377".formatted(crs),
                    "“%s”: a coordinate system is written like EPSG:9377".formatted(crs));
            return null;
        }
        return Integer.valueOf(crs.strip().substring(5));
    }

    boolean isMapped() {
        return MAPPED.equals(structure);
    }

    /** Whether what is told is of a known form; otherwise error notices say what is not. */
    boolean check(String path, Notices notices) {
        int before = notices.errors();
        if (structure == null || !STRUCTURES.contains(structure)) {
            notices.error(
                    "value-not-in-list",
                    path,
                    null,
                    "structure",
                    "«%s» no es uno de %s".formatted(structure, STRUCTURES),
                    "“%s” is none of %s".formatted(structure, STRUCTURES));
        }
        if (accuracyMetres != null && !(accuracyMetres >= 0)) {
            notices.error(
                    "value-out-of-range",
                    path,
                    null,
                    "accuracyMetres",
                    "la exactitud es un número de metros, 0 o más",
                    "the accuracy is a number of metres, 0 or more");
        }
        if (delivered != null && !LandUseRegister.isDate(delivered)) {
            notices.error(
                    "malformed-date",
                    path,
                    null,
                    "delivered",
                    "«%s» no es una fecha: se escribe 2026-09-14".formatted(delivered),
                    "“%s” is no date: it is written 2026-09-14".formatted(delivered));
        }
        if (isMapped() && (layers == null || layers.isEmpty())) {
            notices.error(
                    "missing-value",
                    path,
                    null,
                    "layers",
                    "una entrega con mapeo dice qué capa es qué tema",
                    "a delivery with a mapping says which layer is which theme");
        }
        epsg(path, notices);
        return notices.errors() == before;
    }

    /** The layers' rules; absent with error notices when one is incomplete. */
    Optional<List<LayerRule>> rules(String path, Notices notices) {
        List<LayerRule> rules = new ArrayList<>();
        int before = notices.errors();
        for (Layer layer : layers == null ? List.<Layer>of() : layers) {
            Optional<Theme> theme = layer.theme == null ? Optional.empty() : Theme.find(layer.theme);
            if (layer.layer == null || layer.label == null || theme.isEmpty()) {
                List<String> themes =
                        Arrays.stream(Theme.values()).map(Theme::id).toList();
                List<String> nearest = layer.theme == null ? List.of() : Nearest.to(layer.theme, themes);
                notices.error(
                        "incomplete-layer",
                        path,
                        null,
                        "layers",
                        "cada capa lleva layer, label y theme (uno de %s); dice %s, %s, %s"
                                .formatted(nearest.isEmpty() ? themes : nearest, layer.layer, layer.label, layer.theme),
                        "each layer has layer, label and theme (one of %s); it says %s, %s, %s"
                                .formatted(
                                        nearest.isEmpty() ? themes : nearest, layer.layer, layer.label, layer.theme));
                continue;
            }
            Map<String, String> attributes = layer.attributes == null ? Map.of() : layer.attributes;
            List<String> known = Structures.columns(theme.get());
            attributes.keySet().stream()
                    .filter(column -> !known.contains(column))
                    .forEach(column -> notices.error(
                            "unknown-column",
                            path,
                            null,
                            "attributes",
                            "«%s» no es una columna de la estructura intermedia para %s; las hay: %s"
                                    .formatted(column, theme.get().id(), known),
                            "“%s” is no column of the intermediate structure for %s; there are: %s"
                                    .formatted(column, theme.get().id(), known)));
            rules.add(new LayerRule(layer.layer, theme.get(), layer.label, layer.id, attributes));
        }
        return notices.errors() == before ? Optional.of(rules) : Optional.empty();
    }
}
