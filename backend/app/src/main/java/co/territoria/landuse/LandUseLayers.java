package co.territoria.landuse;

import co.territoria.landuse.zone.Theme;
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
import co.territoria.layer.SqlLayer;
import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as municipalities, and the zones of the plans that have polygons, as they were delivered. */
@Component
final class LandUseLayers implements LayerSource {

    private static final LocalText SOURCE = new LocalText(
            "Cada plan cita la suya en el campo «source».", "Each plan cites its own in the field “source”.");

    private static final LocalText ZONES_SOURCE = new LocalText(
            "La entrega de cada municipio; la ficha del plan dice archivo, fecha y sistema de coordenadas.",
            "The delivery of each municipality; the plan's page tells file, date and coordinate system.");

    private static final LocalText UNCONFIRMED = new LocalText(
            "Donde «act_confirmed» es falso el acto no se ha comprobado.",
            "Where “act_confirmed” is false the act has not been checked.");

    private static final LocalText AS_DELIVERED = new LocalText(
            "Las formas van como se entregaron, densificadas y pasadas a longitud y latitud; no se reparan.",
            "Shapes are as they were delivered, densified and brought to longitude and latitude; they are not repaired.");

    private final Database database;
    private final LandUsePlans plans;
    private final Territories territories;

    LandUseLayers(Database database, LandUsePlans plans, Territories territories) {
        this.database = database;
        this.plans = plans;
        this.territories = territories;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            List<LandUsePlan> all = plans.list(pack.id());
            if (!all.isEmpty()) {
                layers.add(register(pack, prefix));
            }
            if (all.stream().anyMatch(plan -> !plans.zoneCounts(plan).isEmpty())) {
                layers.add(zones(pack, prefix));
            }
        }
        return layers;
    }

    private Layer register(Pack pack, String prefix) {
        List<Field> fields = List.of(
                Field.of("territory", FieldType.TEXT, "Código del territorio", "Territory code"),
                Field.of("name", FieldType.TEXT, "Territorio", "Territory"),
                Field.of("plan", FieldType.TEXT, "Plan vigente", "Plan in force"),
                Field.of("kind", FieldType.TEXT, "Clase de plan", "Kind of plan")
                        .withCodes(Code.each(Words.KINDS, kind -> kind, Words::kind)),
                Field.of("act", FieldType.TEXT, "Acto", "Act"),
                Field.of("act_date", FieldType.TEXT, "Fecha del acto", "Date of the act"),
                Field.of("act_confirmed", FieldType.BOOLEAN, "Acto confirmado", "Act confirmed"),
                Field.of("versions", FieldType.INTEGER, "Planes en el registro", "Plans in the register"),
                Field.of("zones", FieldType.INTEGER, "Zonas cargadas", "Zones loaded"),
                Field.of("source", FieldType.TEXT, "Fuente", "Source"));
        LayerDescription description = new LayerDescription(
                new LayerId(prefix + "land-use-register"),
                pack.id(),
                titled("Registro de planes de ordenamiento", "Register of land-use plans", pack),
                new LocalText(
                        "Un municipio por plan vigente, con polígonos o sin ellos. Donde el acto no está confirmado, la clase sale de la regla de población.",
                        "A municipality for each plan in force, with or without polygons. Where the act is not confirmed the kind follows from the population rule."),
                GeometryKind.POLYGON,
                fields,
                new LayerSourceNote(SOURCE, null, null, pack.boundary().accuracy()),
                territories.extent(pack),
                null,
                0,
                14,
                Map.of(),
                pack.example(),
                LayerMetadata.of(LayerMetadata.Nature.OBSERVED, LayerMetadata.Theme.LAND_USE)
                        .withDimension(Dimension.TERRITORIAL.id())
                        .withLevel(pack.lowestLevel().id())
                        .withQuality(List.of(UNCONFIRMED))
                        .withChain(List.of(cited(SOURCE))));
        return new ComputedLayer(description, () -> plans.version(pack.id()), () -> municipalities(pack));
    }

    private List<ComputedLayer.Timed> municipalities(Pack pack) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (Territory territory :
                territories.list(pack.id(), pack.lowestLevel().id())) {
            List<LandUsePlan> versions = plans.versions(territory.code());
            LandUsePlan plan = plans.inForce(territory.code()).orElse(null);
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("territory", territory.code().value());
            values.put("name", territory.name());
            values.put("plan", plan == null ? null : plan.id());
            values.put("kind", plan == null ? null : plan.kind());
            values.put("act", plan == null ? null : plan.act().text());
            values.put("act_date", plan == null ? null : plan.act().date());
            values.put("act_confirmed", plan == null ? null : plan.act().confirmed());
            values.put("versions", versions.size());
            values.put(
                    "zones",
                    versions.stream()
                            .flatMap(each -> plans.zoneCounts(each).stream())
                            .mapToInt(ZoneCount::zones)
                            .sum());
            values.put(
                    "source",
                    plan == null || plan.source() == null ? null : plan.source().es());
            features.add(new ComputedLayer.Timed(
                    new Feature(territory.code().value(), territories.geometry(territory.code()), values), null));
        }
        return features;
    }

    private Layer zones(Pack pack, String prefix) {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.of("plan", FieldType.TEXT, "Plan", "Plan"), "t.plan");
        columns.put(Field.of("zone", FieldType.TEXT, "Zona", "Zone"), "t.id");
        columns.put(
                Field.of("theme", FieldType.TEXT, "Tema", "Theme")
                        .withCodes(Code.each(Theme.values(), Theme::id, Words::theme)),
                "t.theme");
        columns.put(Field.of("code", FieldType.TEXT, "Código armonizado", "Harmonised code"), "t.code");
        columns.put(
                Field.of("label", FieldType.TEXT, "Como lo llama la entrega", "As the delivery calls it"), "t.label");
        columns.put(Field.of("delivered_srid", FieldType.INTEGER, "EPSG de la entrega", "EPSG as delivered"), "t.srid");
        LayerDescription description = new LayerDescription(
                new LayerId(prefix + "land-use-zones"),
                pack.id(),
                titled("Zonas de los planes de ordenamiento", "Zones of land-use plans", pack),
                new LocalText(
                        "Las zonas de cada plan y tema como se entregaron, sin reparar; la etiqueta original junto al código armonizado.",
                        "The zones of each plan and theme as delivered, not repaired; the original label beside the harmonised code."),
                GeometryKind.POLYGON,
                List.copyOf(columns.keySet()),
                new LayerSourceNote(ZONES_SOURCE, null, null, null),
                territories.extent(pack),
                null,
                0,
                16,
                Map.of(),
                pack.example(),
                LayerMetadata.of(LayerMetadata.Nature.OBSERVED, LayerMetadata.Theme.LAND_USE)
                        .withDimension(Dimension.TERRITORIAL.id())
                        .withMethod(AS_DELIVERED)
                        .withChain(List.of(cited(ZONES_SOURCE))));
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach((field, expression) -> named.put(field.name(), expression));
        return new SqlLayer(
                database,
                description,
                () -> plans.version(pack.id()),
                new SqlLayer.Declaration(
                        VersionedTable.from("land_use_zone", "t"),
                        VersionedTable.inForce("t") + " AND d.pack = ? AND t.dataset IN (" + marks(pack) + ")",
                        arguments(pack),
                        "t.plan || ':' || t.id",
                        "t.geom",
                        named,
                        null));
    }

    /** Where a plan was imported, what the pack brings of it is not shown. */
    private List<Integer> shown(Pack pack) {
        return plans.datasets(pack.id());
    }

    private String marks(Pack pack) {
        return String.join(", ", shown(pack).stream().map(any -> "?").toList());
    }

    private List<Object> arguments(Pack pack) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(pack.id());
        arguments.addAll(shown(pack));
        return arguments;
    }

    /** What stands in the rows is told of the layer in one line. */
    private static LayerMetadata.SourceStep cited(LocalText source) {
        return new LayerMetadata.SourceStep(source, null, null, null, null, null, null);
    }

    private static LocalText titled(String es, String en, Pack pack) {
        String packEn =
                pack.name().en() == null ? pack.name().es() : pack.name().en();
        return new LocalText(es + ", " + pack.name().es(), en + ", " + packEn);
    }
}
