package co.territoria.indicator.quality;

import co.territoria.indicator.quality.Measured.Slice;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The same measure from two sources: two indicators, or a stated area and the one measured on the shape. */
final class Contradictions {

    private static final int MOST_NAMES = 8;

    private Contradictions() {}

    /** @param stated and other values of one territory */
    private record Pair(String territory, double stated, double other) {

        /** As a part of the larger one: neither source is taken for the right one. */
        double deviation() {
            double larger = Math.max(Math.abs(stated), Math.abs(other));
            return larger == 0 ? 0 : Math.abs(stated - other) / larger;
        }
    }

    static List<Finding> check(Measured measured, Declarations.Same declared, Measured other, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        measured.slices().forEach((slice, values) -> {
            SortedMap<String, Double> others = other.slices().getOrDefault(slice, new TreeMap<>());
            finding(
                            measured,
                            places,
                            slice,
                            values,
                            others,
                            declared.tolerance(),
                            Words.text("«%s»", "“%s”", other.name()))
                    .forEach(findings::add);
        });
        return findings;
    }

    static List<Finding> check(Measured measured, Declarations.Area declared, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        measured.slices()
                .forEach((slice, values) -> findings.addAll(finding(
                        measured,
                        places,
                        slice,
                        values,
                        places.areasKm2(),
                        declared.tolerance(),
                        new LocalText("el área medida en el límite", "the area measured on the boundary"))));
        return findings;
    }

    /** One for all territories of a slice: they are told together. */
    private static List<Finding> finding(
            Measured measured,
            Surroundings places,
            Slice slice,
            Map<String, Double> values,
            Map<String, Double> others,
            double tolerance,
            LocalText what) {
        List<Pair> compared = values.entrySet().stream()
                .filter(value -> others.containsKey(value.getKey()))
                .map(value -> new Pair(value.getKey(), value.getValue(), others.get(value.getKey())))
                .toList();
        List<Pair> apart = compared.stream()
                .filter(pair -> pair.deviation() > tolerance)
                .sorted(Comparator.comparingDouble(Pair::deviation).reversed())
                .toList();
        if (apart.isEmpty()) {
            return List.of();
        }
        LocalText list = new LocalText(
                apart.stream()
                        .limit(MOST_NAMES)
                        .map(pair -> told(measured, places, pair).es())
                        .collect(Collectors.joining("; ")),
                apart.stream()
                        .limit(MOST_NAMES)
                        .map(pair -> told(measured, places, pair).in(co.territoria.web.Language.EN))
                        .collect(Collectors.joining("; ")));
        int more = Math.max(0, apart.size() - MOST_NAMES);
        return List.of(new Finding(
                QualityRule.SOURCES_DISAGREE,
                measured.code(),
                apart.stream()
                        .map(pair -> slice.cell(pair.territory, pair.stated))
                        .toList(),
                apart.size(),
                Words.text("%s: %d de %d", "%s: %d of %d", Words.period(slice.period()), apart.size(), compared.size()),
                Words.text(
                        "%s, en %d de %d territorios se aparta más del %s %% de lo que da %s: %s%s.",
                        "%s, in %d of %d territories it is more than %s%% away from %s: %s%s.",
                        Words.period(slice.period()),
                        apart.size(),
                        compared.size(),
                        Words.number(tolerance * 100, 0),
                        what,
                        list,
                        more == 0 ? "" : Words.text(" y %d más", " and %d more", more))));
    }

    private static LocalText told(Measured measured, Surroundings places, Pair pair) {
        return Words.text(
                "%s %s frente a %s",
                "%s %s against %s",
                places.name(pair.territory),
                Words.number(pair.stated, measured.decimals()),
                Words.number(pair.other, measured.decimals()));
    }
}
