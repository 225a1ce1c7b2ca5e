package co.territoria.landuse.comparison;

import co.territoria.landuse.border.Border;
import co.territoria.landuse.zone.Severity;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The borders of the plans in force, each in short. */
record BordersJson(List<Item> items, Totals totals, String matrixVersion, boolean example) {

    /** @param plan id; null where the register has none */
    record Place(String code, String name, @Nullable String plan) {

        static Place of(Borders.Side side) {
            return new Place(
                    side.territory().code().value(),
                    side.territory().name(),
                    side.plan() == null ? null : side.plan().id());
        }
    }

    /**
     * One border. Where nothing was evaluated the figures of conflicts are null: that is not the same as none.
     *
     * @param reason         what stands in the way of comparing all of it, null where nothing does
     * @param conflictMetres length in conflict
     * @param conflicts      how many stretches
     * @param bySeverity     metres in conflict, by id of the severity
     */
    record Item(
            List<Place> between,
            double lengthMetres,
            boolean evaluated,
            @Nullable String reason,
            double evaluatedMetres,
            @Nullable Double conflictMetres,
            @Nullable Integer conflicts,
            @Nullable Map<String, Double> bySeverity) {}

    /** @param conflictMetres of the borders that were evaluated; absent where none was */
    record Totals(
            int borders,
            int evaluated,
            double metres,
            double evaluatedMetres,
            @Nullable Double conflictMetres) {}

    static BordersJson of(List<Borders.Compared> borders, Borders.Matrix matrix, Language language) {
        List<Item> items = borders.stream().map(each -> item(each, language)).toList();
        return new BordersJson(
                items,
                new Totals(
                        items.size(),
                        (int) items.stream().filter(Item::evaluated).count(),
                        rounded(items.stream().mapToDouble(Item::lengthMetres).sum()),
                        rounded(items.stream()
                                .mapToDouble(Item::evaluatedMetres)
                                .sum()),
                        items.stream()
                                .map(Item::conflictMetres)
                                .filter(Objects::nonNull)
                                .reduce(Double::sum)
                                .map(BordersJson::rounded)
                                .orElse(null)),
                matrix.compatibility().version(),
                matrix.pack().example());
    }

    private static Item item(Borders.Compared compared, Language language) {
        Border border = compared.border();
        boolean evaluated = compared.evaluated();
        return new Item(
                List.of(Place.of(compared.first()), Place.of(compared.second())),
                rounded(border.lengthMetres()),
                evaluated,
                compared.reason() == null ? null : compared.reason().in(language),
                rounded(border.evaluatedMetres()),
                evaluated
                        ? rounded(border.conflicts().stream()
                                .mapToDouble(Border.Conflict::metres)
                                .sum())
                        : null,
                evaluated ? border.conflicts().size() : null,
                evaluated ? bySeverity(border) : null);
    }

    static Map<String, Double> bySeverity(Border border) {
        Map<String, Double> metres = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            metres.put(severity.id(), rounded(border.conflictMetres(severity)));
        }
        return metres;
    }

    /** To the millimetre. */
    static double rounded(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }

    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "first",
                "first_name",
                "first_plan",
                "second",
                "second_name",
                "second_plan",
                "length_m",
                "evaluated",
                "reason",
                "evaluated_m",
                "conflict_m",
                "conflicts",
                "severe_m",
                "medium_m",
                "slight_m"));
        for (Item item : items) {
            Place first = item.between().get(0);
            Place second = item.between().get(1);
            csv.row(Arrays.<@Nullable Object>asList(
                    first.code(),
                    first.name(),
                    first.plan(),
                    second.code(),
                    second.name(),
                    second.plan(),
                    item.lengthMetres(),
                    item.evaluated(),
                    item.reason(),
                    item.evaluatedMetres(),
                    item.conflictMetres(),
                    item.conflicts(),
                    metres(item, Severity.SEVERE),
                    metres(item, Severity.MEDIUM),
                    metres(item, Severity.SLIGHT)));
        }
        return csv;
    }

    private static @Nullable Double metres(Item item, Severity severity) {
        return item.bySeverity() == null ? null : item.bySeverity().get(severity.id());
    }
}
