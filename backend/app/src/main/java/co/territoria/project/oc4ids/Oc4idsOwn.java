package co.territoria.project.oc4ids;

import co.territoria.project.Confidence;
import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the standard has no place for: the source and the confidence of what is said, and the parts of a project that
 * only this system keeps, each with the columns of its file (data/README.md). Another installation loses nothing.
 */
final class Oc4idsOwn {

    private Oc4idsOwn() {}

    static ObjectNode of(Project project, ProjectDetails details) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        own.put("confidence", project.confidence().id());
        own.put("source_es", project.source().es());
        put(own, "source_en", project.source().en());
        put(own, "value_year", project.valueYear());
        Confidence location = project.location().confidence();
        put(own, "location_confidence", location == null ? null : location.id());
        if (project.location().note() != null) {
            own.put("geometry_note_es", project.location().note().es());
            put(own, "geometry_note_en", project.location().note().en());
        }
        drawn(own, "line", project.line());
        drawn(own, "area", project.area());
        rows(own, "stages", details.stages(), (change, row) -> {
            put(row, "date", change.date());
            put(row, "stage", change.stage().id());
            put(row, "note", change.note());
            put(row, "source", change.source());
        });
        rows(own, "viabilities", details.viabilities(), (viability, row) -> {
            put(row, "kind", viability.kind().id());
            put(row, "state", viability.state().id());
            put(row, "date", viability.date());
            put(row, "note", viability.note());
        });
        rows(own, "effects", details.effects(), (effect, row) -> {
            put(row, "indicator", effect.indicator());
            put(row, "expected", effect.expected());
            put(row, "year", effect.year());
            put(row, "note", effect.note());
        });
        rows(own, "origins", details.origins(), (origin, row) -> {
            put(row, "meeting", origin.meeting());
            put(row, "date", origin.date());
            put(row, "priority", origin.priority());
            put(row, "budget_year", origin.budgetYear());
        });
        rows(own, "announcements", details.announcements(), (announcement, row) -> {
            put(row, "date", announcement.date());
            put(row, "text", announcement.text());
            put(row, "value", announcement.value());
            put(row, "end", announcement.end());
            put(row, "source", announcement.source());
        });
        rows(own, "value_changes", details.valueChanges(), (change, row) -> {
            put(row, "date", change.date());
            put(row, "before", change.before());
            put(row, "after", change.after());
            put(row, "reason", change.reason());
        });
        rows(own, "roads", details.roads(), (road, row) -> {
            put(row, "route", road.route());
            put(row, "from", road.from());
            put(row, "to", road.to());
            put(row, "length_km", road.lengthKm());
            put(row, "order", road.order());
            put(row, "state", road.state());
        });
        // what the standard's own parts of contracts and progress leave out
        rows(own, "contracts", details.contracts(), (contract, row) -> {
            put(row, "contract", contract.code());
            put(row, "paid", contract.paid());
            put(row, "signed", contract.signed());
        });
        rows(own, "progress", details.reports(), (report, row) -> {
            put(row, "date", report.date());
            put(row, "note", report.note());
            put(row, "source", report.source());
        });
        return own;
    }

    private static void drawn(ObjectNode own, String name, Project.@Nullable Drawn drawn) {
        if (drawn != null) {
            ObjectNode one = own.putObject(name);
            one.put("schematic", drawn.schematic());
            one.put("confidence", drawn.confidence().id());
            put(one, "length_drawn_km", drawn.lengthDrawnKm());
            if (drawn.anchorPoints() != null) {
                one.put("anchor_points_es", drawn.anchorPoints().es());
                put(one, "anchor_points_en", drawn.anchorPoints().en());
            }
            one.put("source_es", drawn.source().es());
            put(one, "source_en", drawn.source().en());
        }
    }

    private static <T> void rows(ObjectNode own, String name, List<T> list, BiConsumer<T, ObjectNode> columns) {
        if (!list.isEmpty()) {
            ArrayNode rows = own.putArray(name);
            list.forEach(one -> columns.accept(one, rows.addObject()));
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value instanceof Integer number) {
            node.put(name, number);
        } else if (value instanceof Long number) {
            node.put(name, number);
        } else if (value instanceof Double number) {
            node.put(name, number);
        } else if (value != null) {
            node.put(name, value.toString());
        }
    }
}
