package co.territoria.ingest.landuse;

import co.territoria.ingest.landuse.Structure.Shape;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes zones of the layers of a delivery: by the ministry's intermediate structure, whose labels are codes, or by rules per
 * layer and a mapping of the plan's own labels. A label that nobody knows stays, without a code.
 */
final class PlanReading {

    /** Of a theme without a list, whose labels are codes: a centre has eight digits. */
    private static final int LONGEST_CODE = 40;

    private static final int LONGEST_ID = 120;

    private final CodeLists codes = CodeLists.ladmColPot();
    private final Structure structure = Structure.intermediate();
    private final Findings findings;
    private final List<ReadZone> zones = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Label> unknown = new TreeMap<>();
    private final Map<String, Label> older = new TreeMap<>();
    private final Map<String, String> municipality = new LinkedHashMap<>();

    PlanReading(Findings findings) {
        this.findings = findings;
    }

    /** A label, how often it was met and where first. */
    private static final class Label {
        final Theme theme;
        final String text;
        final String layer;
        final int feature;
        final @Nullable String code;
        int count;

        Label(Theme theme, String text, String layer, int feature, @Nullable String code) {
            this.theme = theme;
            this.text = text;
            this.layer = layer;
            this.feature = feature;
            this.code = code;
        }
    }

    /** @param municipality row of the table of that name; empty where there is none */
    record Read(List<ReadZone> zones, Map<String, String> municipality) {}

    /** By the names of the intermediate structure. */
    Read intermediate(List<DeliveredLayer> layers) {
        boolean known = false;
        for (DeliveredLayer layer : layers) {
            if (structure.isMunicipality(layer.name())) {
                readMunicipality(layer);
                continue;
            }
            Optional<Structure.Table> table = structure.table(layer.name());
            if (table.isEmpty() || !layer.spatial()) {
                tellUnknownLayer(layer);
                continue;
            }
            known = true;
            intermediate(layer, table.get());
        }
        if (!known) {
            findings.error(
                    "no-table-of-the-structure",
                    null,
                    null,
                    null,
                    "ninguna capa es una tabla de la estructura intermedia (%s…); trae %s. Si los nombres son otros, entréguela con un archivo de mapeo"
                            .formatted(String.join(", ", structure.tableNames().subList(0, 4)), names(layers)),
                    "no layer is a table of the intermediate structure (%s…); there are %s. If the names are others, deliver it with a mapping file"
                            .formatted(String.join(", ", structure.tableNames().subList(0, 4)), names(layers)));
        }
        return done();
    }

    private void tellUnknownLayer(DeliveredLayer layer) {
        boolean whole = layer.name().toLowerCase(java.util.Locale.ROOT).startsWith("pot_");
        List<String> nearest = Nearest.to(layer.name(), structure.tableNames());
        String near = nearest.isEmpty() ? "" : " (" + String.join(", ", nearest) + "?)";
        findings.warning(
                "unknown-layer",
                layer.name(),
                null,
                null,
                whole
                        ? "es del modelo completo y no de su estructura intermedia: no se lee"
                        : "no es una tabla de la estructura intermedia%s: no se lee".formatted(near),
                whole
                        ? "it is of the full model and not of its intermediate structure: it is not read"
                        : "it is no table of the intermediate structure%s: it is not read".formatted(near));
    }

    private static String names(List<DeliveredLayer> layers) {
        return layers.isEmpty()
                ? "∅"
                : String.join(
                        ", ",
                        layers.stream().map(DeliveredLayer::name).limit(12).toList());
    }

    private void readMunicipality(DeliveredLayer layer) {
        Map<String, String> columns = structure.municipalityColumns(layer.columns());
        if (layer.features().size() != 1) {
            findings.warning(
                    "municipality-rows",
                    layer.name(),
                    null,
                    null,
                    "tiene %d filas y se espera una".formatted(layer.features().size()),
                    "it has %d rows and one is expected"
                            .formatted(layer.features().size()));
        }
        if (!layer.features().isEmpty()) {
            columns.forEach((delivered, column) -> {
                String value = layer.features().get(0).values().get(delivered);
                if (value != null) {
                    municipality.put(column, value);
                }
            });
        }
    }

