package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a layer over the store promises, on both engines, shown on the layers of territories. */
abstract class TerritoryLayersContract {

    private TerritoryRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        StoreUnderTest store = start();
        room = new TerritoryRoom(store.database());
        new PackLoader(store.datasets(), List.of(new SourceKind(room.sources()), new TerritoryKind(room.territories())))
                .load(List.of(new SquaresPack().files()));
        room.forget();
    }

    private Layer layer(String id) {
        return room.layers().stream()
                .filter(layer -> layer.description().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Layer layer, FeatureQuery query) {
        List<String> ids = new ArrayList<>();
        layer.stream(query, feature -> ids.add(feature.id()));
        return ids;
    }

    private static FeatureQuery query(
            @Nullable BoundingBox bbox, Map<String, String> equal, @Nullable String after, int limit) {
        return new FeatureQuery(bbox, null, equal, after, limit);
    }

    @Test
    void publishesOneLayerForEachLevelAndOneOfSeats() {
        assertThat(room.layers())
                .extracting(layer -> layer.description().id().value())
                .containsExactly("department", "strips", "municipalities", "seats");
        Feature one = layer("municipalities").find("EX001").orElseThrow();
        assertThat(one.properties())
                .containsEntry("code", "EX001")
                .containsEntry("name", "Uno")
                .containsEntry("strip", "FRANJA-SUR")
                .containsEntry("strip_name", "Franja Sur")
                .containsEntry("area_km2_official", null)
                .containsEntry("derived", false);
        assertThat((Double) one.properties().get("area_km2")).isBetween(122.0, 124.0);
        assertThat(layer("department").find("EX")).isPresent();
        assertThat(layer("seats").find("EX004").orElseThrow().geometry().getCoordinate().x)
                .isEqualTo(-75.95);
    }

    @Test
    void answersABoxWithWhatSharesAPointWithIt() {
        Layer layer = layer("municipalities");

        assertThat(ids(layer, query(new BoundingBox(-76.05, 4.01, -76.04, 4.02), Map.of(), null, 10)))
                .containsExactly("EX001");
        // a box whose edge lies on the common limit touches both
        assertThat(ids(layer, query(new BoundingBox(-76.0, 4.01, -75.99, 4.02), Map.of(), null, 10)))
                .containsExactly("EX001", "EX002");
        // a point
        assertThat(ids(layer, query(new BoundingBox(-76.0, 4.1, -76.0, 4.1), Map.of(), null, 10)))
                .containsExactly("EX001", "EX002", "EX003", "EX004");
        // west over east: round the other side of the world
        assertThat(ids(layer, query(new BoundingBox(170, -10, -76.05, 10), Map.of(), null, 10)))
                .containsExactly("EX001", "EX003");
        assertThat(layer.count(query(new BoundingBox(10, 10, 20, 20), Map.of(), null, 10)))
                .isZero();
        assertThat(ids(layer("seats"), query(new BoundingBox(-76.06, 4.0, -76.0, 4.1), Map.of(), null, 10)))
                .containsExactly("EX001");
    }

    @Test
    void pagesByKeySoThatNothingIsSkippedOrDoubled() {
        Layer layer = layer("municipalities");
        List<String> all = new ArrayList<>();
        String after = null;
        List<String> page;
        do {
            page = ids(layer, query(null, Map.of(), after, 3));
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == 3);

        assertThat(all).containsExactly("EX001", "EX002", "EX003", "EX004");
        assertThat(layer.count(query(null, Map.of(), "EX003", 3))).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ñandú", "' OR 1=1 --", "%", "\\", "Dos\u0001"})
    void takesFilterValuesAsValuesOnly(String name) {
        Layer layer = layer("municipalities");
        List<String> expected = name.equals("Ñandú") ? List.of("EX004") : List.of();

        assertThat(ids(layer, query(null, Map.of("name", name), null, 10))).isEqualTo(expected);
        assertThat(layer.find(name)).isEmpty();
    }

    @Test
    void knowsOnlyTheNamesOfItsSchema() {
        assertThatThrownBy(() -> layer("municipalities").count(query(null, Map.of("geom", "x"), null, 1)))
                .hasMessageContaining("no field is called geom");
        assertThat(layer("municipalities").count(query(null, Map.of("derived", "false"), null, 1)))
                .isEqualTo(4);
        assertThat(layer("strips").count(query(null, Map.of("derived", "true"), null, 1)))
                .isEqualTo(2);
    }
}
