package co.territoria.ingest;

import co.territoria.indicator.quality.Declarations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code quality.yaml} of a family as it is written: what its values must obey beyond what their units imply. An
 * incomplete entry is an error, since a rule that silently does nothing is worse than none.
 */
record QualityYaml(
        @Nullable List<Limits> ranges,
        @Nullable List<Parts> parts,
        @Nullable List<Sum> sums,
        @Nullable List<Same> same,
        @Nullable List<Area> areas) {

    private static final double USUAL_TOLERANCE = 0.05;

    record Limits(
            @Nullable String indicator,
            @Nullable Double min,
            @Nullable Double max) {}

    record Parts(
            @Nullable String whole,
            @Nullable List<String> parts,
            @Nullable Double tolerance) {}

    record Sum(
            @Nullable String indicator,
            @Nullable Double total,
            @Nullable Double tolerance) {}

    record Same(
            @Nullable String indicator,
            @Nullable String as,
            @Nullable Double tolerance) {}

    record Area(@Nullable String indicator, @Nullable Double tolerance) {}

    static Declarations read(DataFile file, Notices notices) {
        Optional<QualityYaml> yaml = Yaml.read(file, QualityYaml.class, notices);
        return yaml.map(read -> read.declarations(file, notices)).orElse(Declarations.NONE);
    }

    private Declarations declarations(DataFile file, Notices notices) {
        Map<String, Declarations.Limits> limits = new HashMap<>();
        for (Limits one : orEmpty(ranges)) {
            if (one.indicator == null || (one.min == null && one.max == null)) {
                incomplete(file, "ranges", "indicator, min, max", notices);
            } else {
                limits.put(one.indicator, new Declarations.Limits(one.min, one.max));
            }
        }
        List<Declarations.Parts> wholes = new ArrayList<>();
        for (Parts one : orEmpty(parts)) {
            if (one.whole == null || one.parts == null || one.parts.size() < 2) {
                incomplete(file, "parts", "whole, parts", notices);
            } else {
                wholes.add(new Declarations.Parts(one.whole, one.parts, or(one.tolerance, USUAL_TOLERANCE)));
            }
        }
        List<Declarations.Sum> totals = new ArrayList<>();
        for (Sum one : orEmpty(sums)) {
            if (one.indicator == null || one.total == null) {
                incomplete(file, "sums", "indicator, total", notices);
            } else {
                totals.add(new Declarations.Sum(one.indicator, one.total, or(one.tolerance, USUAL_TOLERANCE)));
            }
        }
        List<Declarations.Same> pairs = new ArrayList<>();
        for (Same one : orEmpty(same)) {
            if (one.indicator == null || one.as == null) {
                incomplete(file, "same", "indicator, as", notices);
            } else {
                pairs.add(new Declarations.Same(one.indicator, one.as, or(one.tolerance, USUAL_TOLERANCE)));
            }
        }
        List<Declarations.Area> measured = new ArrayList<>();
        for (Area one : orEmpty(areas)) {
            if (one.indicator == null) {
                incomplete(file, "areas", "indicator", notices);
            } else {
                measured.add(new Declarations.Area(one.indicator, or(one.tolerance, USUAL_TOLERANCE)));
            }
        }
        return new Declarations(limits, wholes, totals, pairs, measured);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static double or(@Nullable Double given, double usual) {
        return given == null ? usual : given;
    }

    private static void incomplete(DataFile file, String key, String needed, Notices notices) {
        notices.error(
                "incomplete-rule",
                file.path(),
                null,
                key,
                "una entrada de «%s» lleva %s".formatted(key, needed),
                "an entry of “%s” has %s".formatted(key, needed));
    }
}
