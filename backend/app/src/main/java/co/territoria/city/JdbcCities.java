package co.territoria.city;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import co.territoria.territory.TerritoryCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The city room's side of the store. */
@Repository
class JdbcCities {

    private static final VersionedTable RECIPE =
            new VersionedTable("city_recipe", List.of("pack"), List.of("description"), List.of());

    private static final VersionedTable LINK = new VersionedTable(
            "city_link",
            List.of("origin", "destination", "kind", "period"),
            List.of("amount", "unit", "source"),
            List.of());

    private final Database database;

    JdbcCities(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's recipe and links; to be called inside the publishing transaction. */
    int write(int dataset, int version, CityDelivery delivery) {
        List<@Nullable Object[]> recipe = new ArrayList<>();
        recipe.add(new Object[] {delivery.recipe().pack(), JsonColumn.write(delivery.recipe())});
        List<@Nullable Object[]> links = new ArrayList<>();
        for (CityLink link : delivery.links()) {
            links.add(new Object[] {
                link.origin().value(),
                link.destination().value(),
                link.kind(),
                link.period(),
                link.value(),
                link.unit(),
                link.source()
            });
        }
        return RECIPE.replace(database.jdbc(), dataset, version, recipe)
                + LINK.replace(database.jdbc(), dataset, version, links);
    }

    /** Everything in force, by pack. */
    Map<String, CityDelivery> read() {
        Map<String, List<CityLink>> links = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("city_link", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.kind, t.period, t.origin, t.destination",
                        row -> {
                            links.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(new CityLink(
                                            new TerritoryCode(row.getString("origin")),
                                            new TerritoryCode(row.getString("destination")),
                                            row.getString("kind"),
                                            row.getString("period"),
                                            row.getDouble("amount"),
                                            row.getString("unit"),
                                            row.getString("source")));
                        });
        Map<String, CityDelivery> deliveries = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("city_recipe", "t") + " WHERE " + inForce("t"),
                        (row, index) -> JsonColumn.read(row.getString(1), CityRecipe.class))
                .forEach(recipe -> deliveries.put(
                        recipe.pack(), new CityDelivery(recipe, links.getOrDefault(recipe.pack(), List.of()))));
        return deliveries;
    }
}