    private void intermediate(DeliveredLayer layer, Structure.Table table) {
        Map<String, String> columns = structure.columns(table, layer.columns());
        Theme theme = table.theme();
        if (!columns.containsValue(theme.codeColumn())) {
            findings.error(
                    "missing-column",
                    layer.name(),
                    null,
                    theme.codeColumn(),
                    "falta la columna que dice la clase de cada zona; trae %s".formatted(layer.columns()),
                    "the column that tells the class of each zone is missing; there are %s".formatted(layer.columns()));
            return;
        }
        tellOtherColumns(layer, columns);
        String idColumn = idColumn(layer);
        tellEmpty(layer);
        for (DeliveredFeature feature : layer.features()) {
            Map<String, String> attributes = new HashMap<>();
            columns.forEach((delivered, column) -> {
                String value = feature.values().get(delivered);
                if (value != null) {
                    attributes.put(column, Structure.LISTS.contains(column) ? list(value) : value);
                }
            });
            String label = attributes.get(theme.codeColumn());
            add(
                    layer,
                    feature,
                    theme,
                    table.shape(),
                    label,
                    byList(theme, label, layer, feature),
                    attributes,
                    idColumn);
        }
    }

    private static @Nullable String idColumn(DeliveredLayer layer) {
        for (String wanted : Structure.ID_COLUMNS) {
            for (String column : layer.columns()) {
                if (Structure.folded(column).equals(wanted)
                        || (wanted.length() > 10 && column.equalsIgnoreCase(wanted.substring(0, 10)))) {
                    return column;
                }
            }
        }
        return null;
    }

    private void tellOtherColumns(DeliveredLayer layer, Map<String, String> columns) {
        List<String> other = layer.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .filter(column -> !Set.of(
                                "fid",
                                "ogcfid",
                                "objectid",
                                "id",
                                "tid",
                                "gid",
                                "shapeleng",
                                "shapelength",
                                "shapearea")
                        .contains(Structure.folded(column)))
                .toList();
        if (!other.isEmpty()) {
            findings.information(
                    "unknown-column",
                    layer.name(),
                    null,
                    null,
                    "columnas que no son de la estructura y no se leen: " + String.join(", ", other),
                    "columns that are not of the structure and not read: " + String.join(", ", other));
        }
    }

