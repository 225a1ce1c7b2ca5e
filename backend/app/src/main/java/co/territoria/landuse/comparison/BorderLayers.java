package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.border.Border;
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
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stretches of border where the plans in force of two neighbours do not go together, as lines. */
@Component
final class BorderLayers implements LayerSource {

    private static final LocalText METRES = new LocalText("m", "m");

    private static final LocalText SOURCE = new LocalText(
            "Calculado por este sistema de las entregas de los dos municipios y de la matriz de compatibilidad.",
            "Computed by this system from the deliveries of both municipalities and the matrix of compatibility.");

    private static final LocalText METHOD = new LocalText(
            "El límite común se recorre y a cada tramo se le asigna la clase de suelo de cada lado; la matriz dice cuáles no van juntas.",
            "The common border is followed and each stretch gets the class of soil of each side; the matrix says which do not go together.");

    private static final List<Field> FIELDS = List.of(
            Field.of("first", FieldType.TEXT, "Código del primer municipio", "Code of the first municipality"),
            Field.of("first_name", FieldType.TEXT, "Primer municipio", "First municipality"),
            Field.of("first_plan", FieldType.TEXT, "Plan del primero", "Plan of the first"),
            Field.of("second", FieldType.TEXT, "Código del segundo municipio", "Code of the second municipality"),
            Field.of("second_name", FieldType.TEXT, "Segundo municipio", "Second municipality"),
            Field.of("second_plan", FieldType.TEXT, "Plan del segundo", "Plan of the second"),
            Field.of("rank", FieldType.INTEGER, "Lugar en la lista del límite", "Place in the list of the border"),
            Field.of("first_class", FieldType.TEXT, "Clase en el primero", "Class in the first"),
            Field.of("second_class", FieldType.TEXT, "Clase en el segundo", "Class in the second"),
            Field.of("severity", FieldType.TEXT, "Gravedad", "Severity")
                    .withCodes(List.of(
                            Code.of("severe", "grave", "severe"),
                            Code.of("medium", "media", "medium"),
                            Code.of("slight", "leve", "slight"))),
            metres("from_m", "Desde, a lo largo del límite", "From, along the border"),
            metres("to_m", "Hasta, a lo largo del límite", "To, along the border"),
            metres("length_m", "Longitud en el plano EPSG:9377", "Length in the plane EPSG:9377"),
            Field.of("reason", FieldType.TEXT, "Razón", "Reason, in Spanish"),
            Field.of("reason_en", FieldType.TEXT, "Razón, en inglés", "Reason"));

    private final LandUsePlans plans;
    private final Borders borders;
    private final PlanComparisons comparisons;
    private final Territories territories;

    BorderLayers(LandUsePlans plans, Borders borders, PlanComparisons comparisons, Territories territories) {
        this.plans = plans;
        this.borders = borders;
        this.comparisons = comparisons;
        this.territories = territories;
    }

    private static Field metres(String name, String es, String en) {
        return new Field(name, FieldType.NUMBER, new LocalText(es, en), METRES);
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            // a map without lines would say that there is no conflict
            if (plans.list(pack.id()).stream().anyMatch(this::isZoned)) {
                layers.add(layer(pack));
            }
        }
        return layers;
    }

    private boolean isZoned(LandUsePlan plan) {
        return plan.inForce() && !plans.zoneCounts(plan).isEmpty();
    }

    private Layer layer(Pack pack) {
        String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
        return new ComputedLayer(
                new LayerDescription(
                        new LayerId(prefix + "land-use-border-conflicts"),
                        pack.id(),
                        new LocalText(
                                "Conflictos de frontera entre planes, "
                                        + pack.name().es(),
                                "Border conflicts between plans, " + pack.name().in(Language.EN)),
                        new LocalText(
                                "Tramos del límite entre dos municipios en los que la clase de suelo de un lado no es compatible con la del otro. Donde falta un plan no se evaluó, y no hay línea.",
                                "Stretches of the border of two municipalities where the class of soil on one side does not go together with that on the other. Where a plan is missing nothing was evaluated, and there is no line."),
                        GeometryKind.LINE,
                        FIELDS,
                        new LayerSourceNote(SOURCE, null, null, pack.boundary().accuracy()),
                        territories.extent(pack),
                        null,
                        0,
                        16,
                        Map.of(),
                        pack.example(),
                        LayerMetadata.of(LayerMetadata.Nature.COMPUTED, LayerMetadata.Theme.LAND_USE)
                                .withDimension(Dimension.TERRITORIAL.id())
                                .withMethod(METHOD)
                                .withChain(List.of(
                                        new LayerMetadata.SourceStep(SOURCE, null, null, null, null, null, null)))),
                () -> comparisons.version(pack.id()),
                () -> comparisons.once(pack.id(), List.of("border conflicts"), () -> features(pack)));
    }

    private List<ComputedLayer.Timed> features(Pack pack) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (Borders.Compared compared : borders.inForce(pack)) {
            for (Border.Conflict conflict : compared.border().conflicts()) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                put(values, "first", compared.first());
                put(values, "second", compared.second());
                values.put("rank", conflict.rank());
                values.put("first_class", conflict.first());
                values.put("second_class", conflict.second());
                values.put("severity", conflict.severity().id());
                values.put("from_m", BordersJson.rounded(conflict.fromMetres()));
                values.put("to_m", BordersJson.rounded(conflict.toMetres()));
                values.put("length_m", BordersJson.rounded(conflict.metres()));
                values.put("reason", conflict.rule().reasonEs());
                values.put("reason_en", conflict.rule().reasonEn());
                features.add(new ComputedLayer.Timed(
                        new Feature(compared.conflictId(conflict), PlaneShape.toLonLat(conflict.line()), values),
                        null));
            }
        }
        return features;
    }

    private static void put(Map<String, @Nullable Object> values, String name, Borders.Side side) {
        values.put(name, side.territory().code().value());
        values.put(name + "_name", side.territory().name());
        values.put(name + "_plan", side.plan() == null ? null : side.plan().id());
    }
}
