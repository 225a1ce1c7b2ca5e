package co.territoria.ingest.landuse;

import co.territoria.landuse.zone.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The ministry's intermediate structure of LADM_COL POT 2.0.0: which tables there are and which columns they have. Older and
 * shorter names are files beside this class; the names that a Shapefile cuts to ten letters follow from the order of the
 * columns.
 */
final class Structure {

    static final String MUNICIPALITY = "municipio";

    private static final int SHAPEFILE_LETTERS = 10;

    private static final List<String> MUNICIPALITY_COLUMNS = List.of(
            "codigo_departamento",
            "codigo_municipio",
            "nombre_municipio",
            "tipo_interesado",
            "tipo_documento",
            "numero_documento");

    /** Columns of all tables with geometry, in their order, after those of the table. */
    private static final List<String> COMMON = List.of(
            "nombre",
            "descripcion_derecho",
            "descripcion_restriccion",
            "descripcion_responsabilidad",
            "area_m2",
            "fuente_administrativa_tipo",
            "fuente_administrativa_tipo_pot",
            "fuente_administrativa_estado_disponibilidad",
            "fuente_administrativa_fecha_documento",
            "fuente_administrativa_numero_fuente",
            "fuente_administrativa_tipo_revision",
            "fuente_espacial_tipo",
            "fuente_espacial_estado_disponibilidad",
            "fuente_espacial_metadato",
            "fuente_espacial_escala",
            "fuente_espacial_fecha_publicacion",
            "fuente_espacial_responsable",
            "fuente_espacial_nombre",
            "fuente_espacial_fecha_documento");

    private static final List<String> USES = List.of(
            "detalle_uso_principal", "uso_compatible_complementario", "uso_condicionado_restringido", "uso_prohibido");

    /** Columns that hold several values. */
    static final List<String> LISTS =
            List.of("uso_compatible_complementario", "uso_condicionado_restringido", "uso_prohibido");

    /** A feature's own id, where the delivery has one. */
    static final List<String> ID_COLUMNS = List.of("identificador", "id");

    private static final Structure READ = new Structure();

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> tableAliases = aliases("table-aliases.csv");
    private final Map<String, String> columnAliases = aliases("column-aliases.csv");

    /**
     * A table of the structure.
     *
     * @param theme   what its zones are about
     * @param shape   what its geometry is
     * @param columns in their order
     */
    record Table(String name, Theme theme, Shape shape, List<String> columns) {}

    /** What the geometry of a table is. */
    enum Shape {
        POLYGONS,
        LINES,
        POINTS
    }

    private Structure() {
        for (Theme theme : Theme.values()) {
            if (theme == Theme.GENERAL_SYSTEM) {
                put(theme.table() + "_poligono", theme, Shape.POLYGONS);
                put(theme.table() + "_linea", theme, Shape.LINES);
                put(theme.table() + "_punto", theme, Shape.POINTS);
            } else {
                put(theme.table(), theme, Shape.POLYGONS);
            }
        }
    }

    static Structure intermediate() {
        return READ;
    }

    private void put(String name, Theme theme, Shape shape) {
        List<String> columns = new ArrayList<>(List.of("identificador"));
        columns.addAll(own(theme));
        columns.addAll(COMMON);
        tables.put(name, new Table(name, theme, shape, List.copyOf(columns)));
    }

    private static List<String> own(Theme theme) {
        List<String> own = new ArrayList<>();
        switch (theme) {
            case SOIL_CLASS, URBAN_TREATMENT, POPULATED_CENTRE -> own.add(theme.codeColumn());
            case RURAL_CATEGORY -> {
                own.add("uso_principal");
                own.add(theme.codeColumn());
                own.addAll(USES);
            }
            case ACTIVITY_AREA, URBAN_PROTECTION -> {
                own.add(theme.codeColumn());
                own.addAll(USES);
            }
            case HAZARD -> own.addAll(List.of("fenomeno", "categoria_amenaza", "descripcion", "detalle_fenomeno"));
            case HAZARD_CONDITION ->
                own.addAll(List.of(
                        "fenomeno",
                        "categoria_amenaza",
                        "priorizacion",
                        "medida_intervencion",
                        "detalle_medida_intervencion",
                        "detalle_fenomeno"));
            case RISK_CONDITION ->
                own.addAll(List.of(
                        "fenomeno",
                        "priorizacion",
                        "medida_intervencion",
                        "detalle_medida_intervencion",
                        "detalle_fenomeno"));
            case GENERAL_SYSTEM ->
                own.addAll(List.of("tipo_sistema_general", "detalle_sistema_general", "nivel", "estado"));
        }
        return own;
    }

    private static Map<String, String> aliases(String file) {
        try (InputStream stream = Structure.class.getResourceAsStream(file)) {
            Map<String, String> aliases = new HashMap<>();
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row :
                    format.parse(new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8))) {
                aliases.put(folded(row.get(0)), row.get(1));
            }
            return aliases;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Without accents, case, spaces, underscores and folders. */
    static String folded(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Normalizer.normalize(last, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /** The table that a layer means by its name. */
    Optional<Table> table(String layer) {
        String folded = folded(layer);
        return tables.values().stream()
                .filter(table -> folded(table.name()).equals(folded))
                .findFirst()
                .or(() -> Optional.ofNullable(tableAliases.get(folded)).map(tables::get));
    }

    boolean isMunicipality(String layer) {
        return folded(layer).equals(MUNICIPALITY) || MUNICIPALITY.equals(tableAliases.get(folded(layer)));
    }

    /**
     * Which column of the structure each delivered one is: by its name, by an alias, or by the name that a Shapefile cuts it
     * to. Columns that mean nothing here are left out.
     */
    Map<String, String> columns(Table table, List<String> delivered) {
        return columns(table.columns(), delivered);
    }

    Map<String, String> municipalityColumns(List<String> delivered) {
        return columns(MUNICIPALITY_COLUMNS, delivered);
    }

    private Map<String, String> columns(List<String> known, List<String> delivered) {
        Map<String, String> meant = new LinkedHashMap<>();
        Map<String, String> byName = new HashMap<>();
        known.forEach(column -> byName.put(folded(column), column));
        Map<String, String> cut = cut(known);
        for (String column : delivered) {
            String found = byName.get(folded(column));
            if (found == null) {
                String alias = columnAliases.get(folded(column));
                found = alias != null && known.contains(alias) ? alias : null;
            }
            if (found == null) {
                found = cut.get(column.toLowerCase(Locale.ROOT));
            }
            if (found != null && !meant.containsValue(found)) {
                meant.put(column, found);
            }
        }
        return meant;
    }

    /** As programs of the trade cut them: ten letters; the next that would be equal gets eight and {@code _1}, {@code _2}… */
    private static Map<String, String> cut(List<String> known) {
        Map<String, String> cut = new HashMap<>();
        for (String column : known) {
            String name = column.length() <= SHAPEFILE_LETTERS ? column : column.substring(0, SHAPEFILE_LETTERS);
            for (int i = 1; cut.containsKey(name) && i < 100; i++) {
                name = column.substring(0, i < 10 ? 8 : 7) + "_" + i;
            }
            cut.putIfAbsent(name, column);
        }
        return cut;
    }
}
