package co.territoria.scenario;

import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorMetadata;
import co.territoria.indicator.Indicators;
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
import co.territoria.layer.LayerSourceNote;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One layer for each indicator of each scenario: its projected values, and nothing observed among them. */
@Component
final class ScenarioLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private final Scenarios scenarios;
    private final ScenarioValues projections;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;
    private final Datasets datasets;
    private final IndicatorMetadata metadata;

    ScenarioLayers(
            Scenarios scenarios,
            ScenarioValues projections,
            Indicators indicators,
            Territories territories,
            Sources sources,
            Datasets datasets,
            IndicatorMetadata metadata) {
        this.scenarios = scenarios;
        this.projections = projections;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
        this.datasets = datasets;
        this.metadata = metadata;
    }

    @Override
    public List<Layer> layers() {
        Map<String, String> versionOf = new HashMap<>();
        datasets.listPublished()
                .forEach(one -> versionOf.put(one.pack() + "/" + one.name(), one.dataset() + "." + one.version()));
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            for (Scenario scenario : scenarios.list(pack.id())) {
                for (IndicatorCode code : scenario.indicators()) {
                    indicators.find(pack.id(), code.value()).ifPresent(indicator -> {
                        String version = versionOf.get(pack.id() + "/scenarios/" + scenario.id()) + "-"
                                + versionOf.get(pack.id() + "/" + Family.datasetOf(indicator.family())) + "-"
                                + territories.version();
                        String id = prefix + "scenario-" + scenario.id() + "-" + code;
                        layers.add(new ComputedLayer(
                                description(pack, scenario, indicator, id),
                                () -> version,
                                new Kept(() -> features(scenario, indicator))));
                    });
                }
            }
        }
        return layers;
    }

    /** Computed once: the registry asks for new layers after each publication. */
    private static final class Kept implements java.util.function.Supplier<List<ComputedLayer.Timed>> {

        private final java.util.function.Supplier<List<ComputedLayer.Timed>> compute;
        private volatile @Nullable List<ComputedLayer.Timed> features;

        Kept(java.util.function.Supplier<List<ComputedLayer.Timed>> compute) {
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

    private List<ComputedLayer.Timed> features(Scenario scenario, Indicator indicator) {
        String root =
                territories.findPack(indicator.pack()).orElseThrow().root().value();
        List<ComputedLayer.Timed> features = new ArrayList<>();
        List<@Nullable String> breakdowns = new ArrayList<>(scenario.breakdowns(indicator.code()));
        if (breakdowns.isEmpty()) {
            breakdowns.add(null);
        }
        for (String breakdown : breakdowns) {
            ScenarioTable table = projections.table(
                    scenario, projections.select(scenario, indicator.code().value(), breakdown, root), null);
            for (ScenarioTable.Item item : table.items()) {
                item.path().points().forEach(point -> features.add(feature(table, item, point)));
            }
        }
        return List.copyOf(features);
    }

    private ComputedLayer.Timed feature(ScenarioTable table, ScenarioTable.Item item, ProjectedPath.Point point) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        ProjectedPath.Base base = item.path().base();
        String year = String.valueOf(point.year());
        String breakdown = table.selection().breakdown().id();
        properties.put("code", item.code());
        properties.put("name", item.name().es());
        properties.put("period", year);
        properties.put("breakdown", breakdown);
        properties.put("status", "projected");
        properties.put("value", point.value());
        properties.put("lower", point.lower());
        properties.put("upper", point.upper());
        properties.put("base_period", base == null ? null : String.valueOf(base.year()));
        properties.put("base_value", base == null ? null : base.value());
        properties.put("difference", item.difference(point.year()));
        return new ComputedLayer.Timed(
                new Feature(
                        item.code() + "-" + year + "-" + breakdown,
                        territories.geometry(new TerritoryCode(item.code())),
                        properties),
                year);
    }

    private LayerDescription description(Pack pack, Scenario scenario, Indicator indicator, String id) {
        LocalText unit = indicator.definition().unit();
        LocalText name = indicator.definition().name();
        List<Field> fields = List.of(
                Field.of("code", FieldType.TEXT, "Código", "Code"),
                Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                Field.of("period", FieldType.TEXT, "Periodo", "Period"),
                Field.of("breakdown", FieldType.TEXT, "Desagregación", "Breakdown"),
                Field.of("status", FieldType.TEXT, "Estado: proyectado", "Status: projected")
                        .withCodes(List.of(Code.of("projected", "proyectado", "projected"))),
                new Field("value", FieldType.NUMBER, name, unit),
                new Field("lower", FieldType.NUMBER, new LocalText("Límite inferior, 95 %", "Lower limit, 95%"), unit),
                new Field("upper", FieldType.NUMBER, new LocalText("Límite superior, 95 %", "Upper limit, 95%"), unit),
                Field.of("base_period", FieldType.TEXT, "Último periodo observado", "Last observed period"),
                new Field(
                        "base_value",
                        FieldType.NUMBER,
                        new LocalText("Último valor observado", "Last observed value"),
                        unit),
                new Field(
                        "difference",
                        FieldType.NUMBER,
                        new LocalText("Proyectado menos observado", "Projected minus observed"),
                        unit));
        return new LayerDescription(
                new LayerId(id),
                pack.id(),
                new LocalText(
                        "%s: %s (proyectado)".formatted(scenario.name().es(), name.es()),
                        "%s: %s (projected)".formatted(scenario.name().in(Language.EN), name.in(Language.EN))),
                new LocalText(
                        "Valores proyectados, no observados, en %s. %s"
                                .formatted(unit.es(), scenario.method().es()),
                        "Projected values, not observed, in %s. %s"
                                .formatted(
                                        unit.in(Language.EN), scenario.method().in(Language.EN))),
                GeometryKind.POLYGON,
                fields,
                note(pack, scenario),
                territories
                        .find(pack.root())
                        .map(each -> each.measures().bbox())
                        .orElse(null),
                projections.span(scenario, indicator).orElse(null),
                MIN_ZOOM,
                MAX_ZOOM,
                Map.of(),
                pack.example(),
                metadata(pack, scenario, indicator));
    }

    /** The values that are projected come from a source of their own, where one is named; it comes last. */
    private LayerMetadata metadata(Pack pack, Scenario scenario, Indicator indicator) {
        LayerMetadata stated = metadata.computed(indicator, LayerMetadata.Nature.SCENARIO, scenario.method());
        List<LayerMetadata.SourceStep> chain = new ArrayList<>(stated.chain());
        Optional<Source> source =
                scenario.source() == null ? Optional.empty() : sources.find(pack.id(), scenario.source());
        LayerMetadata.SourceStep step = source.map(Source::step)
                .orElse(new LayerMetadata.SourceStep(
                        scenario.name(),
                        scenario.author(),
                        scenario.date(),
                        scenario.method(),
                        null,
                        null,
                        scenario.description()));
        chain.remove(step);
        chain.add(step);
        return stated.withPublisher(source.map(Source::issuer).orElse(scenario.author()))
                .withChain(chain);
    }

    private LayerSourceNote note(Pack pack, Scenario scenario) {
        Optional<Source> source =
                scenario.source() == null ? Optional.empty() : sources.find(pack.id(), scenario.source());
        return new LayerSourceNote(
                source.map(found -> new LocalText(
                                found.organisation() + ", " + found.title().es(),
                                found.organisation() + ", " + found.title().in(Language.EN)))
                        .orElse(scenario.author()),
                scenario.date(),
                source.map(Source::licence).orElse(null),
                pack.boundary().accuracy());
    }
}
