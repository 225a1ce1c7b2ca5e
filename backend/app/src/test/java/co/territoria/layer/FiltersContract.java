package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import co.territoria.filter.Cql2Text;
import co.territoria.filter.Filter;
import co.territoria.filter.FilterLimits;
import co.territoria.store.StoreUnderTest;
import co.territoria.store.Wkb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The engine, the layers that are made of files, and the memory answer every filter alike: random trees on random data.
 * Run longer with {@code -Dfilters.trees=10000 -Dfilters.seed=…}.
 */
abstract class FiltersContract {

    private static final int FEATURES = 60;
    private static final int TREES_PER_DATA = 100;

    private @Nullable StoreUnderTest store;

    abstract StoreUnderTest open();

    @BeforeEach
    void create() {
        store = open();
        store.database().jdbc().execute("DROP TABLE IF EXISTS random_feature");
        store.database().jdbc().execute("""
                        CREATE TABLE random_feature (
                            id VARCHAR(20) NOT NULL, word VARCHAR, other_word VARCHAR, whole INTEGER, large BIGINT,
                            amount DOUBLE PRECISION, other_amount DOUBLE PRECISION, open BOOLEAN, other_open BOOLEAN,
                            day_ DATE, other_day DATE, tags VARCHAR, first_day DATE, last_day DATE, geom GEOMETRY)
                        """);
    }

    @AfterEach
    void drop() {
        // absent without an engine at hand
        if (store == null) {
            return;
        }
        store.database().jdbc().execute("DROP TABLE random_feature");
    }

    @Test
    void everyTreeAnswersAsInMemory() {
        long first = Long.getLong("filters.seed", 20_260_114);
        int trees = Integer.getInteger("filters.trees", 400);
        int told = 0;
        for (int round = 0; round * TREES_PER_DATA < trees; round++) {
            long seed = first + round;
            Random random = new Random(seed);
            List<ComputedLayer.Timed> features = new RandomFeatures(random).list(FEATURES, round % 2 == 1);
            Layer memory = new ComputedLayer(RandomFeatures.description("random", true), () -> "1", () -> features);
            Layer table = table(features);
            Layer file = file(features);
            Layer placed =
                    new ComputedLayer(RandomFeatures.description("random", false), () -> "1", () -> features.stream()
                            .filter(one -> one.feature().geometry() != null)
                            .map(one -> new ComputedLayer.Timed(one.feature(), null))
                            .toList());
            for (int i = 0; i < TREES_PER_DATA; i++) {
                told += compare(memory, table, new RandomFilters(random, true).next(), random, seed);
                compare(placed, file, new RandomFilters(random, false).next(), random, seed);
            }
        }
        assertThat(told)
                .as("trees that were true of some features and not of others")
                .isGreaterThan(trees / 4);
    }

    @Test
    @Timeout(20)
    void aPatternOfManyGapsEnds() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        RandomFeatures.FIELDS.forEach(field -> values.put(field.name(), null));
        values.put("word", "a".repeat(60));
        Layer layer = table(List.of(new ComputedLayer.Timed(new Feature("1", null, values), "2018")));
        Filter filter = Cql2Text.parse(
                "word LIKE '" + "%a".repeat(12) + "b'", layer.description().filterSchema(), FilterLimits.defaults());

