package co.territoria.composite;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The composite room's side of the store. */
@Repository
class JdbcComposites {

    private static final VersionedTable RECIPE =
            new VersionedTable("composite_index", List.of("code"), List.of("description"), List.of());

    private final Database database;

    JdbcComposites(Database database) {
        this.database = database;
    }

    /** Writes a version of one recipe; to be called inside the publishing transaction. */
    int write(int dataset, int version, Recipe recipe) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {recipe.code(), JsonColumn.write(recipe)});
        return RECIPE.replace(database.jdbc(), dataset, version, rows);
    }

    /** Everything in force, by pack, each by code. */
    Map<String, List<Recipe>> read() {
        Map<String, List<Recipe>> recipes = new TreeMap<>();
        database.jdbc()
                .query(
                        "SELECT t.description, d.pack AS pack FROM " + from("composite_index", "t") + " WHERE "
                                + inForce("t") + " ORDER BY d.pack, t.code",
                        row -> {
                            recipes.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(JsonColumn.read(row.getString("description"), Recipe.class));
                        });
        return recipes;
    }
}
