package co.territoria.landuse.comparison;

import co.territoria.landuse.Determinant;
import co.territoria.landuse.DeterminantKind;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.Words;
import co.territoria.landuse.compare.ClassZone;
import co.territoria.landuse.compare.DeterminantConflicts.Conflict;
import co.territoria.landuse.compare.GroundArea;
import co.territoria.landuse.overlay.Polygons;
import co.territoria.landuse.overlay.SliverWidth;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.SoilClass;
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
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/**
 * The five classes of every plan, the mosaic of those in force, and where they contradict a determinant. There are none
 * where no plan has polygons.
 */
@Component
final class ComparisonLayers implements LayerSource {

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    private static final LocalText SOURCE = new LocalText(
            "Calculado por este sistema de la entrega de cada municipio; la página del plan dice archivo, fecha y sistema de"
                    + " coordenadas.",
            "Computed by this system from the delivery of each municipality; the plan's page tells file, date and coordinate"
                    + " system.");

    private static final List<Field> CLASS_FIELDS = List.of(
            Field.of("plan", FieldType.TEXT, "Plan", "Plan"),
            Field.of("territory", FieldType.TEXT, "Código del territorio", "Territory code"),
            Field.of("name", FieldType.TEXT, "Territorio", "Territory"),
            Field.of("in_force", FieldType.BOOLEAN, "Vigente", "In force"),
            Field.of("act_date", FieldType.TEXT, "Fecha del acto", "Date of the act"),
            Field.of("class", FieldType.TEXT, "Clase", "Class").withCodes(classCodes()),
            Field.of("class_es", FieldType.TEXT, "Nombre de la clase", "Name of the class in Spanish"),
            Field.of("base", FieldType.TEXT, "Clasificación del suelo", "Classification of the soil"),
            Field.of("code", FieldType.TEXT, "Código que decide la clase", "Code that decides the class"),
            Field.of("rule", FieldType.TEXT, "Regla", "Rule, in Spanish"),
            Field.of("zones", FieldType.TEXT, "Zonas de la entrega", "Zones of the delivery"),
            Field.of("comparable", FieldType.BOOLEAN, "Comparable", "Comparable"),
            Field.of("reason", FieldType.TEXT, "Por qué no es comparable", "Why it does not compare, in Spanish"),
            hectares("hectares", "Área en el plano EPSG:9377", "Area in the plane EPSG:9377"),
            hectares("ground_hectares", "Área sobre el elipsoide", "Area on the ellipsoid"));

    private static final List<Field> CONFLICT_FIELDS = List.of(
            Field.of("plan", FieldType.TEXT, "Plan", "Plan"),
            Field.of("territory", FieldType.TEXT, "Código del territorio", "Territory code"),
            Field.of("in_force", FieldType.BOOLEAN, "Plan vigente", "Plan in force"),
            Field.of("rank", FieldType.INTEGER, "Lugar en la lista del plan", "Place in the plan's list"),
            Field.of("kind", FieldType.TEXT, "Clase de determinante", "Kind of determinant"),
            Field.of("kind_es", FieldType.TEXT, "Nombre de la clase de determinante", "Name of the kind in Spanish"),
            Field.of("kind_rank", FieldType.INTEGER, "Nivel del determinante", "Rank of the determinant"),
            Field.of("determinant", FieldType.TEXT, "Determinante", "Determinant"),
            Field.of("determinant_name", FieldType.TEXT, "Nombre del determinante", "Name of the determinant"),
            Field.of("class", FieldType.TEXT, "Clase de suelo", "Class of soil")
                    .withCodes(Code.each(SoilClass.values(), SoilClass::id, Words::soilClass)),
            Field.of("code", FieldType.TEXT, "Código que decide la clase", "Code that decides the class"),
            Field.of("zones", FieldType.TEXT, "Zonas de la entrega", "Zones of the delivery"),
            Field.of("severity", FieldType.TEXT, "Gravedad", "Severity")
                    .withCodes(List.of(
                            Code.of("severe", "grave", "severe"),
                            Code.of("medium", "media", "medium"),
                            Code.of("slight", "leve", "slight"))),
            Field.of("reason", FieldType.TEXT, "Razón", "Reason, in Spanish"),
            Field.of("reason_en", FieldType.TEXT, "Razón, en inglés", "Reason"),
            hectares("hectares", "Área en el plano EPSG:9377", "Area in the plane EPSG:9377"),
            hectares("ground_hectares", "Área sobre el elipsoide", "Area on the ellipsoid"));

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Territories territories;

