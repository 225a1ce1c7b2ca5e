package co.territoria.indicator;

import co.territoria.indicator.Breakdown.Part;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The axes that values of a pack may be broken down by. Ids of categories are unique over all axes, so that
 * {@code female.rural} says everything.
 *
 * @param axes in the order that ids and names of breakdowns follow
 */
public record BreakdownAxes(List<Axis> axes) {

    private static final LocalText TOTAL = new LocalText("total", "total");

    /** What every pack has unless it says otherwise. */
    public static final BreakdownAxes DEFAULT = new BreakdownAxes(List.of(
            new Axis(
                    "sex",
                    new LocalText("sexo", "sex"),
                    List.of(
                            new Category("female", new LocalText("mujeres", "women")),
                            new Category("male", new LocalText("hombres", "men")))),
            new Axis(
                    "area",
                    new LocalText("área", "area"),
                    List.of(
                            new Category("urban", new LocalText("urbano", "urban")),
                            new Category("rural", new LocalText("rural", "rural"))))));

    public BreakdownAxes {
        axes = List.copyOf(axes);
        Set<String> ids = new HashSet<>();
        Set<String> categories = new HashSet<>();
        for (Axis axis : axes) {
            if (!ids.add(axis.id)) {
                throw new IllegalArgumentException("two axes are called " + axis.id);
            }
            for (Category category : axis.categories) {
                if (!categories.add(category.id)) {
                    throw new IllegalArgumentException("two categories are called " + category.id);
                }
            }
        }
    }

    /**
     * A way to divide people or things.
     *
     * @param categories at least one, in the order that they are shown in
     */
    public record Axis(String id, LocalText name, List<Category> categories) {

        public Axis {
            categories = List.copyOf(categories);
        }
    }

    /** One part of an axis, for example {@code rural}. */
    public record Category(String id, LocalText name) {}

    /**
     * The breakdown with this id.
     *
     * @param id {@code total}, or categories joined by dots, in any order of the axes
     * @return absent when a category is not known, or two are of one axis
     */
    public Optional<Breakdown> find(String id) {
        if (id.equals(Breakdown.TOTAL_ID)) {
            return Optional.of(Breakdown.TOTAL);
        }
        Map<String, String> axisOf = new HashMap<>();
        axes.forEach(axis -> axis.categories.forEach(category -> axisOf.put(category.id, axis.id)));
        Map<String, Part> byAxis = new HashMap<>();
        for (String category : id.split("\\.", -1)) {
            String axis = axisOf.get(category);
            if (axis == null || byAxis.put(axis, new Part(axis, category)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Breakdown(axes.stream()
                .filter(axis -> byAxis.containsKey(axis.id))
                .map(axis -> byAxis.get(axis.id))
                .toList()));
    }

    /**
     * The breakdown of a stored id. A category that the pack does not declare any more makes an axis of its own, so
     * that its values stay readable.
     */
    Breakdown read(String id) {
        return find(id).orElseGet(() -> new Breakdown(Arrays.stream(id.split("\\.", -1))
                .map(category -> new Part(category, category))
                .toList()));
    }

    /** Ids of the total and of each single category. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(Breakdown.TOTAL_ID));
        axes.forEach(axis -> axis.categories.forEach(category -> ids.add(category.id)));
        return ids;
    }

    /** The total first, then by number of axes, then as axes and categories are declared. */
    public Comparator<Breakdown> order() {
        Map<Part, Integer> positions = new HashMap<>();
        axes.forEach(axis ->
                axis.categories.forEach(category -> positions.put(new Part(axis.id, category.id), positions.size())));
        return Comparator.<Breakdown>comparingInt(breakdown -> breakdown.parts().size())
                .thenComparing((one, other) -> {
                    for (int i = 0; i < one.parts().size(); i++) {
                        int compared = Integer.compare(
                                positions.getOrDefault(one.parts().get(i), Integer.MAX_VALUE),
                                positions.getOrDefault(other.parts().get(i), Integer.MAX_VALUE));
                        if (compared != 0) {
                            return compared;
                        }
                    }
                    return one.id().compareTo(other.id());
                });
    }

    /** What a breakdown is called, for example “women, rural”; a part that is no longer declared by its id. */
    public LocalText name(Breakdown breakdown) {
        return breakdown.isTotal() ? TOTAL : new LocalText(name(breakdown, Language.ES), name(breakdown, Language.EN));
    }

    private String name(Breakdown breakdown, Language language) {
        return breakdown.parts().stream()
                .map(part -> categoryName(part).map(name -> name.in(language)).orElse(part.category()))
                .collect(Collectors.joining(", "));
    }

    /** What the axis is called, absent when it is not declared. */
    public Optional<LocalText> axisName(String id) {
        return axes.stream().filter(axis -> axis.id.equals(id)).map(Axis::name).findFirst();
    }

    /** What the category is called, absent when it is not declared. */
    public Optional<LocalText> categoryName(Part part) {
        return axes.stream()
                .filter(axis -> axis.id.equals(part.axis()))
                .flatMap(axis -> axis.categories.stream())
                .filter(category -> category.id.equals(part.category()))
                .map(Category::name)
                .findFirst();
    }
}
