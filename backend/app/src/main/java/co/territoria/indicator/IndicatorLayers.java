package co.territoria.indicator;

import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSource;
import co.territoria.layer.Portrayal;
import co.territoria.layer.SqlLayer;
import co.territoria.store.Database;
import co.territoria.store.Datasets;
import co.territoria.store.VersionedTable;
import co.territoria.territory.Pack;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryLevel;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One layer for each indicator: its observed values on the shapes of their territories. Period is the layer's time,
 * breakdown a property. An indicator that is known of an upper level only has none: it is not mapped.
 */
@Component
final class IndicatorLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private static final String FROM = "observation_slice s"
            + " JOIN dataset d ON d.id = s.dataset"
            + " JOIN observation o ON o.slice = s.id"
            + " JOIN observation_territory k ON k.id = o.territory"
            + " JOIN observation_source c ON c.id = o.source"
            + " LEFT JOIN observation_note n ON n.id = o.note"
            + " JOIN territory t ON t.code = k.code"
            + " JOIN dataset dt ON dt.id = t.dataset AND dt.pack = d.pack";

    private static final String WHERE = VersionedTable.inForce("o")
            + " AND t.from_version <= dt.published AND dt.published < t.to_version"
            + " AND s.indicator = ? AND d.pack = ?";

    private static final String STATUS = Arrays.stream(ValueStatus.values())
            .map(status -> " WHEN '" + status.sdmx() + "' THEN '" + status.id() + "'")
            .collect(Collectors.joining("", "CASE o.status", " END"));

    private final Database database;
    private final Datasets datasets;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;
    private final IndicatorMetadata metadata;
    private final IndicatorValues values;
    private final IndicatorClasses classes;

    IndicatorLayers(
            Database database,
            Datasets datasets,
            Indicators indicators,
            Territories territories,
            Sources sources,
            IndicatorValues values,
            IndicatorClasses classes,
            IndicatorMetadata metadata) {
        this.database = database;
        this.datasets = datasets;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
        this.metadata = metadata;
        this.values = values;
        this.classes = classes;
    }

    @Override
    public List<Layer> layers() {
        Map<String, String> versionOf = new LinkedHashMap<>();
        datasets.listPublished()
                .forEach(one -> versionOf.put(one.pack() + "/" + one.name(), one.dataset() + "." + one.version()));
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            for (Indicator indicator : indicators.list(pack.id())) {
                if (!indicator.isMapped()) {
                    continue;
                }
                String version = versionOf.get(pack.id() + "/" + Family.datasetOf(indicator.family())) + "-"
                        + territories.version();
                layers.add(layer(pack, indicator, idOf(pack.id(), indicator), version));
            }
        }
        return layers;
    }

    /** @param version of family and territories; the registry asks for the layers again after a publication */
    private Layer layer(Pack pack, Indicator indicator, String id, String version) {
        Map<Field, String> columns = columns(pack, indicator);
        Map<String, String> columnByName = new LinkedHashMap<>();
        columns.forEach((field, column) -> columnByName.put(field.name(), column));
        return new SqlLayer(
                database,
                description(pack, indicator, id, List.copyOf(columns.keySet())),
                () -> version,
                new SqlLayer.Declaration(
                        FROM,
                        WHERE,
                        List.of(indicator.code().value(), pack.id()),
                        "k.code || '-' || s.period || '-' || s.breakdown",
                        "t.geom",
                        columnByName,
                        new SqlLayer.Declaration.Time("s.first_day", "s.last_day")));
    }

    /** The newest period of the first breakdown in five natural classes, as the screen begins. */
    @Override
    public Optional<Portrayal> portrayal(LayerDescription layer) {
        return find(layer).map(indicator -> {
            Pack pack = territories.findPack(layer.pack()).orElseThrow();
            Selection newest = values.select(
                    indicator.code().value(), null, null, pack.root().value());
            List<Double> bounds =
                    classes.of(newest, IndicatorClasses.Wish.usual()).bounds();
            Indicator.Definition definition = indicator.definition();
            return new Portrayal(
                    definition.name(),
                    definition.unit(),
                    values.caption(newest),
                    "value",
                    newest.shown(),
                    Ramps.shades(
                            bounds,
                            Ramps.sequential(definition.dimension(), Math.max(1, bounds.size() - 1)),
                            definition.decimals()));
        });
    }

    /** The indicator whose values the layer has; absent for layers of other things. */
    Optional<Indicator> find(LayerDescription layer) {
        return indicators.list(layer.pack()).stream()
                .filter(Indicator::isMapped)
                .filter(indicator -> layer.id().value().equals(idOf(layer.pack(), indicator)))
                .findFirst();
    }

    private String idOf(String pack, Indicator indicator) {
        return (pack.equals(territories.defaultPack().id()) ? "" : pack + "-") + "indicator-" + indicator.code();
    }

    private static Map<Field, String> columns(Pack pack, Indicator indicator) {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.of("code", FieldType.TEXT, "Código", "Code"), "k.code");
        columns.put(Field.of("name", FieldType.TEXT, "Nombre", "Name"), "t.name");
        // named as in the layer of the territories themselves
        pack.levels().stream()
                .filter(level -> level.derivedFrom() != null)
                .findFirst()
                .map(TerritoryLevel::id)
                .ifPresent(level -> columns.put(
                        Field.of(
                                level, FieldType.TEXT, "Código del territorio superior", "Code of the territory above"),
                        "t.parent"));
        columns.put(Field.of("period", FieldType.TEXT, "Periodo", "Period"), "s.period");
        columns.put(Field.of("breakdown", FieldType.TEXT, "Desagregación", "Breakdown"), "s.breakdown");
        columns.put(
                new Field(
                        "value",
                        FieldType.NUMBER,
                        indicator.definition().name(),
                        indicator.definition().unit()),
                "o.obs_value");
        columns.put(
                Field.of("status", FieldType.TEXT, "Estado del dato", "Status of the value")
                        .withCodes(Code.each(ValueStatus.values(), ValueStatus::id, ValueStatus::title)),
                STATUS);
        columns.put(Field.of("source", FieldType.TEXT, "Clave de la fuente", "Key of the source"), "c.source_key");
        columns.put(Field.of("note", FieldType.TEXT, "Nota", "Note"), "n.note_es");
        return columns;
    }

    private LayerDescription description(Pack pack, Indicator indicator, String id, List<Field> fields) {
        Indicator.Definition definition = indicator.definition();
        List<String> periods = indicators.series(indicator).periods();
        LocalText title = new LocalText(
                definition.name().es() + ", " + pack.name().es(),
                definition.name().in(Language.EN) + ", " + pack.name().in(Language.EN));
        LocalText meaning = indicator.text().definition();
        LocalText text = new LocalText(
                "Valores observados, en %s. %s"
                        .formatted(definition.unit().es(), meaning == null ? "" : meaning.es())
                        .strip(),
                "Observed values, in %s. %s"
                        .formatted(definition.unit().in(Language.EN), meaning == null ? "" : meaning.in(Language.EN))
                        .strip());
        return new LayerDescription(
                new LayerId(id),
                pack.id(),
                title,
                text,
                GeometryKind.POLYGON,
                fields,
                sources.note(pack, definition.source()),
                territories.extent(pack),
                periods.isEmpty()
                        ? null
                        : new LayerDescription.TimeSpan(periods.get(0), periods.get(periods.size() - 1)),
                MIN_ZOOM,
                MAX_ZOOM,
                Map.of(),
                pack.example(),
                metadata.of(indicator));
    }
}
