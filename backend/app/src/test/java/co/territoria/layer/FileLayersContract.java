package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.geo.BoundingBox;
import co.territoria.store.StoreUnderTest;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

abstract class FileLayersContract {

    private static final LayerDescription ROADS = new LayerDescription(
            new LayerId("roads"),
            "valle",
            new LocalText("Vías", "Roads"),
            new LocalText("Vías de prueba", null),
            GeometryKind.LINE,
            List.of(
                    Field.of("code", FieldType.TEXT, "Código", "Code"),
                    Field.of("lanes", FieldType.INTEGER, "Carriles", "Lanes"),
                    Field.of("length_km", FieldType.NUMBER, "Longitud", "Length"),
                    Field.of("paved", FieldType.BOOLEAN, "Pavimentada", "Paved")),
            new LayerSourceNote(new LocalText("Fuente", "Source"), "2022", null, new LocalText("100 m", "100 m")),
            new BoundingBox(-77, 3, -76, 4),
            null,
            5,
            14,
            Map.of("layers", List.of(Map.of("type", "line", "paint", Map.of("line-width", 1.6)))),
            false);

    private StoreUnderTest store;
    private FileLayers layers;

    abstract StoreUnderTest open();

    @BeforeEach
    void publish() {
        store = open();
        layers = new FileLayers(store.database());
        publish(
                "c,2,1.5,true,LINESTRING (-76.5 3.5, -76.4 3.6)",
                "a,4,2.5,false,LINESTRING (-77 3, -76.9 3.1)",
                "b,2,3,,LINESTRING (-76.5 3.9, -76.4 4)");
    }

    @Test
    void keepsWhatTheLayerSaysOfItself() {
        assertThat(layer().description()).isEqualTo(ROADS);
        assertThat(layers.findDataset(new LayerId("roads"))).contains("valle/layers/roads");
        assertThat(layers.findDataset(new LayerId("rivers"))).isEmpty();
    }

    @Test
    void answersInTheOrderOfIds() {
        assertThat(ids(FeatureQuery.all())).containsExactly("a", "b", "c");
        assertThat(ids(new FeatureQuery(null, null, Map.of(), null, 2))).containsExactly("a", "b");
        assertThat(ids(new FeatureQuery(null, null, Map.of(), "a", 2))).containsExactly("b", "c");
        assertThat(ids(new FeatureQuery(null, null, Map.of(), "c", 2))).isEmpty();
    }

    @Test
    void findsByBox() {
        FeatureQuery query = new FeatureQuery(new BoundingBox(-76.6, 3.4, -76.3, 3.7), null, Map.of(), null, 10);

        assertThat(ids(query)).containsExactly("c");
        assertThat(layer().count(query)).isEqualTo(1);
    }

    @Test
    void findsByBoxAcrossTheAntimeridian() {
        FeatureQuery query = new FeatureQuery(new BoundingBox(170, 0, -76.8, 5), null, Map.of(), null, 10);

        assertThat(ids(query)).containsExactly("a");
    }

    @Test
    void filtersByValueAndStillPages() {
        FeatureQuery two = new FeatureQuery(null, null, Map.of("lanes", "2"), null, 1);

        assertThat(ids(two)).containsExactly("b");
        assertThat(ids(new FeatureQuery(null, null, Map.of("lanes", "2"), "b", 1)))
                .containsExactly("c");
        assertThat(layer().count(two)).isEqualTo(2);
        assertThat(ids(new FeatureQuery(null, null, Map.of("length_km", "3.0"), null, 9)))
                .containsExactly("b");
        assertThat(ids(new FeatureQuery(null, null, Map.of("paved", "false"), null, 9)))
                .containsExactly("a");
        assertThat(ids(new FeatureQuery(null, null, Map.of("code", "c' OR '1'='1"), null, 9)))
                .isEmpty();
    }

    @Test
    void givesBackWhatWasWritten() {
        Feature feature = layer().find("b").orElseThrow();

        assertThat(feature.properties())
                .containsEntry("code", "b")
                .containsEntry("lanes", 2)
                .containsEntry("paved", null);
        assertThat(feature.geometry().toText()).isEqualTo("LINESTRING (-76.5 3.9, -76.4 4)");
        assertThat(layer().find("z")).isEmpty();
    }

    @Test
    void aNewVersionShowsOnlyItsRowsAndChangesTheVersion() {
        Layer before = layer();
        publish("a,4,2.5,false,LINESTRING (-77 3, -76.9 3.1)", "d,1,1,true,LINESTRING (-76 3, -76 4)");

        assertThat(layer().version()).isNotEqualTo(before.version());
        assertThat(ids(FeatureQuery.all())).containsExactly("a", "d");
    }

    private Layer layer() {
        assertThat(layers.layers()).hasSize(1);
        return layers.layers().get(0);
    }

    private List<String> ids(FeatureQuery query) {
        List<String> ids = new ArrayList<>();
        layer().stream(query, feature -> ids.add(feature.id()));
        return ids;
    }

    private void publish(String... rows) {
        List<Feature> features = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(",", 5);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("code", cells[0]);
            properties.put("lanes", Integer.valueOf(cells[1]));
            properties.put("length_km", Double.valueOf(cells[2]));
            properties.put("paved", cells[3].isEmpty() ? null : Boolean.valueOf(cells[3]));
            try {
                features.add(new Feature(cells[0], new WKTReader().read(cells[4]), properties));
            } catch (ParseException fault) {
                throw new IllegalArgumentException(fault);
            }
        }
        store.datasets()
                .publish(
                        "valle",
                        "layers/roads",
                        "layer",
                        "x",
                        List.of(),
                        (dataset, version) -> layers.write(dataset, version, ROADS, features));
    }
}
