package co.territoria.pattern;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorMetadata;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.layer.Code;
import co.territoria.layer.ComputedLayer;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.Period;
import co.territoria.layer.Portrayal;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One layer for each indicator that is mapped: the clusters by contiguity with the settings that addresses have by default. Period is
 * the layer's time, breakdown a property.
 */
@Component
final class ClusterLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private static final List<Field> FIELDS = List.of(
            Field.of("code", FieldType.TEXT, "Código", "Code"),
            Field.of("name", FieldType.TEXT, "Nombre", "Name"),
            Field.of("period", FieldType.TEXT, "Periodo", "Period"),
            Field.of("breakdown", FieldType.TEXT, "Desagregación", "Breakdown"),
            Field.of("value", FieldType.NUMBER, "Valor", "Value"),
            Field.of("lag", FieldType.NUMBER, "Media de los vecinos", "Mean of the neighbours"),
            Field.of("local_i", FieldType.NUMBER, "I local de Moran", "Local Moran’s I"),
            Field.of("p", FieldType.NUMBER, "Valor p, por permutación", "p-value, by permutation"),
            Field.of("p_adjusted", FieldType.NUMBER, "Valor p corregido (FDR)", "p-value corrected (FDR)"),
            Field.of("cluster", FieldType.TEXT, "Conglomerado", "Cluster")
                    .withCodes(Code.each(ClusterClass.values(), ClusterClass::id, ClusterClass::title)),
            Field.of("gi_star", FieldType.NUMBER, "Gi* estandarizado", "Standardised Gi*"),
            Field.of("gi_p", FieldType.NUMBER, "Valor p de Gi*", "p-value of Gi*"),
            Field.of("hot_spot", FieldType.TEXT, "Concentración según Gi*", "Concentration by Gi*")
                    .withCodes(Code.each(HotSpot.values(), HotSpot::id, HotSpot::title)),
            Field.of("reason", FieldType.TEXT, "Por qué no hay estadístico", "Why there is no statistic"));

    private final Datasets datasets;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final Territories territories;
    private final Sources sources;
    private final Clusters clusters;
    private final IndicatorMetadata metadata;

    ClusterLayers(
            Datasets datasets,
            Indicators indicators,
            IndicatorValues values,
            Territories territories,
            Sources sources,
            Clusters clusters,
            IndicatorMetadata metadata) {
        this.datasets = datasets;
        this.indicators = indicators;
        this.values = values;
        this.territories = territories;
        this.sources = sources;
        this.clusters = clusters;
        this.metadata = metadata;
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
                layers.add(new ComputedLayer(
                        description(pack, indicator, idOf(pack.id(), indicator)),
                        () -> version,
                        () -> features(pack, indicator)));
            }
        }
        return layers;
    }

    /** Local Moran of the newest period of the first breakdown, as the screen begins. */
    @Override
    public Optional<Portrayal> portrayal(LayerDescription layer) {
        return indicators.list(layer.pack()).stream()
                .filter(indicator -> layer.id().value().equals(idOf(layer.pack(), indicator)))
                .findFirst()
                .map(indicator -> {
                    Pack pack = territories.findPack(layer.pack()).orElseThrow();
                    Selection newest = values.select(
                            indicator.code().value(), null, null, pack.root().value());
                    return new Portrayal(
                            new LocalText(
                                    "Conglomerados: "
                                            + indicator.definition().name().es(),
                                    "Clusters: " + indicator.definition().name().in(Language.EN)),
                            null,
                            values.caption(newest),
                            "cluster",
                            newest.shown(),
                            Arrays.stream(ClusterClass.values())
                                    .filter(one -> one != ClusterClass.MISSING)
                                    .map(one -> new Portrayal.Shade(
                                            one.title(), one.colour(), new Portrayal.Coded(one.id())))
                                    .toList());
                });
    }

    private String idOf(String pack, Indicator indicator) {
        return (pack.equals(territories.defaultPack().id()) ? "" : pack + "-") + "cluster-" + indicator.code();
    }

    private List<ComputedLayer.Timed> features(Pack pack, Indicator indicator) {
        Territory root = territories.get(pack.root().value());
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (Breakdown breakdown : values.breakdowns(indicator)) {
            List<String> periods = values.periods(indicator, breakdown);
            for (String period : periods) {
                ClusterTable table = clusters.of(ClusterQuestion.of(
                        new Selection(pack, root, indicator, period, breakdown, periods), ClusterQuestion.Texts.NONE));
                table.items()
                        .forEach(item ->
                                features.add(new ComputedLayer.Timed(feature(item, table, period, breakdown), period)));
            }
        }
        return features;
    }

    private Feature feature(ClusterTable.Item item, ClusterTable table, String period, Breakdown breakdown) {
        ClusterAnalysis.Unit unit = item.unit();
        ClusterClass kind = item.kind();
        HotSpot hotSpot = unit == null ? null : unit.hotSpot();
        LocalText reason = item.reason() == null ? table.obstacle() : item.reason();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", item.code());
        properties.put("name", item.name());
        properties.put("period", period);
        properties.put("breakdown", breakdown.id());
        properties.put("value", item.value());
        properties.put("lag", unit == null ? null : unit.lag());
        properties.put("local_i", unit == null ? null : unit.local());
        properties.put("p", unit == null ? null : unit.p());
        properties.put("p_adjusted", unit == null ? null : unit.adjusted());
        properties.put("cluster", kind == null ? null : kind.id());
        properties.put("gi_star", unit == null ? null : unit.star());
        properties.put("gi_p", unit == null ? null : unit.starP());
        properties.put("hot_spot", hotSpot == null ? null : hotSpot.id());
        properties.put("reason", reason == null ? null : reason.es());
        return new Feature(
                "%s-%s-%s".formatted(item.code(), period, breakdown.id()),
                territories.geometry(new TerritoryCode(item.code())),
                properties);
    }

    private LayerDescription description(Pack pack, Indicator indicator, String id) {
        Indicator.Definition definition = indicator.definition();
        List<String> periods = values.breakdowns(indicator).stream()
                .flatMap(breakdown -> values.periods(indicator, breakdown).stream())
                .distinct()
                .sorted(Period.ORDER)
                .toList();
        return new LayerDescription(
                new LayerId(id),
                pack.id(),
                new LocalText(
                        "Conglomerados de %s, %s"
                                .formatted(definition.name().es(), pack.name().es()),
                        "Clusters of %s, %s"
                                .formatted(
                                        definition.name().in(Language.EN),
                                        pack.name().in(Language.EN))),
                new LocalText(
                        "Calculado: I local de Moran (vecinos por límite común, %d permutaciones, semilla %d, corrección FDR, α = 0,05) y Gi*. %s"
                                .formatted(
                                        ClusterQuestion.DEFAULT_PERMUTATIONS,
                                        ClusterQuestion.DEFAULT_SEED,
                                        PatternText.CLUSTER_METHOD.es()),
                        "Computed: local Moran’s I (neighbours by shared border, %d permutations, seed %d, FDR correction, α = 0.05) and Gi*. %s"
                                .formatted(
                                        ClusterQuestion.DEFAULT_PERMUTATIONS,
                                        ClusterQuestion.DEFAULT_SEED,
                                        PatternText.CLUSTER_METHOD.in(Language.EN))),
                GeometryKind.POLYGON,
                FIELDS,
                sources.note(pack, definition.source()),
                territories.extent(pack),
                periods.isEmpty()
                        ? null
                        : new LayerDescription.TimeSpan(periods.get(0), periods.get(periods.size() - 1)),
                MIN_ZOOM,
                MAX_ZOOM,
                Map.of(),
                pack.example(),
                metadata.computed(indicator, LayerMetadata.Nature.COMPUTED, PatternText.CLUSTER_METHOD));
    }
}