    ComparisonLayers(LandUsePlans plans, PlanComparisons comparisons, Territories territories) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.territories = territories;
    }

    /** The five classes, and why a place may be in none. */
    private static List<Code> classCodes() {
        List<Code> codes = new ArrayList<>(Code.each(SoilClass.values(), SoilClass::id, Words::soilClass));
        codes.add(Code.of("uncovered", "Sin zona", "No zone"));
        codes.add(Code.of("none", "Sin plan", "No plan"));
        return codes;
    }

    private static Field hectares(String name, String es, String en) {
        return new Field(name, FieldType.NUMBER, new LocalText(es, en), new LocalText("ha", "ha"));
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            if (zoned(pack).isEmpty()) {
                continue;
            }
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            layers.add(layer(
                    pack,
                    prefix + "land-use-classes",
                    titled("Cinco clases de suelo de cada plan", "Five classes of soil of each plan", pack),
                    new LocalText(
                            "Cada versión de cada plan en las cinco clases de la Ley 388 de 1997, con la regla que dio cada"
                                    + " una.",
                            "Each version of each plan in the five classes of Law 388 of 1997, with the rule that made"
                                    + " each."),
                    CLASS_FIELDS,
                    () -> classes(pack)));
            layers.add(layer(
                    pack,
                    prefix + "land-use-mosaic",
                    titled("Mosaico de planes vigentes", "Mosaic of plans in force", pack),
                    new LocalText(
                            "Los planes vigentes en una sola leyenda. Donde no hay polígonos cargados el municipio es de"
                                    + " clase «none»; lo que un plan deja por fuera, más ancho que la exactitud del límite, es"
                                    + " «uncovered».",
                            "The plans in force in one legend. Where no polygons are loaded the municipality is of the class"
                                    + " “none”; what a plan leaves out, wider than the limit is accurate, is “uncovered”."),
                    CLASS_FIELDS,
                    () -> mosaic(pack)));
            layers.add(layer(
                    pack,
                    prefix + "land-use-determinant-conflicts",
                    titled("Conflictos con determinantes", "Conflicts with determinants", pack),
                    new LocalText(
                            "Suelo de un plan que contradice un determinante de superior jerarquía. Solo se evalúan los"
                                    + " determinantes con capa cargada: donde falta la capa no se dice que no haya conflicto.",
                            "Soil of a plan that contradicts what ranks above it. Only determinants with a loaded layer are"
                                    + " evaluated: where the layer is missing, nothing says that there is no conflict."),
                    CONFLICT_FIELDS,
                    () -> conflicts(pack)));
        }
        return layers;
    }

    private List<LandUsePlan> zoned(Pack pack) {
        return plans.list(pack.id()).stream()
                .filter(plan -> !plans.zoneCounts(plan).isEmpty())
                .toList();
    }

    private Layer layer(
            Pack pack,
            String id,
            LocalText title,
            LocalText description,
            List<Field> fields,
            Supplier<List<ComputedLayer.Timed>> features) {
        return new ComputedLayer(
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        title,
                        description,
                        GeometryKind.POLYGON,
                        fields,
                        new LayerSourceNote(SOURCE, null, null, pack.boundary().accuracy()),
                        territories.extent(pack),
                        null,
                        0,
                        16,
                        Map.of(),
                        pack.example(),
                        LayerMetadata.of(LayerMetadata.Nature.COMPUTED, LayerMetadata.Theme.LAND_USE)
                                .withDimension(Dimension.TERRITORIAL.id())
                                .withMethod(description)
                                .withChain(List.of(
                                        new LayerMetadata.SourceStep(SOURCE, null, null, null, null, null, null)))),
                () -> comparisons.version(pack.id()),
                () -> comparisons.once(pack.id(), List.of("layer", id), features));
    }

    private static LocalText titled(String es, String en, Pack pack) {
        return new LocalText(
                es + ", " + pack.name().es(), en + ", " + pack.name().in(Language.EN));
    }

    private List<ComputedLayer.Timed> classes(Pack pack) {
        return zoned(pack).stream().flatMap(plan -> classes(plan).stream()).toList();
    }

    private List<ComputedLayer.Timed> classes(LandUsePlan plan) {
        return comparisons.once(plan.pack(), List.of("class features", plan.id()), () -> {
            Territory territory = territories.get(plan.territory().value());
            LocalText obstacle =
                    Obstacles.of(plan, plans.zones(plan), Legend.CLASS).orElse(null);
            List<ComputedLayer.Timed> features = new ArrayList<>();
            for (ClassZone zone : comparisons.classes(plan).zones()) {
                Map<String, @Nullable Object> values =
                        place(territory, plan, zone.soilClass().id(), obstacle);
                values.put("base", zone.base().id());
                values.put("code", zone.code());
                values.put("rule", zone.rule().ruleEs());
                values.put("zones", String.join(" ", zone.zones()));
                features.add(timed("%s:%06d".formatted(plan.id(), features.size() + 1), zone.geometry(), values));
            }
            return features;
        });
    }

    /** The properties of a piece in the order of the fields; those of a zone stay absent. */
    private static Map<String, @Nullable Object> place(
            Territory territory, @Nullable LandUsePlan plan, String soilClass, @Nullable LocalText obstacle) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        CLASS_FIELDS.forEach(field -> values.put(field.name(), null));
        values.put("plan", plan == null ? null : plan.id());
        values.put("territory", territory.code().value());
        values.put("name", territory.name());
        values.put("in_force", plan == null ? null : plan.inForce());
        values.put("act_date", plan == null ? null : plan.act().date());
        values.put("class", soilClass);
        values.put("class_es", Legend.className(soilClass).es());
        values.put("comparable", obstacle == null);
        values.put("reason", obstacle == null ? null : obstacle.es());
        return values;
    }

    private static ComputedLayer.Timed timed(String id, Geometry plane, Map<String, @Nullable Object> values) {
        values.put("hectares", plane.getArea() / SQUARE_METRES_PER_HECTARE);
        values.put("ground_hectares", GroundArea.ORIGEN_NACIONAL.squareMetres(plane) / SQUARE_METRES_PER_HECTARE);
        return new ComputedLayer.Timed(new Feature(id, PlaneShape.toLonLat(plane), values), null);
    }

    private List<ComputedLayer.Timed> mosaic(Pack pack) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (Territory territory :
                territories.list(pack.id(), pack.lowestLevel().id())) {
            LandUsePlan plan = plans.inForce(territory.code()).orElse(null);
            Limit limit = plans.limit(territory);
            if (plan == null || plans.zoneCounts(plan).isEmpty()) {
                features.add(timed(
                        territory.code().value() + ":none",
                        limit.geometry(),
                        place(territory, plan, Legend.NONE, Obstacles.NO_POLYGONS)));
                continue;
            }
            features.addAll(classes(plan));
            LocalText obstacle =
                    Obstacles.of(plan, plans.zones(plan), Legend.CLASS).orElse(null);
            for (Polygon hole : uncovered(plan, limit)) {
                features.add(timed(
                        "%s:uncovered:%04d".formatted(plan.id(), features.size() + 1),
                        hole,
                        place(territory, plan, Legend.UNCOVERED, obstacle)));
            }
        }
        return features;
    }

    /** What of the municipality has no class, but for what the limit is too coarse to tell. */
    private List<Polygon> uncovered(LandUsePlan plan, Limit limit) {
        List<Geometry> zones = comparisons.classes(plan).zones().stream()
                .map(ClassZone::geometry)
                .toList();
        if (zones.isEmpty() || !limit.geometry().isValid() || Double.isInfinite(limit.accuracyMetres())) {
            return List.of();
        }
        Geometry rest = Polygons.difference(limit.geometry(), Polygons.union(zones));
        return Polygons.parts(rest).stream()
                .filter(part -> !SliverWidth.isNarrowerThan(part, limit.accuracyMetres()))
                .toList();
    }

    private List<ComputedLayer.Timed> conflicts(Pack pack) {
        Map<String, Determinant> determinants =
                plans.determinants(pack).stream().collect(Collectors.toMap(Determinant::id, Function.identity()));
        Map<String, DeterminantKind> kinds = plans.determinantKinds(pack).stream()
                .collect(Collectors.toMap(DeterminantKind::id, Function.identity()));
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (LandUsePlan plan : zoned(pack)) {
            List<Conflict> conflicts = comparisons.conflicts(plan).conflicts();
            for (int i = 0; i < conflicts.size(); i++) {
                Conflict one = conflicts.get(i);
                DeterminantKind kind = kinds.get(one.kind());
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                values.put("plan", plan.id());
                values.put("territory", plan.territory().value());
                values.put("in_force", plan.inForce());
                values.put("rank", i + 1);
                values.put("kind", one.kind());
                values.put("kind_es", kind == null ? null : kind.name().es());
                values.put("kind_rank", kind == null ? null : kind.rank());
                values.put("determinant", one.determinant());
                values.put(
                        "determinant_name",
                        determinants.get(one.determinant()).name().es());
                values.put("class", one.soilClass().id());
                values.put("code", one.code());
                values.put("zones", String.join(" ", one.zones()));
                values.put("severity", one.severity().id());
                values.put("reason", one.rule().reasonEs());
                values.put("reason_en", one.rule().reasonEn());
                values.put("hectares", one.area().hectares());
                values.put("ground_hectares", one.area().groundHectares());
                features.add(new ComputedLayer.Timed(
                        new Feature(ConflictIds.of(plan, conflicts, one), PlaneShape.toLonLat(one.polygon()), values),
                        null));
            }
        }
        return features;
    }
}
