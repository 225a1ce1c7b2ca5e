package co.territoria.indicator;

import co.territoria.territory.Dimension;
import co.territoria.web.ApiProblem;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which indicators of a list are wanted: by dimension, by goal or target, by any tag; all that is given must hold. */
final class IndicatorFilter {

    private IndicatorFilter() {}

    /**
     * @param dimension id
     * @param sdg       goal, target or indicator; a goal also finds what is of its targets
     * @param tag       id of a tag, or the value of one alone, for example {@code gender}
     * @throws ApiProblem 400 that names the parameter and what the list has
     */
    static List<Indicator> apply(
            List<Indicator> all, @Nullable String dimension, @Nullable String sdg, @Nullable String tag) {
        List<Predicate<Indicator>> wanted = new ArrayList<>();
        if (dimension != null) {
            if (!Dimension.ids().contains(dimension)) {
                throw ApiProblem.notAllowed("dimension", dimension, Dimension.ids());
            }
            wanted.add(has(Tag.Kind.DIMENSION.id() + ":" + dimension));
        }
        if (sdg != null) {
            wanted.add(has(Tag.Kind.SDG.id() + ":" + known("sdg", sdg, values(all, Tag.Kind.SDG))));
        }
        if (tag != null) {
            TreeSet<String> ids = all.stream()
                    .flatMap(one -> Tag.of(one).stream())
                    .map(Tag::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            List<String> meant = ids.stream()
                    .filter(id -> id.equals(tag) || id.endsWith(":" + tag))
                    .toList();
            if (meant.isEmpty()) {
                known("tag", tag, ids);
            }
            wanted.add(one -> Tag.of(one).stream().anyMatch(its -> meant.contains(its.id())));
        }
        return all.stream()
                .filter(one -> wanted.stream().allMatch(each -> each.test(one)))
                .toList();
    }

    private static Predicate<Indicator> has(String id) {
        return one -> Tag.of(one).stream().anyMatch(tag -> tag.id().equals(id));
    }

    private static TreeSet<String> values(List<Indicator> all, Tag.Kind kind) {
        return all.stream()
                .flatMap(one -> Tag.of(one).stream())
                .filter(tag -> tag.kind() == kind)
                .map(Tag::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String known(String parameter, String asked, TreeSet<String> known) {
        if (!known.contains(asked)) {
            throw ApiProblem.unknownChoice(parameter, parameter, asked, List.copyOf(known), Nearest.to(asked, known));
        }
        return asked;
    }
}
