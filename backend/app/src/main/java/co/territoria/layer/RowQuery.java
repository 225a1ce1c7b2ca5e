package co.territoria.layer;

import co.territoria.filter.Filter;
import co.territoria.filter.FilterEvaluator;
import co.territoria.geo.BoundingBox;
import co.territoria.store.Database;
import co.territoria.store.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * A query whose rows are features: what the engine can say of the filter is part of its SQL, the rest is looked at in
 * each row that it gives.
 */
final class RowQuery {

    /** So many rows are held in memory at once without harm. */
    private static final int PIECE_ROWS = 5_000;

    /** Share of a layer's extent below which a place narrows it. */
    private static final double NARROW = 0.05;

    /** What both engines say when an invalid shape cannot be compared. */
    private static final List<String> SHAPE_FAULTS = List.of("TopologyException", "side location conflict");

    private final Database database;
    private final Source source;
    private final FilterSql filters;
    private final PageSql pages;
    private final Reader reader;
    private final @Nullable Predicate<Feature> also;

    /** @param also what a feature must meet besides, which the engine is not asked; absent when there is nothing */
    RowQuery(
            Database database,
            Source source,
            FilterSql filters,
            PageSql pages,
            Reader reader,
            @Nullable Predicate<Feature> also) {
        this.database = database;
        this.source = source;
        this.filters = filters;
        this.pages = pages;
        this.reader = reader;
        this.also = also;
    }

    /**
     * @param condition of every row, never empty
     * @param extent    box of all shapes, absent where it is not known
     * @param spatial   name of the index on the shapes, where H2 must be told to take it: it holds any index for better
     *                  that has two columns of the condition
     */
    record Source(
            String columns,
            String from,
            SqlText condition,
            @Nullable BoundingBox extent,
            @Nullable String spatial) {}

    /** A feature and its time. */
    record Row(
            Feature feature,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        Function<String, @Nullable Object> values() {
            return FieldValues.of(feature, firstDay, lastDay);
        }
    }

    /** Makes a row of what stands at the cursor. */
    @FunctionalInterface
    interface Reader {

        Row read(ResultSet row) throws SQLException;
    }

    void stream(FeatureQuery query, Consumer<Feature> consumer) {
        read(query, new Progress(query, query.start(), query.limit()), consumer);
    }

    long count(FeatureQuery query) {
        FilterSql.Split split = filters.split(query.filter(), true);
        if (split.rest() == null && also == null) {
            try {
                return countAll(split.condition(), isNarrow(split.window()) || isNarrow(Progress.window(query)));
            } catch (DataAccessException fault) {
                requireShapeFault(fault);
            }
        }
        long[] counted = {0};
        read(query, new Progress(query, null, Integer.MAX_VALUE), feature -> counted[0]++);
        return counted[0];
    }

    void find(String idColumn, String id, Consumer<Feature> consumer) {
        SqlText condition = SqlText.all(List.of(source.condition, SqlText.of(idColumn + " = ?", id)));
        run(condition, true, "", row -> {
            consumer.accept(row.feature);
            return true;
        });
    }

    private long countAll(SqlText said, boolean narrow) {
        SqlText sql = SqlText.formed(
                "SELECT COUNT(*) FROM " + from(narrow) + " WHERE %s", SqlText.all(List.of(source.condition, said)));
        Long counted = database.jdbc().queryForObject(sql.text(), Long.class, sql.array());
        return counted == null ? 0 : counted;
    }

    private void read(FeatureQuery query, Progress progress, Consumer<Feature> consumer) {
        try {
            read(filters.split(query.filter(), true), progress, consumer);
        } catch (DataAccessException fault) {
            requireShapeFault(fault);
            // an invalid shape stops the whole statement: go on behind the last feature and judge shapes one by one
            read(filters.split(query.filter(), false), progress, consumer);
        }
    }

