package co.territoria.gap;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorMetadata;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Ramps;
import co.territoria.indicator.Reference;
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
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One layer for each indicator that has gaps: period is its time, breakdown and reference are properties, each reference
 * with its defaults. Computed when somebody asks for it.
 */
@Component
final class GapLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private final Gaps gaps;
    private final IndicatorValues values;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;
    private final Datasets datasets;
    private final IndicatorMetadata metadata;

    GapLayers(
            Gaps gaps,
            IndicatorValues values,
            Indicators indicators,
            Territories territories,
            Sources sources,
            Datasets datasets,
            IndicatorMetadata metadata) {
        this.gaps = gaps;
        this.values = values;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
        this.datasets = datasets;
        this.metadata = metadata;
    }

    @Override
    public List<Layer> layers() {
        // weights, bases and populations come from other families: any publication of a pack may change a gap
        Map<String, StringBuilder> versions = new LinkedHashMap<>();
        datasets.listPublished().stream()
                .filter(one -> one.name().startsWith(Family.datasetOf(""))
                        || one.name().startsWith("gaps"))
                .forEach(one -> versions.computeIfAbsent(one.pack(), pack -> new StringBuilder())
                        .append(one.dataset())
                        .append('.')
                        .append(one.version())
                        .append('_'));
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            String version = Integer.toHexString(versions.getOrDefault(pack.id(), new StringBuilder())
                            .toString()
                            .hashCode())
                    + "-" + territories.version();
            for (Indicator indicator : indicators.list(pack.id())) {
                if (indicator.isMapped() && indicator.definition().direction() != Direction.NEUTRAL) {
                    layers.add(new ComputedLayer(
                            description(pack, indicator, idOf(pack.id(), indicator)),
                            () -> version,
                            new Kept(() -> features(pack, indicator))));
                }
            }
        }
        return layers;
    }

    /** The newest period of the first breakdown, against the whole, as the screen begins. */
    @Override
    public Optional<Portrayal> portrayal(LayerDescription layer) {
        return indicators.list(layer.pack()).stream()
                .filter(indicator -> layer.id().value().equals(idOf(layer.pack(), indicator)))
                .findFirst()
                .map(indicator -> portrayal(territories.findPack(layer.pack()).orElseThrow(), indicator));
    }

    private Portrayal portrayal(Pack pack, Indicator indicator) {
        Selection newest =
                values.select(indicator.code().value(), null, null, pack.root().value());
        Reference reference =
                Reference.DEPARTMENT.obstacle(indicator).isEmpty() ? Reference.DEPARTMENT : Reference.MEDIAN;
        GapTable table = gaps.of(newest, reference);
        List<String> colours = Ramps.diverging(table.classes().stream()
                .map(one -> switch (one.side()) {
                    case AHEAD -> Ramps.Side.AHEAD;
                    case REFERENCE -> Ramps.Side.REFERENCE;
                    case BEHIND -> Ramps.Side.BEHIND;
                })
                .toList());
        List<Portrayal.Shade> shades = new ArrayList<>();
        for (int i = 0; i < table.classes().size(); i++) {
            shades.add(shade(
                    table.classes().get(i),
                    colours.get(i),
                    indicator.definition().decimals()));
        }
        Map<String, String> shown = newest.shown();
        shown.put("reference", reference.id());
        return new Portrayal(
                new LocalText(
                        "Brecha: " + indicator.definition().name().es(),
                        "Gap: " + indicator.definition().name().in(Language.EN)),
                table.unit(),
                caption(newest, reference),
                "gap",
                shown,
                shades);
    }

    private LocalText caption(Selection newest, Reference reference) {
        LocalText caption = values.caption(newest);
        boolean whole = reference == Reference.DEPARTMENT;
        return new LocalText(
                caption.es() + (whole ? " · frente al valor del conjunto" : " · frente a la mediana"),
                caption.in(Language.EN) + (whole ? " · against the value of the whole" : " · against the median"));
    }

    private static Portrayal.Shade shade(GapClasses.GapClass one, String colour, int decimals) {
        return new Portrayal.Shade(
                Ramps.label(one.lower(), one.upper(), decimals),
                colour,
                new Portrayal.Range(
                        one.lower(),
                        one.upper(),
                        one.side() != GapClasses.Side.BEHIND,
                        one.side() != GapClasses.Side.AHEAD));
    }

    private String idOf(String pack, Indicator indicator) {
        return (pack.equals(territories.defaultPack().id()) ? "" : pack + "-") + "gap-" + indicator.code();
    }

    /** Computed once: the registry asks for new layers after each publication. */
    private static final class Kept implements Supplier<List<ComputedLayer.Timed>> {

        private final Supplier<List<ComputedLayer.Timed>> compute;
        private volatile @Nullable List<ComputedLayer.Timed> features;

        Kept(Supplier<List<ComputedLayer.Timed>> compute) {
            this.compute = compute;
        }

        @Override
        public List<ComputedLayer.Timed> get() {
            List<ComputedLayer.Timed> now = features;
            if (now == null) {
                now = compute.get();
                features = now;
            }
            return now;
        }
    }

    private List<ComputedLayer.Timed> features(Pack pack, Indicator indicator) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        String root = pack.root().value();
        for (Breakdown breakdown : values.breakdowns(indicator)) {
            for (String period : values.periods(indicator, breakdown)) {
                Selection selection = values.select(indicator.code().value(), period, breakdown.id(), root);
                for (Reference reference : Reference.values()) {
                    GapTable table = gaps.of(selection, reference);
                    if (table.computable()) {
                        table.items().forEach(item -> features.add(feature(table, item)));
                    }
                }
            }
        }
        return List.copyOf(features);
    }

    private ComputedLayer.Timed feature(GapTable table, GapTable.Item item) {
        Selection selection = table.selection();
        Gap gap = item.gap();
        GapTable.Compared compared = item.compared();
        String reference = table.against().kind().id();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", item.code());
        properties.put("name", item.name());
        properties.put("period", selection.period());
        properties.put("breakdown", selection.breakdown().id());
        properties.put("reference", reference);
        properties.put("status", "computed");
        properties.put("value", item.value());
        properties.put("reference_value", compared == null ? null : compared.value());
        properties.put("gap", gap == null ? null : gap.difference());
        properties.put("relative", gap == null ? null : gap.relative());
        properties.put("count", item.count());
        properties.put("rank", item.rank() == null ? null : Long.valueOf(item.rank()));
        return new ComputedLayer.Timed(
                new Feature(
                        String.join(
                                "-",
                                item.code(),
                                selection.period(),
                                selection.breakdown().id(),
                                reference),
                        territories.geometry(new TerritoryCode(item.code())),
                        properties),
                selection.period());
    }

    private LayerDescription description(Pack pack, Indicator indicator, String id) {
        Indicator.Definition definition = indicator.definition();
        LocalText unit = definition.unit();
        LocalText difference = GapsJson.differenceUnit(unit);
        LocalText method = GapsJson.method(definition);
        List<Field> fields = List.of(
                Field.of("code", FieldType.TEXT, "Código", "Code"),
                Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                Field.of("period", FieldType.TEXT, "Periodo", "Period"),
                Field.of("breakdown", FieldType.TEXT, "Desagregación", "Breakdown"),
                Field.of("reference", FieldType.TEXT, "Referencia", "Reference")
                        .withCodes(Code.each(Reference.values(), Reference::id, Reference::title)),
                Field.of("status", FieldType.TEXT, "Estado: calculado", "Status: computed")
                        .withCodes(List.of(Code.of("computed", "calculado", "computed"))),
                new Field("value", FieldType.NUMBER, definition.name(), unit),
                new Field(
                        "reference_value",
                        FieldType.NUMBER,
                        new LocalText("Valor de la referencia", "Value of the reference"),
                        unit),
                new Field(
                        "gap",
                        FieldType.NUMBER,
                        new LocalText("Brecha: positiva es estar atrás", "Gap: positive is behind"),
                        difference),
                Field.of(
                        "relative",
                        FieldType.NUMBER,
                        "Brecha sobre el tamaño de la referencia",
                        "Gap over the size of the reference"),
                Field.of("count", FieldType.NUMBER, "Brecha en unidades de la base", "Gap in units of the base"),
                Field.of("rank", FieldType.INTEGER, "Puesto: 1 es el más atrás", "Rank: 1 is furthest behind"));
        List<String> periods = values.breakdowns(indicator).stream()
                .flatMap(breakdown -> values.periods(indicator, breakdown).stream())
                .distinct()
                .sorted(Period.ORDER)
                .toList();
        return new LayerDescription(
                new LayerId(id),
                pack.id(),
                new LocalText(
                        "Brecha: %s".formatted(definition.name().es()),
                        "Gap: %s".formatted(definition.name().in(Language.EN))),
                new LocalText(
                        "Valores calculados, en %s. %s".formatted(difference.es(), method.es()),
                        "Computed values, in %s. %s".formatted(difference.in(Language.EN), method.in(Language.EN))),
                GeometryKind.POLYGON,
                fields,
                sources.note(pack, definition.source()),
                territories
                        .find(pack.root())
                        .map(each -> each.measures().bbox())
                        .orElse(null),
                periods.isEmpty()
                        ? null
                        : new LayerDescription.TimeSpan(periods.get(0), periods.get(periods.size() - 1)),
                MIN_ZOOM,
                MAX_ZOOM,
                Map.of(),
                pack.example(),
                metadata.computed(indicator, LayerMetadata.Nature.COMPUTED, method));
    }
}
