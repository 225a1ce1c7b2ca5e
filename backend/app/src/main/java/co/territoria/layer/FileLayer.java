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
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * One published version of a layer made of files. Boxes, ids and paging are asked of the store; properties lie there
 * as one JSON text, so that filters by property look at each feature.
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
        Map<Field, Object> wanted = Equality.wanted(description, query);
        List<Object> arguments = new ArrayList<>();
        String where = where(query, arguments);
        if (query.start() != null) {
            where += " AND t.fid > ?";
            arguments.add(query.start().id());
        }
        String limit = wanted.isEmpty() ? " LIMIT " + query.limit() : "";
        ResultSetExtractor<Integer> reader = rows -> {
            int given = 0;
            while (given < query.limit() && rows.next()) {
                Feature feature = feature(rows);
                if (Equality.hasAll(feature, wanted)) {
                    consumer.accept(feature);
                    given++;
                }
            }
            return given;
        };
        database.jdbc()
                .query(
                        "SELECT t.fid, t.properties, ST_AsBinary(t.geom) FROM file_feature t" + where
                                + " ORDER BY t.fid" + limit,
                        reader,
                        arguments.toArray());
    }

    @Override
    public long count(FeatureQuery query) {
        if (!query.equal().isEmpty()) {
            long[] counted = {0};
            stream(
                    new FeatureQuery(query.bbox(), query.time(), query.equal(), null, Integer.MAX_VALUE),
                    feature -> counted[0]++);
            return counted[0];
        }
        List<Object> arguments = new ArrayList<>();
        String where = where(query, arguments);
        Long counted = database.jdbc()
                .queryForObject("SELECT COUNT(*) FROM file_feature t" + where, Long.class, arguments.toArray());
        return counted == null ? 0 : counted;
    }

    @Override
    public Optional<Feature> find(String id) {
        List<Object> arguments = new ArrayList<>();
        String where = where(FeatureQuery.all(), arguments) + " AND t.fid = ?";
        arguments.add(id);
        return database
                .jdbc()
                .query(
                        "SELECT t.fid, t.properties, ST_AsBinary(t.geom) FROM file_feature t" + where,
                        (row, index) -> feature(row),
                        arguments.toArray())
                .stream()
                .findFirst();
    }

    private String where(FeatureQuery query, List<Object> arguments) {
        arguments.add(dataset);
        arguments.add(published);
        arguments.add(published);
        arguments.add(description.id().value());
        String where = " WHERE t.dataset = ? AND t.from_version <= ? AND t.to_version > ? AND t.layer = ?";
        if (query.bbox() != null) {
            byte[] box = Wkb.write(query.bbox().toGeometry());
            arguments.add(box);
            arguments.add(box);
            where += " AND " + database.dialect().intersects("t.geom");
        }
        return where;
    }

    private Feature feature(ResultSet row) throws SQLException {
        Map<?, ?> stored = JsonColumn.read(row.getString(2), Map.class);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (Field field : description.fields()) {
            properties.put(field.name(), stored.get(field.name()));
        }
        return new Feature(row.getString(1), Wkb.read(row.getBytes(3)), properties);
    }
}