    private void read(FilterSql.Split split, Progress progress, Consumer<Feature> consumer) {
        Predicate<Row> looked = looked(split.rest());
        boolean byIndex = !isNarrow(split.window()) && !isNarrow(Progress.window(progress.query));
        if (looked == null) {
            SqlText condition = condition(split, progress);
            String limit = " LIMIT " + progress.left;
            if (progress.left <= PIECE_ROWS) {
                run(condition, byIndex, limit, row -> progress.take(row, consumer));
            } else {
                runHeldOpen(condition, byIndex, limit, row -> progress.take(row, consumer));
            }
            return;
        }
        if (database.dialect() == Dialect.POSTGIS) {
            runHeldOpen(condition(split, progress), byIndex, "", row -> progress.pass(row, looked.test(row), consumer));
            return;
        }
        boolean more = true;
        while (more && progress.left > 0) {
            int[] seen = {0};
            run(condition(split, progress), byIndex, " LIMIT " + PIECE_ROWS, row -> {
                seen[0]++;
                return progress.pass(row, looked.test(row), consumer);
            });
            more = seen[0] == PIECE_ROWS;
        }
    }

    /** @return absent when the engine has decided all */
    private @Nullable Predicate<Row> looked(@Nullable Filter rest) {
        Predicate<Row> besides = also == null ? null : row -> also.test(row.feature);
        if (rest == null) {
            return besides;
        }
        Predicate<Function<String, @Nullable Object>> matches = FilterEvaluator.of(rest)::matches;
        Predicate<Row> meets = row -> matches.test(row.values());
        return besides == null ? meets : besides.and(meets);
    }

    private SqlText condition(FilterSql.Split split, Progress progress) {
        PageStart start = progress.start;
        return SqlText.all(
                List.of(source.condition, split.condition(), start == null ? SqlText.NOTHING : pages.after(start)));
    }

    /** PostgreSQL hands rows over as they are wanted only within a transaction; else it brings all of them at once. */
    private void runHeldOpen(SqlText condition, boolean byIndex, String limit, Step step) {
        if (database.dialect() == Dialect.POSTGIS) {
            database.inTransaction(() -> {
                run(condition, byIndex, limit, step);
                return true;
            });
        } else {
            run(condition, byIndex, limit, step);
        }
    }

    private void run(SqlText condition, boolean byIndex, String limit, Step step) {
        String sql = "SELECT %s FROM %s WHERE %s ORDER BY %s%s"
                .formatted(source.columns, from(!byIndex), condition.text(), pages.order(byIndex), limit);
        ResultSetExtractor<Boolean> extractor = rows -> {
            boolean more = true;
            while (more && rows.next()) {
                more = step.take(reader.read(rows));
            }
            return more;
        };
        database.jdbc().query(sql, extractor, condition.array());
    }

    private String from(boolean narrow) {
        boolean told = narrow && source.spatial != null && database.dialect() == Dialect.H2GIS;
        return told ? source.from + " USE INDEX (" + source.spatial + ")" : source.from;
    }

    /** Whether so little of the layer lies there that it is found sooner by its place than in the order of ids. */
    private boolean isNarrow(@Nullable Envelope window) {
        BoundingBox extent = source.extent;
        if (window == null || extent == null) {
            return window != null;
        }
        Envelope whole = extent.toGeometry().getEnvelopeInternal();
        double width = whole.getWidth() == 0 ? 1 : window.getWidth() / whole.getWidth();
        double height = whole.getHeight() == 0 ? 1 : window.getHeight() / whole.getHeight();
        return Math.min(width, 1) * Math.min(height, 1) < NARROW;
    }

    private static void requireShapeFault(DataAccessException fault) {
        String message = String.valueOf(fault.getMessage());
        if (SHAPE_FAULTS.stream().noneMatch(message::contains)) {
            throw fault;
        }
    }

    /** Takes a row; false when it wants no more. */
    @FunctionalInterface
    private interface Step {

        boolean take(Row row);
    }

    /** How far an answer has come. */
    private static final class Progress {

        private final FeatureQuery query;
        private @Nullable PageStart start;
        private int left;

        Progress(FeatureQuery query, @Nullable PageStart start, int left) {
            this.query = query;
            this.start = start;
            this.left = left;
        }

        static @Nullable Envelope window(FeatureQuery query) {
            BoundingBox box = query.bbox();
            return box == null ? null : box.toGeometry().getEnvelopeInternal();
        }

        boolean take(Row row, Consumer<Feature> consumer) {
            return pass(row, true, consumer);
        }

        boolean pass(Row row, boolean answers, Consumer<Feature> consumer) {
            start = FeatureOrder.startAfter(row.feature, query.sort());
            if (answers) {
                left--;
                consumer.accept(row.feature);
            }
            return left > 0;
        }
    }
}
