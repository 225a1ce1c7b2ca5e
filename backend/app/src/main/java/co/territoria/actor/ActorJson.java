package co.territoria.actor;

import co.territoria.web.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the address of actors answers, in one language. */
final class ActorJson {

    private ActorJson() {}

    /**
     * @param total         rows of the mesh that answer; one organisation may have several
     * @param organisations different names among them
     * @param matrix        the cells of level and dimension that hold anybody
     * @param bridges       organisations that stand in more than one cell, most cells first
     * @param roles         of the organisations among the items
     */
    record Page(
            int total,
            int organisations,
            List<Named> levels,
            List<Named> dimensions,
            List<Item> items,
            List<Cell> matrix,
            List<Bridge> bridges,
            List<Named> roleKinds,
            List<RoleItem> roles,
            @Nullable String notes,
            boolean example) {

        /** One row per cell of the mesh, with what the organisation does where a document says so. */
        Csv toCsv() {
            Csv csv = new Csv(List.of("organisation", "level", "dimension", "document", "roles", "example"));
            Map<String, List<RoleItem>> byOrganisation =
                    roles.stream().collect(Collectors.groupingBy(RoleItem::organisation));
            for (Item item : items) {
                String done = byOrganisation.getOrDefault(item.organisation, List.of()).stream()
                        .map(role -> role.kindName + ": " + role.inName)
                        .collect(Collectors.joining("; "));
                csv.row(new ArrayList<>(Arrays.asList(
                        item.organisation,
                        item.level,
                        item.dimension,
                        item.document,
                        done.isEmpty() ? null : done,
                        example)));
            }
            return csv;
        }
    }

    record Named(String id, String name) {}

    record Item(String organisation, String level, @Nullable String dimension, String document) {}

    record Cell(String level, @Nullable String dimension, long organisations) {}

    record Bridge(String organisation, List<Cell> cells) {}

    /**
     * @param inKind {@code project}, {@code plan} or {@code node}
     * @param inCode code of that
     * @param plan   code of the plan, absent for a project
     */
    record RoleItem(
            String organisation,
            String kind,
            String kindName,
            String inKind,
            String inCode,
            String inName,
            @Nullable String plan,
            String source) {}
}
