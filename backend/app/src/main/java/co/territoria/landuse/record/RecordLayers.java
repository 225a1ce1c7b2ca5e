package co.territoria.landuse.record;

import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.Words;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.layer.Code;
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
import co.territoria.store.Datasets;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The parcels of the plans that have them: number, area and class of soil. */
@Component
final class RecordLayers implements LayerSource {

    private final Database database;
    private final Datasets datasets;
    private final LandUsePlans plans;
    private final Territories territories;

    RecordLayers(Database database, Datasets datasets, LandUsePlans plans, Territories territories) {
        this.database = database;
        this.datasets = datasets;
        this.plans = plans;
        this.territories = territories;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        List<String> withParcels = datasets.listPublished().stream()
                .filter(one -> one.kind().equals("land-use-parcels"))
                .map(one -> one.pack())
                .toList();
        for (Pack pack : territories.packs()) {
            if (withParcels.contains(pack.id())) {
                layers.add(layer(pack));
            }
        }
        return layers;
    }

    private Layer layer(Pack pack) {
        String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.of("plan", FieldType.TEXT, "Plan", "Plan"), "t.plan");
        columns.put(Field.of("number", FieldType.TEXT, "Número predial", "Cadastral number"), "t.number");
        columns.put(
                Field.of("class", FieldType.TEXT, "Clase de suelo de la mayor parte", "Class of soil of most of it")
                        .withCodes(Code.each(SoilClass.values(), SoilClass::id, Words::soilClass)),
                "t.soil_class");
        columns.put(
                Field.of("class_share", FieldType.NUMBER, "Parte en esa clase, 0 a 1", "Share in that class, 0 to 1"),
                "t.class_share");
        columns.put(
                area("square_metres", "Área en el plano EPSG:9377", "Area in the plane EPSG:9377"),
                "t.area_square_metres");
        columns.put(
                area("ground_square_metres", "Área sobre el elipsoide", "Area on the ellipsoid"),
                "t.ground_square_metres");
        LayerDescription description = new LayerDescription(
                new LayerId(prefix + "land-use-parcels"),
                pack.id(),
                new LocalText(
                        "Predios y su clase de suelo, " + pack.name().es(),
                        "Parcels and their class of soil, " + pack.name().in(Language.EN)),
                new LocalText(
                        "Número, área y clase de suelo por sobreposición con el plan. Sin dato alguno de personas.",
                        "Number, area and class of soil by overlay with the plan. Nothing about persons."),
                GeometryKind.POLYGON,
                List.copyOf(columns.keySet()),
                new LayerSourceNote(
                        new LocalText("La entrega de cada municipio.", "The delivery of each municipality."),
                        null,
                        null,
                        null),
                territories.extent(pack),
                null,
                10,
                16,
                Map.of(),
                pack.example(),
                LayerMetadata.of(LayerMetadata.Nature.OBSERVED, LayerMetadata.Theme.LAND_USE)
                        .withDimension(Dimension.TERRITORIAL.id())
                        .withChain(List.of(new LayerMetadata.SourceStep(
                                new LocalText("La entrega de cada municipio.", "The delivery of each municipality."),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))));
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach((field, expression) -> named.put(field.name(), expression));
        return new SqlLayer(
                database,
                description,
                () -> plans.version(pack.id()),
                SqlLayer.Declaration.ofTable(
                        "land_use_parcel", "d.pack = ?", List.of(pack.id()), "t.plan || ':' || t.number", named));
    }

    private static Field area(String name, String es, String en) {
        return new Field(name, FieldType.NUMBER, new LocalText(es, en), new LocalText("m²", "m²"));
    }
}
