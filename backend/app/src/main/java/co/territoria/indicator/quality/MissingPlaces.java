package co.territoria.indicator.quality;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.quality.Measured.Slice;
import co.territoria.layer.Period;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Territories without value where others of the same period and breakdown have one. */
final class MissingPlaces {

    private static final int MOST_NAMES = 12;

    private MissingPlaces() {}

    /** One finding for each breakdown, however many periods lack somebody. */
    static List<Finding> check(Measured measured, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        Set<List<String>> told = measured.told().stream()
                .map(cell -> List.of(cell.territory(), cell.period(), cell.breakdown()))
                .collect(Collectors.toSet());
        for (Breakdown breakdown : measured.breakdowns()) {
            List<Cell> missing = new ArrayList<>();
            measured.slices().forEach((slice, values) -> {
                if (slice.breakdown().equals(breakdown)) {
                    places.names().keySet().stream()
                            .filter(territory -> !values.containsKey(territory))
                            .filter(territory -> !told.contains(List.of(territory, slice.period(), breakdown.id())))
                            .forEach(territory -> missing.add(slice.cell(territory, null)));
                }
            });
            if (!missing.isEmpty()) {
                findings.add(finding(measured, places, breakdown, missing));
            }
        }
        return findings;
    }

    private static Finding finding(Measured measured, Surroundings places, Breakdown breakdown, List<Cell> missing) {
        Set<String> who = new TreeSet<>();
        Set<String> when = new LinkedHashSet<>();
        missing.forEach(cell -> {
            who.add(cell.territory());
            when.add(cell.period());
        });
        String names = who.stream().limit(MOST_NAMES).map(places::name).collect(Collectors.joining(", "));
        int more = Math.max(0, who.size() - MOST_NAMES);
        long periods = measured.slices().keySet().stream()
                .filter(slice -> slice.breakdown().equals(breakdown))
                .map(Slice::period)
                .count();
        LocalText brief = Words.text(
                "%d de %d%s", "%d of %d%s", who.size(), places.names().size(), Words.of(breakdown.id()));
        return new Finding(
                QualityRule.MISSING_TERRITORIES,
                measured.code(),
                missing,
                who.size(),
                brief,
                Words.text(
                        "Sin dato%s en %s: %d de %d territorios (%s%s).",
                        "No value%s in %s: %d of %d territories (%s%s).",
                        Words.of(breakdown.id()),
                        periods(new ArrayList<>(when), periods),
                        who.size(),
                        places.names().size(),
                        names,
                        more == 0 ? "" : Words.text(" y %d más", " and %d more", more)));
    }

    private static LocalText periods(List<String> when, long all) {
        Period first = Period.parse(when.get(0));
        Period last = Period.parse(when.get(when.size() - 1));
        if (when.size() <= 4) {
            List<Period> each = when.stream().map(Period::parse).toList();
            return new LocalText(
                    each.stream().map(one -> one.text(Language.ES)).collect(Collectors.joining(", ")),
                    each.stream().map(one -> one.text(Language.EN)).collect(Collectors.joining(", ")));
        }
        return Words.text(
                "algún periodo (%d de %d, de %s a %s)",
                "some period (%d of %d, %s to %s)", when.size(), all, first, last);
    }
}
