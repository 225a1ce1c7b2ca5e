package co.territoria.incident;

import co.territoria.incident.IncidentDelivery.Grid;
import co.territoria.territory.Source;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Incidents as the client receives them. */
final class IncidentJson {

    private static final LocalText RULE = new LocalText(
            "De 1 a 4 casos se suprime. Donde una cifra suprimida se podría deducir restando, se suprime otra más o el"
                    + " total. Los puntos no se guardan ni se publican.",
            "From 1 to 4 cases is suppressed. Where a suppressed figure could be had by subtraction, another or the total"
                    + " is suppressed too. Points are neither kept nor published.");

    private IncidentJson() {}

    record Page(List<Item> items) {}

    record Item(
            String id,
            String name,
            String kind,
            List<String> periods,
            List<String> by,
            @Nullable Double hexagonKm,
            @Nullable String note,
            @Nullable SourceItem source) {}

    record SourceItem(
            String key,
            String organisation,
            String title,
            @Nullable String date) {

        static @Nullable SourceItem of(@Nullable Source source, Language language) {
            return source == null
                    ? null
                    : new SourceItem(
                            source.key(), source.organisation(), source.title().in(language), source.date());
        }
    }

    /**
     * @param total null when it is suppressed
     * @param rule  what is suppressed and why
     */
    record Counts(
            String id,
            String name,
            String kind,
            String period,
            List<String> periods,
            String by,
            @Nullable Integer total,
            int suppressed,
            String rule,
            @Nullable String note,
            List<CellItem> items,
            @Nullable SourceItem source) {

        Csv toCsv() {
            Csv csv = new Csv(List.of("set", "period", "by", "cell", "name", "cases", "status", "source", "rule"));
            for (CellItem item : items) {
                csv.row(Arrays.asList(
                        id,
                        period,
                        by,
                        item.cell(),
                        item.name(),
                        item.cases(),
                        item.status(),
                        source == null ? null : source.key(),
                        rule));
            }
            return csv;
        }
    }

    /** @param lon of a point inside the cell, to draw its symbol at */
    record CellItem(
            String cell, @Nullable String name, @Nullable Integer cases, String status, double lon, double lat) {}

    static Item item(IncidentSet set, List<String> periods, @Nullable Source source, Language language) {
        return new Item(
                set.id(),
                set.name().in(language),
                set.kind().id(),
                periods,
                Incidents.grids(set).stream().map(Grid::id).toList(),
                set.hexagons(),
                set.note() == null ? null : set.note().in(language),
                SourceItem.of(source, language));
    }

    static Counts counts(Incidents.Table table, @Nullable Source source, Language language) {
        IncidentSet set = table.set();
        return new Counts(
                set.id(),
                set.name().in(language),
                set.kind().id(),
                table.period(),
                table.periods(),
                table.grid().id(),
                table.total(),
                table.suppressed(),
                RULE.in(language),
                set.note() == null ? null : set.note().in(language),
                table.cells().stream()
                        .map(cell -> {
                            Point inside = cell.shape().getInteriorPoint();
                            return new CellItem(
                                    cell.id(), cell.name(), cell.cases(), cell.status(), inside.getX(), inside.getY());
                        })
                        .toList(),
                SourceItem.of(source, language));
    }
}
