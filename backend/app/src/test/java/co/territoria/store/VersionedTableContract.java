package co.territoria.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What both engines promise about versions: rows are closed, never updated, and every version stays readable. */
abstract class VersionedTableContract {

    private static final VersionedTable TABLE =
            new VersionedTable("file_feature", List.of("layer", "fid"), List.of("properties"), List.of("geom"));

    private StoreUnderTest store;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
    }

    private DatasetVersion publish(String checksum, List<@Nullable Object[]> rows) {
        return store.datasets()
                .publish(
                        "p",
                        "layers/l",
                        "layer",
                        checksum,
                        List.of(),
                        (dataset, version) -> TABLE.replace(store.database().jdbc(), dataset, version, rows));
    }

    private static @Nullable Object[] row(String id, String text, String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            return new Object[] {"l", id, text, Wkb.write(geometry)};
        } catch (org.locationtech.jts.io.ParseException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static List<@Nullable Object[]> rows(@Nullable Object[]... rows) {
        return new ArrayList<>(List.of(rows));
    }

    private List<String> inForce() {
        return store.database()
                .jdbc()
                .queryForList(
                        "SELECT t.fid || '=' || t.properties FROM " + VersionedTable.from("file_feature", "t")
                                + " WHERE " + VersionedTable.inForce("t") + " ORDER BY t.fid",
                        String.class);
    }

    private int stored() {
        return store.database().jdbc().queryForObject("SELECT COUNT(*) FROM file_feature", Integer.class);
    }

    @Test
    void closesWhatIsGoneAddsWhatIsNewAndLeavesTheRest() {
        publish(
                "one",
                rows(row("a", "1", "POINT(-76 3)"), row("b", "1", "POINT(-76 4)"), row("c", "1", "POINT(-76 5)")));
        DatasetVersion second = publish(
                "two",
                rows(row("a", "1", "POINT(-76 3)"), row("b", "2", "POINT(-76 4)"), row("d", "1", "POINT(-76 6)")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.rows()).isEqualTo(3);
        assertThat(inForce()).containsExactly("a=1", "b=2", "d=1");
        // a is one row in both versions; b has two; c is closed, d new
        assertThat(stored()).isEqualTo(5);
    }

    @Test
    void seesThatAShapeChanged() {
        publish("one", rows(row("a", "1", "POLYGON((0 0,1 0,1 1,0 0))")));
        publish("same", rows(row("a", "1", "POLYGON((0 0,1 0,1 1,0 0))")));
        assertThat(stored()).isEqualTo(1);
        publish("moved", rows(row("a", "1", "POLYGON((0 0,1 0,1 2,0 0))")));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void rollsBackByMovingThePointerAndGoesOnFromThere() {
        publish("one", rows(row("a", "1", "POINT(-76 3)")));
        publish("two", rows(row("a", "2", "POINT(-76 3)"), row("b", "2", "POINT(-76 4)")));

        store.datasets().pointTo("p", "layers/l", 1);
        assertThat(inForce()).containsExactly("a=1");

        publish("three", rows(row("a", "3", "POINT(-76 3)")));
        assertThat(inForce()).containsExactly("a=3");

        store.datasets().pointTo("p", "layers/l", 2);
        assertThat(inForce()).containsExactly("a=2", "b=2");
        assertThatThrownBy(() -> store.datasets().pointTo("p", "layers/l", 9)).hasMessageContaining("no version 9");
    }

    @Test
    void leavesNothingBehindWhenWritingFails() {
        publish("one", rows(row("a", "1", "POINT(-76 3)")));

        assertThatThrownBy(() -> publish("two", rows(row("a", "2", "POINT(-76 3)"), row("a", "3", "POINT(-76 3)"))))
                .hasMessageContaining("two rows of file_feature");

        assertThat(inForce()).containsExactly("a=1");
        assertThat(store.datasets().findPublished("p", "layers/l").orElseThrow().checksum())
                .isEqualTo("one");
        assertThat(store.events()).hasSize(1);
    }

    @Test
    void keepsTheNoticesOfARefusalBesideTheVersionInForce() {
        publish("one", rows(row("a", "1", "POINT(-76 3)")));
        Notice notice = new Notice(
                Notice.Severity.ERROR, "not-a-number", "values.csv", 7, "value", "no es un número", "not a number");

        store.datasets().refuse("p", "layers/l", "layer", "two", List.of(notice));

        assertThat(store.datasets().listRefusal("p", "layers/l")).containsExactly(notice);
        assertThat(store.datasets().listNotices("p", "layers/l")).isEmpty();
        assertThat(store.datasets().findPublished("p", "layers/l").orElseThrow().version())
                .isEqualTo(1);

        publish("three", rows(row("a", "3", "POINT(-76 3)")));
        assertThat(store.datasets().listRefusal("p", "layers/l")).isEmpty();
    }

    @Test
    void findsByBoxWithTheSpatialIndex() throws Exception {
        List<@Nullable Object[]> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(row(
                    "f%04d".formatted(i), "x", "POINT(%s %s)".formatted(-77 + (i % 50) * 0.02, 3 + (i / 50) * 0.02)));
        }
        publish("one", many);
        byte[] box = Wkb.write(
                new WKTReader().read("POLYGON((-77.001 2.999,-76.97 2.999,-76.97 3.03,-77.001 3.03,-77.001 2.999))"));
        String condition = store.database().dialect().intersects("geom");

        Integer found = store.database()
                .jdbc()
                .queryForObject("SELECT COUNT(*) FROM file_feature WHERE " + condition, Integer.class, box, box);
        assertThat(found).isEqualTo(4);

        store.database().jdbc().execute("ANALYZE");
        List<String> plan = store.database()
                .jdbc()
                .queryForList("EXPLAIN SELECT fid FROM file_feature WHERE " + condition, String.class, box, box);
        assertThat(String.join("\n", plan)).containsIgnoringCase("file_feature_geom");
    }
}
