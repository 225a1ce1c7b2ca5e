package co.territoria.layer;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.Wkb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a layer made of files. Boxes, shapes, ids and paging are asked of the store; properties
 * lie there as one JSON text, so that filters and sort keys by property look at each feature.
 */
final class FileLayer implements Layer {

    private final Database database;
    private final LayerDescription description;
    private final int dataset;
    private final int published;

    FileLayer(Database database, LayerDescription description, int dataset, int published) {
        this.database = database;
        this.description = description;
        this.dataset = dataset;
        this.published = published;
    }

    @Override
    public LayerDescription description() {
        return description;
    }

    @Override
    public String version() {
        return dataset + "." + published;
    }

    @Override
    public void stream(FeatureQuery query, Consumer<Feature> consumer) {
        if (query.sort().isEmpty()) {
            rows(query).stream(query, consumer);
            return;
        }
        FeatureOrder order = new FeatureOrder(description, query.sort());
        Foremost foremost = new Foremost(order, query.limit());
        PageStart start = query.start();
        FeatureQuery all = new FeatureQuery(
                query.bbox(), query.time(), query.equal(), query.filter(), List.of(), null, Integer.MAX_VALUE);
        rows(all).stream(all, feature -> {
            if (start == null || order.isAfter(feature, start)) {
                foremost.show(feature);
            }
        });
        foremost.list().forEach(consumer);
    }

    @Override
    public long count(FeatureQuery query) {
        return rows(query).count(query);
    }

    @Override
    public Optional<Feature> find(String id) {
        List<Feature> found = new ArrayList<>();
        rows(FeatureQuery.all()).find("t.fid", id, found::add);
        return found.stream().findFirst();
    }

    private RowQuery rows(FeatureQuery query) {
        Map<Field, Object> wanted = Equality.wanted(description, query);
        List<SqlText> where = new ArrayList<>();
        where.add(SqlText.of(
                "t.dataset = ? AND t.from_version <= ? AND t.to_version > ? AND t.layer = ?",
                dataset,
                published,
                published,
                description.id().value()));
        if (query.bbox() != null) {
            byte[] box = Wkb.write(query.bbox().toGeometry());
            where.add(SqlText.of(database.dialect().intersects("t.geom"), box, box));
        }
        return new RowQuery(
                database,
                new RowQuery.Source(
                        "t.fid, t.properties, ST_AsBinary(t.geom)",
                        "file_feature t",
                        SqlText.all(where),
                        description.extent(),
                        "file_feature_geom"),
                new FilterSql(
                        database.dialect(), Map.of(LayerFilterSchema.GEOMETRY, FilterSql.Column.ofShape("t.geom"))),
                new PageSql(database.dialect(), List.of(), "t.fid", List.of("t.dataset", "t.layer")),
                this::row,
                wanted.isEmpty() ? null : feature -> Equality.hasAll(feature, wanted));
    }

    private RowQuery.Row row(ResultSet row) throws SQLException {
        Map<?, ?> stored = JsonColumn.read(row.getString(2), Map.class);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (Field field : description.fields()) {
            properties.put(field.name(), FieldValues.stored(field, stored.get(field.name())));
        }
        return new RowQuery.Row(new Feature(row.getString(1), Wkb.read(row.getBytes(3)), properties), null, null);
    }
}
