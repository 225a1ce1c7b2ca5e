package co.territoria.composite;

import co.territoria.indicator.ComputedClasses;
import co.territoria.indicator.IndicatorMetadata;
import co.territoria.indicator.Ramps;
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
import co.territoria.layer.Portrayal;
import co.territoria.store.Datasets;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One layer for each index that can be computed: score and place on the shapes of the territories. */
@Component
final class CompositeLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private static final List<Field> FIELDS = List.of(
            Field.of("code", FieldType.TEXT, "Código", "Code"),
            Field.of("name", FieldType.TEXT, "Nombre", "Name"),
            Field.of("score", FieldType.NUMBER, "Puntaje (calculado)", "Score (computed)"),
            Field.of("rank", FieldType.INTEGER, "Puesto, 1 es el mejor", "Rank, 1 is the best"),
            Field.of("rank_of", FieldType.INTEGER, "Municipios con puntaje", "Municipalities with a score"),
            Field.of("status", FieldType.TEXT, "Estado", "Status")
                    .withCodes(List.of(
                            Code.of("computed", "calculado", "computed"), Code.of("missing", "sin dato", "no data"))));

    private final Composites composites;
    private final Territories territories;
    private final Sources sources;
    private final Datasets datasets;
    private final IndicatorMetadata metadata;

    CompositeLayers(
            Composites composites,
            Territories territories,
            Sources sources,
            Datasets datasets,
            IndicatorMetadata metadata) {
        this.composites = composites;
        this.territories = territories;
        this.sources = sources;
        this.datasets = datasets;
        this.metadata = metadata;
    }

    /** The id of an index's layer: plain in the default pack, with the pack's name before it in another. */
    static String idOf(Pack pack, Pack defaultPack, Recipe recipe) {
        String prefix = pack.id().equals(defaultPack.id()) ? "" : pack.id() + "-";
        return prefix + "index-" + recipe.code();
    }

    @Override
    public List<Layer> layers() {
        Map<String, String> versionOf = new LinkedHashMap<>();
        datasets.listPublished()
                .forEach(one -> versionOf.put(one.pack() + "/" + one.name(), one.dataset() + "." + one.version()));
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            Territory root = territories.get(pack.root().value());
            for (Recipe recipe : composites.list(pack.id())) {
                CompositeTable table = composites.table(recipe, root);
                // an index that is not computed has nothing to draw
                if (table.obstacle() == null) {
                    String version = version(table, versionOf);
                    layers.add(new ComputedLayer(
                            description(table), () -> version, () -> features(composites.table(recipe, root))));
                }
            }
        }
        return layers;
    }

    /** Scores in five natural classes, as the screen begins. */
    @Override
    public Optional<Portrayal> portrayal(LayerDescription layer) {
        Pack pack = territories.findPack(layer.pack()).orElse(null);
        if (pack == null) {
            return Optional.empty();
        }
        return composites.list(pack.id()).stream()
                .filter(recipe -> layer.id().value().equals(idOf(pack, territories.defaultPack(), recipe)))
                .findFirst()
                .map(recipe -> {
                    double[] scores = features(composites.table(
                                    recipe, territories.get(pack.root().value())))
                            .stream()
                            .map(timed -> timed.feature().properties().get("score"))
                            .filter(Objects::nonNull)
                            .mapToDouble(score -> (Double) score)
                            .toArray();
                    List<Double> bounds =
                            ComputedClasses.of(scores, 0, "jenks", "5").bounds();
                    return new Portrayal(
                            recipe.name(),
                            new LocalText("puntaje calculado", "computed score"),
                            null,
                            "score",
                            Map.of(),
                            Ramps.shades(
                                    bounds,
                                    Ramps.sequential(Dimension.INSTITUCIONAL, Math.max(1, bounds.size() - 1)),
                                    CompositeJson.decimals(recipe.rules())));
                });
    }

    /** Recipe, the families of its components, and territories. */
    private String version(CompositeTable table, Map<String, String> versionOf) {
        TreeSet<String> names = new TreeSet<>();
        names.add(Composites.datasetOf(String.valueOf(table.recipe().code())));
        table.ingredients().forEach(one -> {
            if (one.indicator() != null) {
                names.add(
                        co.territoria.indicator.Family.datasetOf(one.indicator().family()));
            }
        });
        return names.stream()
                        .map(name -> versionOf.getOrDefault(table.pack().id() + "/" + name, "0"))
                        .collect(Collectors.joining("-"))
                + "-" + territories.version();
    }

    private List<ComputedLayer.Timed> features(CompositeTable table) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        Composition composition = table.composition();
        for (int i = 0; i < table.places().size(); i++) {
            Territory place = table.places().get(i);
            boolean known = composition != null && composition.ranks()[i] > 0;
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("code", place.code().value());
            properties.put("name", place.name());
            properties.put("score", known ? Double.valueOf(composition.scores()[i]) : null);
            properties.put("rank", known ? Long.valueOf(composition.ranks()[i]) : null);
            properties.put("rank_of", composition == null ? null : Long.valueOf(composition.scored()));
            properties.put("status", known ? "computed" : "missing");
            features.add(new ComputedLayer.Timed(
                    new Feature(place.code().value(), territories.geometry(place.code()), properties), null));
        }
        return features;
    }

    private LayerDescription description(CompositeTable table) {
        Recipe recipe = table.recipe();
        Pack pack = table.pack();
        LocalText method = CompositeNotes.method(recipe);
        String periods = String.join(", ", table.periods());
        return new LayerDescription(
                new LayerId(idOf(pack, territories.defaultPack(), recipe)),
                pack.id(),
                new LocalText(
                        recipe.name().es() + ", " + pack.name().es(),
                        recipe.name().in(Language.EN) + ", " + pack.name().in(Language.EN)),
                new LocalText(
                        "Índice compuesto (calculado) con datos de %s. %s".formatted(periods, method.es()),
                        "Composite index (computed) from data of %s. %s".formatted(periods, method.in(Language.EN))),
                GeometryKind.POLYGON,
                FIELDS,
                note(table),
                territories
                        .find(pack.root())
                        .map(root -> root.measures().bbox())
                        .orElse(null),
                null,
                MIN_ZOOM,
                MAX_ZOOM,
                Map.of(),
                pack.example(),
                metadata.computed(
                        table.ingredients().stream()
                                .flatMap(one -> Optional.ofNullable(one.indicator()).stream())
                                .toList(),
                        LayerMetadata.Theme.POVERTY,
                        method));
    }

    private LayerSourceNote note(CompositeTable table) {
        List<Source> its = table.ingredients().stream()
                .flatMap(one -> one.indicator() == null
                        ? java.util.stream.Stream.<Source>empty()
                        : sources
                                .find(
                                        table.pack().id(),
                                        one.indicator().definition().source())
                                .stream())
                .distinct()
                .toList();
        String organisations = its.stream().map(Source::organisation).distinct().collect(Collectors.joining(", "));
        Optional<String> licence = its.stream().map(Source::licence).distinct().count() == 1
                ? Optional.ofNullable(its.get(0).licence())
                : Optional.empty();
        return new LayerSourceNote(
                new LocalText(
                        "Cálculo propio con datos de " + organisations,
                        "Own computation from data of " + organisations),
                its.stream()
                        .map(Source::date)
                        .filter(date -> date != null)
                        .max(String::compareTo)
                        .orElse(null),
                licence.orElse(null),
                table.pack().boundary().accuracy());
    }
}
