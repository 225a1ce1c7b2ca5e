package co.territoria.incident;

import co.territoria.incident.IncidentDelivery.Grid;
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
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Territories;
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

/** One layer for each set and grid: its counts by year, suppressed as in every other answer. */
@Component
final class IncidentLayers implements LayerSource {

    private static final List<Field> FIELDS = List.of(
            Field.of("cell", FieldType.TEXT, "Celda", "Cell"),
            Field.of("name", FieldType.TEXT, "Nombre", "Name"),
            Field.of("period", FieldType.TEXT, "Periodo", "Period"),
            Field.of("cases", FieldType.INTEGER, "Casos", "Cases"),
            Field.of("status", FieldType.TEXT, "Estado del conteo", "Status of the count")
                    .withCodes(List.of(
                            Code.of("counted", "contado", "counted"),
                            Code.of("suppressed", "suprimido", "suppressed"),
                            Code.of("missing", "sin dato", "no data"))));

    private static final LocalText SUPPRESSED = new LocalText(
            "De 1 a 4 casos se suprime, para que nadie pueda ser reconocido.",
            "From 1 to 4 cases is suppressed, so that nobody can be recognised.");

    private final Incidents incidents;
    private final Territories territories;
    private final Datasets datasets;

    IncidentLayers(Incidents incidents, Territories territories, Datasets datasets) {
        this.incidents = incidents;
        this.territories = territories;
        this.datasets = datasets;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            for (IncidentSet set : incidents.list(pack.id())) {
                String version = datasets.findPublished(pack.id(), "incidents/" + set.id())
                                .map(DatasetVersion::version)
                                .orElse(0)
                        + "-" + territories.version();
                for (Grid grid : Incidents.grids(set)) {
                    String id = prefix + "incidents-" + set.id().replace('_', '-')
                            + (grid == Grid.HEXAGON ? "-hexagons" : "");
                    layers.add(layer(pack, set, grid, id, version));
                }
            }
        }
        return layers;
    }

    private Layer layer(Pack pack, IncidentSet set, Grid grid, String id, String version) {
        List<String> periods = incidents.periods(set);
        Optional<Source> source = incidents.source(set);
        LocalText title =
                switch (grid) {
                    case TERRITORY -> set.name();
                    case HEXAGON ->
                        new LocalText(
                                set.name().es() + ", por hexágono", set.name().in(Language.EN) + ", by hexagon");
                };
        return new ComputedLayer(
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        title,
                        new LocalText(
                                "Casos por año. De 1 a 4 casos se suprime; los puntos no se publican.",
                                "Cases by year. From 1 to 4 cases is suppressed; points are not published."),
                        GeometryKind.POLYGON,
                        FIELDS,
                        new LayerSourceNote(
                                source.map(Source::title).orElse(new LocalText(set.source(), null)),
                                source.map(Source::date).orElse(null),
                                source.map(Source::licence).orElse(null),
                                pack.boundary().accuracy()),
                        territories.extent(pack),
                        new LayerDescription.TimeSpan(periods.get(0), periods.get(periods.size() - 1)),
                        4,
                        14,
                        Map.of(),
                        pack.example(),
                        metadata(pack, set, grid, source)),
                () -> version,
                () -> features(set, grid, periods));
    }

    private static LayerMetadata metadata(Pack pack, IncidentSet set, Grid grid, Optional<Source> source) {
        return LayerMetadata.of(
                        LayerMetadata.Nature.OBSERVED,
                        set.kind() == IncidentKind.HAZARD
                                ? LayerMetadata.Theme.ENVIRONMENT
                                : LayerMetadata.Theme.SECURITY)
                .withLevel(grid == Grid.TERRITORY ? pack.lowestLevel().id() : null)
                .withPublisher(source.map(Source::issuer).orElse(null))
                .withMethod(source.map(Source::method).orElse(null))
                .withQuality(Arrays.asList(SUPPRESSED, set.note()))
                .withChain(source.stream().map(Source::step).toList());
    }

    private List<ComputedLayer.Timed> features(IncidentSet set, Grid grid, List<String> periods) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (String period : periods) {
            for (Incidents.Cell cell :
                    incidents.table(set, grid, period, periods).cells()) {
                Map<String, @Nullable Object> properties = new LinkedHashMap<>();
                properties.put("cell", cell.id());
                properties.put("name", cell.name());
                properties.put("period", period);
                properties.put("cases", cell.cases());
                properties.put("status", cell.status());
                features.add(new ComputedLayer.Timed(
                        new Feature(cell.id() + "-" + period, cell.shape(), properties), period));
            }
        }
        return features;
    }
}
