package co.territoria.priority;

import co.territoria.gap.GapQuestion;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorMetadata;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
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
import co.territoria.plan.Plan;
import co.territoria.plan.Plans;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One layer for each indicator that has gaps, in packs with a plan that names territories: the commitments of the default
 * plan against the gap to the whole, or to the median where there is no whole. Period is its time, breakdown a property.
 * Computed when somebody asks for it.
 */
@Component
final class VoidLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private final Voids voids;
    private final Plans plans;
    private final IndicatorValues values;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;
    private final Datasets datasets;
    private final IndicatorMetadata metadata;

    VoidLayers(
            Voids voids,
            Plans plans,
            IndicatorValues values,
            Indicators indicators,
            Territories territories,
            Sources sources,
            Datasets datasets,
            IndicatorMetadata metadata) {
        this.voids = voids;
        this.plans = plans;
        this.values = values;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
        this.datasets = datasets;
        this.metadata = metadata;
    }

    @Override
    public List<Layer> layers() {
        // weights, bases, plans and lists come from other datasets: any publication of a pack may change a void
        Map<String, StringBuilder> versions = new LinkedHashMap<>();
        datasets.listPublished().forEach(one -> versions.computeIfAbsent(one.pack(), pack -> new StringBuilder())
                .append(one.dataset())
                .append('.')
                .append(one.version())
                .append('_'));
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            Optional<Plan> plan = VoidParameters.defaultPlan(pack, voids.settings(pack.id()), plans.list(pack.id()));
            if (plan.isEmpty() || plan.get().nodes().isEmpty()) {
                continue;
            }
            String version = Integer.toHexString(versions.getOrDefault(pack.id(), new StringBuilder())
                            .toString()
                            .hashCode())
                    + "-" + territories.version();
            for (Indicator indicator : indicators.list(pack.id())) {
                Optional<Reference> reference = reference(indicator);
                if (indicator.isMapped()
                        && indicator.definition().direction() != Direction.NEUTRAL
                        && reference.isPresent()) {
                    layers.add(new ComputedLayer(
                            description(pack, indicator, plan.get(), idOf(pack.id(), indicator)),
                            () -> version,
                            new Kept(() -> features(pack, indicator, reference.get(), plan.get()))));
                }
            }
        }
        return layers;
    }

    /** The newest period of the first breakdown, as the screen begins. */
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
                                    "Brecha y compromisos: "
                                            + indicator.definition().name().es(),
                                    "Gap and commitments: "
                                            + indicator.definition().name().in(Language.EN)),
                            null,
                            values.caption(newest),
                            "quadrant",
                            newest.shown(),
                            Arrays.stream(VoidQuadrant.values())
                                    .map(one -> new Portrayal.Shade(
                                            one.title(), one.colour(), new Portrayal.Coded(one.id())))
                                    .toList());
                });
    }

    private String idOf(String pack, Indicator indicator) {
        return (pack.equals(territories.defaultPack().id()) ? "" : pack + "-") + "void-" + indicator.code();
    }

    private static Optional<Reference> reference(Indicator indicator) {
        return List.of(Reference.DEPARTMENT, Reference.MEDIAN).stream()
                .filter(each -> each.obstacle(indicator).isEmpty())
                .findFirst();
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

    private List<ComputedLayer.Timed> features(Pack pack, Indicator indicator, Reference reference, Plan plan) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        String root = pack.root().value();
        for (Breakdown breakdown : values.breakdowns(indicator)) {
            for (String period : values.periods(indicator, breakdown)) {
                VoidTable table = voids.of(new VoidQuestion(
                        pack,
                        territories.get(root),
                        values.select(indicator.code().value(), period, breakdown.id(), root),
                        GapQuestion.of(reference),
                        null,
                        reference,
                        new VoidQuestion.Aimed(EffortKind.COMMITMENTS, plan, null, VoidQuestion.Filter.NONE),
                        VoidQuestion.Per.TERRITORY,
                        null,
                        null));
                if (table.obstacle() == null) {
                    table.items().forEach(item -> features.add(feature(table, item, period, breakdown.id())));
                }
            }
        }
        return List.copyOf(features);
    }

    private ComputedLayer.Timed feature(VoidTable table, VoidTable.Item item, String period, String breakdown) {
        VoidGrid.Position position = item.position();
        Plan plan = table.effort().plan();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", item.code());
        properties.put("name", item.name());
        properties.put("period", period);
        properties.put("breakdown", breakdown);
        properties.put("reference", table.question().reference().id());
        properties.put("plan", plan == null ? null : plan.code().value());
        properties.put("status", "computed");
        properties.put("value", item.told().value());
        properties.put("gap", item.gap());
        properties.put("commitments", item.total());
        properties.put(
                "quadrant",
                position.quadrant() == null ? null : position.quadrant().id());
        properties.put("void_rank", integer(position.voidRank()));
        properties.put("reverse_rank", integer(position.reverseRank()));
        properties.put("prioritised", item.prioritised().isEmpty() ? null : String.join(" ", item.prioritised()));
        return new ComputedLayer.Timed(
                new Feature(
                        String.join("-", item.code(), period, breakdown),
                        territories.geometry(new TerritoryCode(item.code())),
                        properties),
                period);
    }

    private static @Nullable Long integer(@Nullable Integer rank) {
        return rank == null ? null : Long.valueOf(rank);
    }

    private LayerDescription description(Pack pack, Indicator indicator, Plan plan, String id) {
        Indicator.Definition definition = indicator.definition();
        List<Field> fields = List.of(
                Field.of("code", FieldType.TEXT, "Código", "Code"),
                Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                Field.of("period", FieldType.TEXT, "Periodo", "Period"),
                Field.of("breakdown", FieldType.TEXT, "Desagregación", "Breakdown"),
                Field.of("reference", FieldType.TEXT, "Referencia", "Reference")
                        .withCodes(Code.each(Reference.values(), Reference::id, Reference::title)),
                Field.of("plan", FieldType.TEXT, "Plan", "Plan"),
                Field.of("status", FieldType.TEXT, "Estado: calculado", "Status: computed")
                        .withCodes(List.of(Code.of("computed", "calculado", "computed"))),
                new Field("value", FieldType.NUMBER, definition.name(), definition.unit()),
                Field.of("gap", FieldType.NUMBER, "Brecha: positiva es estar atrás", "Gap: positive is behind"),
                Field.of(
                        "commitments",
                        FieldType.NUMBER,
                        "Elementos del plan que lo nombran",
                        "Elements of the plan that name it"),
                Field.of("quadrant", FieldType.TEXT, "Cuadrante", "Quadrant")
                        .withCodes(Code.each(VoidQuadrant.values(), VoidQuadrant::id, VoidQuadrant::title)),
                Field.of(
                        "void_rank",
                        FieldType.INTEGER,
                        "Puesto entre los vacíos: 1 es la brecha más honda",
                        "Rank among voids: 1 is the deepest gap"),
                Field.of(
                        "reverse_rank",
                        FieldType.INTEGER,
                        "Puesto entre los esfuerzos sin brecha: 1 es el mayor esfuerzo",
                        "Rank among efforts without gap: 1 is the greatest effort"),
                Field.of("prioritised", FieldType.TEXT, "Listas que lo priorizan", "Lists that give it priority"));
        List<String> periods = values.breakdowns(indicator).stream()
                .flatMap(breakdown -> values.periods(indicator, breakdown).stream())
                .distinct()
                .sorted(Period.ORDER)
                .toList();
        return new LayerDescription(
                new LayerId(id),
                pack.id(),
                new LocalText(
                        "Vacíos de inversión: %s".formatted(definition.name().es()),
                        "Investment voids: %s".formatted(definition.name().in(Language.EN))),
                new LocalText(
                        "Valores calculados: brecha de cada municipio y compromisos de «%s». %s %s"
                                .formatted(
                                        plan.name(),
                                        EffortKind.COMMITMENTS.measures().es(),
                                        EffortKind.COMMITMENTS.doesNot().es()),
                        "Computed values: gap of each municipality and commitments of “%s”. %s %s"
                                .formatted(
                                        plan.name(),
                                        EffortKind.COMMITMENTS.measures().in(Language.EN),
                                        EffortKind.COMMITMENTS.doesNot().in(Language.EN))),
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
                metadata.computed(
                        indicator,
                        LayerMetadata.Nature.COMPUTED,
                        new LocalText(
                                "Brecha frente a la referencia, junto a los compromisos de «%s». %s"
                                        .formatted(
                                                plan.name(),
                                                EffortKind.COMMITMENTS
                                                        .measures()
                                                        .es()),
                                "Gap from the reference, beside the commitments of “%s”. %s"
                                        .formatted(
                                                plan.name(),
                                                EffortKind.COMMITMENTS
                                                        .measures()
                                                        .in(Language.EN)))));
    }
}