    /** Lists come as text: between braces, by commas, semicolons, bars or lines. */
    private static String list(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : value.replaceAll("^[{\\[(]|[})\\]]$", "").split("[,;|\\n]")) {
            String plain = part.strip().replaceAll("^\"|\"$", "");
            if (!plain.isEmpty()) {
                parts.add(plain);
            }
        }
        return String.join(";", parts);
    }

    private @Nullable String byList(
            Theme theme, @Nullable String label, DeliveredLayer layer, DeliveredFeature feature) {
        if (label == null) {
            missingLabel(layer, feature, theme.codeColumn());
            return null;
        }
        if (theme.domain().isEmpty()) {
            return label.length() > LONGEST_CODE ? null : label;
        }
        Optional<CodeLists.Code> code = codes.resolve(theme.domain(), label);
        if (code.isEmpty()) {
            count(unknown, theme, label, layer, feature, null);
            return null;
        }
        String found = code.get().code();
        if (!found.equals(label) && !label.endsWith("." + found)) {
            count(older, theme, label, layer, feature, found);
        }
        return found;
    }

    private void missingLabel(DeliveredLayer layer, DeliveredFeature feature, String column) {
        findings.warning(
                "missing-label",
                layer.name(),
                feature.number(),
                column,
                "el elemento no dice su clase: queda sin código hasta que se complete",
                "the feature does not tell its class: it stays without a code until that is filled in");
    }

    private static void count(
            Map<String, Label> labels,
            Theme theme,
            String label,
            DeliveredLayer layer,
            DeliveredFeature feature,
            @Nullable String code) {
        labels.computeIfAbsent(
                        theme.id() + "/" + layer.name() + "/" + label,
                        any -> new Label(theme, label, layer.name(), feature.number(), code))
                .count++;
    }

    /** By rules per layer and the plan's own mapping. */
    Read mapped(List<DeliveredLayer> layers, List<LayerRule> rules, Mapping mapping) {
        Set<String> used = new HashSet<>();
        for (LayerRule rule : rules) {
            List<DeliveredLayer> found = layers.stream()
                    .filter(layer -> layer.spatial() && isNamed(layer, rule.layer()))
                    .toList();
            if (found.size() != 1) {
                List<String> spatial = layers.stream()
                        .filter(DeliveredLayer::spatial)
                        .map(DeliveredLayer::name)
                        .toList();
                findings.error(
                        found.isEmpty() ? "missing-layer" : "ambiguous-layer",
                        rule.layer(),
                        null,
                        "layer",
                        found.isEmpty()
                                ? "la entrega no trae esta capa; trae %s".formatted(spatial)
                                : "%d capas se llaman así; diga la carpeta también: %s"
                                        .formatted(found.size(), spatial),
                        found.isEmpty()
                                ? "the delivery does not have this layer; it has %s".formatted(spatial)
                                : "%d layers have this name; tell the folder as well: %s"
                                        .formatted(found.size(), spatial));
                continue;
            }
            used.add(found.get(0).name());
            mapped(found.get(0), rule, mapping);
        }
        layers.stream()
                .filter(layer -> !used.contains(layer.name()))
                .forEach(layer -> findings.information(
                        "unused-layer",
                        layer.name(),
                        null,
                        null,
                        "el archivo de mapeo no la nombra: no se lee",
                        "the mapping file does not name it: it is not read"));
        return done();
    }

    private static boolean isNamed(DeliveredLayer layer, String wanted) {
        if (wanted.indexOf('/') >= 0) {
            return path(layer.name()).equals(path(wanted));
        }
        return Structure.folded(layer.name()).equals(Structure.folded(wanted));
    }

    private static String path(String name) {
        return String.join(
                "/",
                java.util.Arrays.stream(name.split("/")).map(Structure::folded).toList());
    }

    private void mapped(DeliveredLayer layer, LayerRule rule, Mapping mapping) {
        Map<String, String> wanted = new LinkedHashMap<>(rule.attributes());
        boolean whole = hasColumn(layer, rule.label(), "label");
        if (rule.id() != null) {
            whole &= hasColumn(layer, rule.id(), "id");
        }
        for (String column : rule.attributes().values()) {
            whole &= hasColumn(layer, column, "attributes");
        }
        if (!whole) {
            return;
        }
        tellEmpty(layer);
        String labelColumn = column(layer, rule.label());
        String idColumn = rule.id() == null ? null : column(layer, rule.id());
        for (DeliveredFeature feature : layer.features()) {
            Map<String, String> attributes = new HashMap<>();
            wanted.forEach((column, delivered) -> {
                String value = feature.values().get(column(layer, delivered));
                if (value != null) {
                    attributes.put(column, Structure.LISTS.contains(column) ? list(value) : value);
                }
            });
            String label = feature.values().get(labelColumn);
            add(
                    layer,
                    feature,
                    rule.theme(),
                    null,
                    label,
                    byMapping(mapping, rule.theme(), label, layer, feature, rule.label()),
                    attributes,
                    idColumn);
        }
    }

    private boolean hasColumn(DeliveredLayer layer, String wanted, String field) {
        if (column(layer, wanted) != null) {
            return true;
        }
        findings.error(
                "missing-column",
                layer.name(),
                null,
                field,
                "la capa no tiene la columna «%s»; tiene %s".formatted(wanted, layer.columns()),
                "the layer does not have the column “%s”; it has %s".formatted(wanted, layer.columns()));
        return false;
    }

    private static @Nullable String column(DeliveredLayer layer, String wanted) {
        return layer.columns().contains(wanted)
                ? wanted
                : layer.columns().stream()
                        .filter(column -> Structure.folded(column).equals(Structure.folded(wanted)))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String byMapping(
            Mapping mapping,
            Theme theme,
            @Nullable String label,
            DeliveredLayer layer,
            DeliveredFeature feature,
            String column) {
        if (label == null) {
            missingLabel(layer, feature, column);
            return null;
        }
        if (theme.domain().isEmpty()) {
            return label.length() > LONGEST_CODE ? null : label;
        }
        Optional<Mapping.Row> row = mapping.find(theme, label);
        if (row.isEmpty()) {
            count(unknown, theme, label, layer, feature, null);
            return null;
        }
        return row.get().code();
    }

    private void add(
            DeliveredLayer layer,
            DeliveredFeature feature,
            Theme theme,
            @Nullable Shape shape,
            @Nullable String label,
            @Nullable String code,
            Map<String, String> attributes,
            @Nullable String idColumn) {
        Geometry geometry = feature.geometry();
        if (geometry == null || geometry.isEmpty()) {
            findings.warning(
                    "no-geometry",
                    layer.name(),
                    feature.number(),
                    null,
                    "el elemento no tiene geometría: se guarda sin ella",
                    "the feature has no geometry: it is kept without one");
        } else if (!isOfShape(geometry, theme, shape)) {
            findings.error(
                    "wrong-geometry",
                    layer.name(),
                    feature.number(),
                    null,
                    "la geometría es %s y aquí se esperan %s"
                            .formatted(geometry.getGeometryType(), expected(theme, shape, true)),
                    "the geometry is %s and %s are expected here"
                            .formatted(geometry.getGeometryType(), expected(theme, shape, false)));
            return;
        } else {
            tellInvalid(geometry, layer, feature);
        }
        boolean none = geometry == null || geometry.isEmpty();
        zones.add(new ReadZone(
                id(layer, feature, idColumn),
                theme,
                code,
                label,
                attributes,
                layer.name(),
                feature.number(),
                none ? null : feature.wkb(),
                none ? null : geometry));
    }

    private static boolean isOfShape(Geometry geometry, Theme theme, @Nullable Shape shape) {
        if (theme == Theme.GENERAL_SYSTEM && shape == null) {
            return geometry instanceof Polygonal || geometry instanceof Lineal || geometry instanceof Puntal;
        }
        return switch (shape == null ? Shape.POLYGONS : shape) {
            case POLYGONS -> geometry instanceof Polygonal;
            case LINES -> geometry instanceof Lineal;
            case POINTS -> geometry instanceof Puntal;
        };
    }

    private static String expected(Theme theme, @Nullable Shape shape, boolean spanish) {
        if (theme == Theme.GENERAL_SYSTEM && shape == null) {
            return spanish ? "polígonos, líneas o puntos" : "polygons, lines or points";
        }
        return switch (shape == null ? Shape.POLYGONS : shape) {
            case POLYGONS -> spanish ? "polígonos" : "polygons";
            case LINES -> spanish ? "líneas" : "lines";
            case POINTS -> spanish ? "puntos" : "points";
        };
    }

    private void tellInvalid(Geometry geometry, DeliveredLayer layer, DeliveredFeature feature) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            findings.warning(
                    "invalid-geometry",
                    layer.name(),
                    feature.number(),
                    null,
                    "el polígono no es válido (%s) en %s, %s; se guarda como llegó y no se repara"
                            .formatted(
                                    why(error),
                                    Layers.text(error.getCoordinate().x),
                                    Layers.text(error.getCoordinate().y)),
                    "the polygon is not valid (%s) at %s, %s; it is kept as it came and not repaired"
                            .formatted(
                                    error.getMessage(),
                                    Layers.text(error.getCoordinate().x),
                                    Layers.text(error.getCoordinate().y)));
        }
    }

    private static String why(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "se cruza consigo mismo";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "un hueco queda fuera";
            case TopologyValidationError.NESTED_HOLES -> "un hueco queda dentro de otro";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "su interior queda partido";
            case TopologyValidationError.NESTED_SHELLS -> "una parte queda dentro de otra";
            case TopologyValidationError.DUPLICATE_RINGS -> "un anillo está dos veces";
            case TopologyValidationError.TOO_FEW_POINTS -> "un anillo tiene muy pocos puntos";
            default -> error.getMessage();
        };
    }

    private String id(DeliveredLayer layer, DeliveredFeature feature, @Nullable String idColumn) {
        String own = idColumn == null ? null : feature.values().get(idColumn);
        String last = layer.name().substring(layer.name().lastIndexOf('/') + 1);
        String name = last.length() > LONGEST_ID ? last.substring(0, LONGEST_ID) : last;
        String id = own == null || own.length() > LONGEST_ID ? name + "." + feature.number() : own;
        if (ids.add(id)) {
            return id;
        }
        String first = id;
        if (own != null) {
            findings.warning(
                    "doubled-id",
                    layer.name(),
                    feature.number(),
                    idColumn,
                    "el id «%s» ya es de otra zona del plan; aquí se le añade un número".formatted(first),
                    "the id “%s” already is that of another zone of the plan; a number is added here".formatted(first));
        }
        int next = numbers.getOrDefault(first, 2);
        do {
            id = first + "#" + next++;
        } while (!ids.add(id));
        // a column that is the same in all features must not be counted through for each
        numbers.put(first, next);
        return id;
    }

    private void tellEmpty(DeliveredLayer layer) {
        if (layer.features().isEmpty()) {
            findings.warning(
                    "empty-layer",
                    layer.name(),
                    null,
                    null,
                    "la capa está vacía; si el tema no aplica, no la entregue",
                    "the layer is empty; where the theme does not apply, do not deliver it");
        }
    }

    private Read done() {
        for (Label label : unknown.values()) {
            List<String> all = codes.list(label.theme.domain()).stream()
                    .map(CodeLists.Code::code)
                    .toList();
            List<String> nearest = Nearest.to(label.text, all);
            String shown = nearest.isEmpty()
                    ? String.join(", ", all.subList(0, Math.min(8, all.size()))) + (all.size() > 8 ? "…" : "")
                    : String.join(", ", nearest);
            findings.warning(
                    "unknown-class",
                    label.layer,
                    label.feature,
                    label.theme.codeColumn(),
                    "nadie sabe qué es «%s» (zonas con esta palabra: %d; aquí, la primera); se guardan con su etiqueta y sin código. Añada la palabra al mapeo del plan; códigos: %s"
                            .formatted(label.text, label.count, shown),
                    "nobody knows what “%s” is (zones with this word: %d; here, the first); they are kept with their label and without a code. Add the word to the plan's mapping; codes: %s"
                            .formatted(label.text, label.count, shown));
        }
        for (Label label : older.values()) {
            findings.information(
                    "older-code",
                    label.layer,
                    label.feature,
                    label.theme.codeColumn(),
                    "«%s» se lee como %s (zonas: %d)".formatted(label.text, label.code, label.count),
                    "“%s” is read as %s (zones: %d)".formatted(label.text, label.code, label.count));
        }
        if (zones.isEmpty() && !findings.hasErrors()) {
            findings.error(
                    "empty-delivery",
                    null,
                    null,
                    null,
                    "la entrega no tiene ninguna zona: no hay nada que publicar",
                    "the delivery has no zone at all: there is nothing to publish");
        }
        return new Read(List.copyOf(zones), Map.copyOf(municipality));
    }
}