        assertThat(layer.count(new FeatureQuery(null, null, Map.of(), filter, List.of(), null, 10)))
                .isZero();
    }

    private int compare(Layer memory, Layer stored, Filter filter, Random random, long seed) {
        List<SortKey> sort = sort(random);
        FeatureQuery query = new FeatureQuery(null, null, Map.of(), filter, sort, null, Integer.MAX_VALUE);
        String what = "seed %d, %s, sort %s, filter %s"
                .formatted(seed, stored.getClass().getSimpleName(), sort, Cql2Text.print(filter));
        List<String> expected = ids(memory, query);
        List<String> answered = ids(stored, query);
        if (!answered.equals(expected)) {
            fail(what + difference(memory, expected, answered));
        }
        assertThat(stored.count(query)).as(what).isEqualTo(expected.size());
        int size = 1 + random.nextInt(20);
        List<String> paged = new ArrayList<>();
        FeaturePages.read(stored, query, size, feature -> paged.add(feature.id()));
        if (!paged.equals(expected)) {
            fail("by " + size + ", " + what + difference(memory, expected, paged));
        }
        return expected.isEmpty() || expected.size() > FEATURES * 8 / 10 ? 0 : 1;
    }

    private static String difference(Layer memory, List<String> expected, List<String> answered) {
        TreeSet<String> unlike = new TreeSet<>(expected);
        unlike.removeAll(answered);
        TreeSet<String> extra = new TreeSet<>(answered);
        extra.removeAll(expected);
        StringBuilder text = new StringBuilder("\n missing ")
                .append(unlike)
                .append(", too many ")
                .append(extra);
        unlike.addAll(extra);
        unlike.stream().limit(2).forEach(id -> text.append("\n")
                .append(memory.find(id).orElseThrow()));
        return unlike.isEmpty() ? text + "\n" + expected + "\n" + answered : text.toString();
    }

    private static List<SortKey> sort(Random random) {
        List<SortKey> sort = new ArrayList<>();
        TreeSet<String> used = new TreeSet<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            Field field = RandomFeatures.FIELDS.get(random.nextInt(RandomFeatures.FIELDS.size() - 1));
            if (used.add(field.name())) {
                sort.add(new SortKey(field.name(), random.nextBoolean()));
            }
        }
        return sort;
    }

    private static List<String> ids(Layer layer, FeatureQuery query) {
        List<String> ids = new ArrayList<>();
        layer.stream(query, feature -> ids.add(feature.id()));
        return ids;
    }

    private Layer table(List<ComputedLayer.Timed> features) {
        store.database().jdbc().execute("DELETE FROM random_feature");
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ComputedLayer.Timed timed : features) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(timed.feature().id());
            timed.feature()
                    .properties()
                    .values()
                    .forEach(value -> row.add(
                            value instanceof List<?> list
                                    ? String.join(
                                            ";",
                                            list.stream().map(String::valueOf).toList())
                                    : value));
            TimeInterval days = TimeInterval.of(timed.time());
            row.add(days.from());
            row.add(days.to());
            row.add(
                    timed.feature().geometry() == null
                            ? null
                            : Wkb.write(timed.feature().geometry()));
            rows.add(row.toArray());
        }
        store.database()
                .jdbc()
                .batchUpdate(
                        "INSERT INTO random_feature VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ST_GeomFromWKB(?, 4326))",
                        rows);
        Map<String, String> columns = new LinkedHashMap<>();
        RandomFeatures.FIELDS.forEach(
                field -> columns.put(field.name(), field.name().equals("day") ? "t.day_" : "t." + field.name()));
        return new SqlLayer(
                store.database(),
                RandomFeatures.description("random", true),
                () -> "1",
                new SqlLayer.Declaration(
                        "random_feature t",
                        "1 = ?",
                        List.of(1),
                        "t.id",
                        "t.geom",
                        columns,
                        new SqlLayer.Declaration.Time("t.first_day", "t.last_day")));
    }

    private Layer file(List<ComputedLayer.Timed> features) {
        FileLayers layers = new FileLayers(store.database());
        List<Feature> placed = features.stream()
                .map(ComputedLayer.Timed::feature)
                .filter(feature -> feature.geometry() != null)
                .toList();
        store.datasets()
                .publish(
                        "test",
                        "layers/random",
                        "layer",
                        String.valueOf(placed.hashCode()),
                        List.of(),
                        (dataset, version) ->
                                layers.write(dataset, version, RandomFeatures.description("random", false), placed));
        return layers.layers().get(0);
    }
}
