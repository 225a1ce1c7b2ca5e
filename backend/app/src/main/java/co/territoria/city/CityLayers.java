package co.territoria.city;

import co.territoria.city.Hierarchy.Distance;
import co.territoria.city.Hierarchy.Placed;
import co.territoria.indicator.Indicator;
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
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;

/** The seats in their hierarchy, the areas of the centres, and the links where there are any. */
@Component
final class CityLayers implements LayerSource {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4326);

    private final Cities cities;
    private final Territories territories;
    private final Datasets datasets;
    private final IndicatorMetadata metadata;
    private final Indicators indicators;
    private final Sources sources;

    CityLayers(
            Cities cities,
            Territories territories,
            Datasets datasets,
            IndicatorMetadata metadata,
            Indicators indicators,
            Sources sources) {
        this.cities = cities;
        this.territories = territories;
        this.datasets = datasets;
        this.metadata = metadata;
        this.indicators = indicators;
        this.sources = sources;
    }

    @Override
    public List<Layer> layers() {
        // whatever is published may change people, functions or shapes
        String published = datasets.listPublished().stream()
                .map(one -> one.dataset() + "." + one.version())
                .collect(Collectors.joining(","));
        String version =
                UUID.nameUUIDFromBytes(published.getBytes(StandardCharsets.UTF_8)) + "-" + territories.version();
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            cities.find(pack).ifPresent(delivery -> {
                String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
                layers.add(seats(pack, delivery, prefix + "cities", version));
                layers.add(areas(pack, delivery, prefix + "city-areas", version));
                if (!delivery.links().isEmpty()) {
                    layers.add(links(pack, delivery, prefix + "city-links", version));
                }
            });
        }
        return layers;
    }

    private CitySystem system(Pack pack) {
        return cities.of(null, null, null, pack.root().value());
    }

    private Layer seats(Pack pack, CityDelivery delivery, String id, String version) {
        List<Field> fields = List.of(
                Field.of("code", FieldType.TEXT, "Código", "Code"),
                Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                Field.of("population", FieldType.NUMBER, "Población", "Population"),
                Field.of("period", FieldType.TEXT, "Periodo", "Period"),
                Field.of("rank", FieldType.INTEGER, "Puesto por población", "Rank by population"),
                Field.of("class", FieldType.TEXT, "Clase", "Class")
                        .withCodes(Code.each(
                                delivery.recipe().classes(), CityRecipe.SizeClass::id, CityRecipe.SizeClass::name)),
                Field.of("functional_index", FieldType.NUMBER, "Índice funcional", "Functional index"),
                Field.of("higher", FieldType.TEXT, "Centro superior más cercano", "Nearest higher centre"),
                Field.of(
                        "higher_km",
                        FieldType.NUMBER,
                        "Distancia geodésica a ese centro, km",
                        "Geodesic distance to that centre, km"));
        return layer(
                pack,
                delivery,
                id,
                new LocalText("Sistema de ciudades: cabeceras", "System of cities: seats"),
                GeometryKind.POINT,
                fields,
                version,
                once(() -> {
                    CitySystem system = system(pack);
                    return system.seats().stream()
                            .map(one -> new ComputedLayer.Timed(seat(one, system), null))
                            .toList();
                }));
    }

    private static Feature seat(Placed one, CitySystem system) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        Distance higher = one.higher();
        properties.put("code", one.seat().code());
        properties.put("name", one.seat().name());
        properties.put("population", one.seat().people());
        properties.put("period", system.population().period());
        properties.put("rank", one.rank());
        properties.put(
                "class",
                one.classIndex() == null
                        ? null
                        : system.recipe().classes().get(one.classIndex()).id());
        properties.put("functional_index", one.functionalIndex());
        properties.put("higher", higher == null ? null : higher.code());
        properties.put("higher_km", higher == null ? null : higher.kilometres());
        return new Feature(one.seat().code(), point(one.seat()), properties);
    }

    private static Geometry point(Hierarchy.Seat seat) {
        return LON_LAT.createPoint(new Coordinate(seat.lon(), seat.lat()));
    }

    private Layer areas(Pack pack, CityDelivery delivery, String id, String version) {
        List<Field> fields = List.of(
                Field.of("code", FieldType.TEXT, "Código del centro", "Code of the centre"),
                Field.of("name", FieldType.TEXT, "Centro", "Centre"),
                Field.of("municipalities", FieldType.INTEGER, "Municipios", "Municipalities"),
                Field.of("population", FieldType.NUMBER, "Población del área", "Population of the area"),
                Field.of("period", FieldType.TEXT, "Periodo", "Period"));
        return layer(
                pack,
                delivery,
                id,
                new LocalText(
                        "Sistema de ciudades: áreas de influencia por cercanía en línea recta",
                        "System of cities: areas of influence by nearness as the crow flies"),
                GeometryKind.POLYGON,
                fields,
                version,
                once(() -> areas(system(pack))));
    }

    private List<ComputedLayer.Timed> areas(CitySystem system) {
        Map<String, List<Placed>> byCentre = new TreeMap<>();
        system.seats().forEach(one -> {
            Distance area = system.areas().get(one.seat().code());
            if (area != null) {
                byCentre.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(one);
            }
        });
        List<ComputedLayer.Timed> features = new ArrayList<>();
        byCentre.forEach((centre, members) -> {
            Geometry shape = UnaryUnionOp.union(members.stream()
                    .map(one ->
                            territories.geometry(new TerritoryCode(one.seat().code())))
                    .toList());
            boolean whole = members.stream().allMatch(one -> one.seat().people() != null);
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("code", centre);
            properties.put(
                    "name",
                    members.stream()
                            .filter(one -> one.seat().code().equals(centre))
                            .map(one -> one.seat().name())
                            .collect(Collectors.joining()));
            properties.put("municipalities", members.size());
            // a sum that lacks a part is no sum
            properties.put(
                    "population",
                    whole
                            ? members.stream()
                                    .map(one -> one.seat().people())
                                    .mapToDouble(people -> people == null ? 0 : people)
                                    .sum()
                            : null);
            properties.put("period", system.population().period());
            features.add(new ComputedLayer.Timed(new Feature(centre, shape, properties), null));
        });
        return features;
    }

    private Layer links(Pack pack, CityDelivery delivery, String id, String version) {
        List<Field> fields = List.of(
                Field.of("origin", FieldType.TEXT, "Origen", "Origin"),
                Field.of("destination", FieldType.TEXT, "Destino", "Destination"),
                Field.of("kind", FieldType.TEXT, "Clase de vínculo", "Kind of link"),
                Field.of("period", FieldType.TEXT, "Periodo", "Period"),
                Field.of("value", FieldType.NUMBER, "Valor", "Value"),
                Field.of("unit", FieldType.TEXT, "Unidad", "Unit"),
                Field.of("source", FieldType.TEXT, "Clave de la fuente", "Key of the source"));
        return layer(
                pack,
                delivery,
                id,
                new LocalText("Sistema de ciudades: vínculos", "System of cities: links"),
                GeometryKind.LINE,
                fields,
                version,
                once(() -> {
                    Map<String, Hierarchy.Seat> seats = new TreeMap<>();
                    system(pack).seats().forEach(one -> seats.put(one.seat().code(), one.seat()));
                    return delivery.links().stream()
                            .filter(one -> seats.containsKey(one.origin().value())
                                    && seats.containsKey(one.destination().value()))
                            .map(one -> new ComputedLayer.Timed(link(one, seats), one.period()))
                            .toList();
                }));
    }

    private static Feature link(CityLink one, Map<String, Hierarchy.Seat> seats) {
        Hierarchy.Seat from = seats.get(one.origin().value());
        Hierarchy.Seat to = seats.get(one.destination().value());
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("origin", one.origin().value());
        properties.put("destination", one.destination().value());
        properties.put("kind", one.kind());
        properties.put("period", one.period());
        properties.put("value", one.value());
        properties.put("unit", one.unit());
        properties.put("source", one.source());
        return new Feature(
                String.join("-", one.origin().value(), one.destination().value(), one.kind(), one.period()),
                LON_LAT.createLineString(
                        new Coordinate[] {new Coordinate(from.lon(), from.lat()), new Coordinate(to.lon(), to.lat())}),
                properties);
    }

    private Layer layer(
            Pack pack,
            CityDelivery delivery,
            String id,
            LocalText title,
            GeometryKind kind,
            List<Field> fields,
            String version,
            Supplier<List<ComputedLayer.Timed>> features) {
        CityRecipe recipe = delivery.recipe();
        return new ComputedLayer(
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        title,
                        recipe.note() == null
                                ? new LocalText("Calculado por este sistema.", "Computed by this system.")
                                : recipe.note(),
                        kind,
                        fields,
                        new LayerSourceNote(recipe.author(), recipe.date(), null, null),
                        territories.extent(pack),
                        null,
                        4,
                        14,
                        Map.of(),
                        pack.example(),
                        metadata(pack, recipe, title)),
                () -> version,
                features);
    }

    /** The figures and lists that seats are ranked by, and then the recipe. */
    private LayerMetadata metadata(Pack pack, CityRecipe recipe, LocalText title) {
        List<Indicator> from = Stream.concat(
                        recipe.populations().stream().limit(1).map(CityRecipe.Population::indicator),
                        recipe.functions().stream().map(CityRecipe.Function::indicator))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> indicators.find(pack.id(), code.value()).stream())
                .toList();
        LocalText method = recipe.note() == null
                ? new LocalText(
                        "Calculado por este sistema con la receta de %s."
                                .formatted(recipe.author().es()),
                        "Computed by this system with the recipe of %s."
                                .formatted(recipe.author().in(Language.EN)))
                : recipe.note();
        LayerMetadata stated = metadata.computed(from, LayerMetadata.Theme.TERRITORY, method);
        List<LayerMetadata.SourceStep> chain = new ArrayList<>(stated.chain());
        recipe.functions().stream()
                .map(CityRecipe.Function::source)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(key -> sources.find(pack.id(), key).stream())
                .map(Source::step)
                .filter(step -> !chain.contains(step))
                .forEach(chain::add);
        chain.add(new LayerMetadata.SourceStep(title, recipe.author(), recipe.date(), method, null, null, null));
        return stated.withDimension(Dimension.TERRITORIAL.id())
                .withLevel(pack.lowestLevel().id())
                .withChain(chain);
    }

    /** The registry asks for new layers after each publication, so one layer computes once. */
    private static Supplier<List<ComputedLayer.Timed>> once(Supplier<List<ComputedLayer.Timed>> features) {
        return new Supplier<>() {
            private @Nullable List<ComputedLayer.Timed> known;

            @Override
            public synchronized List<ComputedLayer.Timed> get() {
                List<ComputedLayer.Timed> now = known;
                if (now == null) {
                    now = List.copyOf(features.get());
                    known = now;
                }
                return now;
            }
        };
    }
}
