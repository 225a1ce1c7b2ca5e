package co.territoria.layer;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/**
 * The layers that are made of files: a folder in {@code gis-layers/<pack>/} and no code. Asked last, so that a file
 * never takes the id of a room's own layer.
 */
@Repository
@Order(Ordered.LOWEST_PRECEDENCE)
public class FileLayers implements LayerSource {

    private static final VersionedTable LAYER =
            new VersionedTable("file_layer", List.of("id"), List.of("pack", "description"), List.of());

    private static final VersionedTable FEATURE =
            new VersionedTable("file_feature", List.of("layer", "fid"), List.of("properties"), List.of("geom"));

    private final Database database;

    FileLayers(Database database) {
        this.database = database;
    }

    /**
     * Writes a version of one layer; to be called inside the publishing transaction.
     *
     * @param features with a geometry each; their properties are the fields of the description, in order
     * @return rows in force in that version
     */
    public int write(int dataset, int version, LayerDescription description, List<Feature> features) {
        String id = description.id().value();
        List<@Nullable Object[]> head = new ArrayList<>();
        head.add(new Object[] {id, description.pack(), JsonColumn.write(description)});
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Feature feature : features) {
            if (feature.geometry() == null) {
                throw new IllegalArgumentException("feature " + feature.id() + " of a file has no geometry");
            }
            rows.add(new Object[] {
                id, feature.id(), JsonColumn.write(feature.properties()), Wkb.write(feature.geometry())
            });
        }
        return LAYER.replace(database.jdbc(), dataset, version, head)
                + FEATURE.replace(database.jdbc(), dataset, version, rows);
    }

    @Override
    public List<Layer> layers() {
        return database.jdbc()
                .query(
                        "SELECT t.description, d.id, d.published FROM " + from("file_layer", "t") + " WHERE "
                                + inForce("t") + " ORDER BY t.id",
                        (row, index) -> new FileLayer(
                                database,
                                JsonColumn.read(row.getString(1), LayerDescription.class),
                                row.getInt(2),
                                row.getInt(3)));
    }

    /** The dataset (pack and name) that a layer in force was delivered in. */
    public Optional<String> findDataset(LayerId id) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT d.pack || '/' || d.name FROM " + from("file_layer", "t") + " WHERE " + inForce("t")
                                + " AND t.id = ?",
                        String.class,
                        id.value())
                .stream()
                .findFirst();
    }
}
