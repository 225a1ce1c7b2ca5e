package co.territoria.indicator;

import co.territoria.web.ApiProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Map classes of any values, for rooms that colour a map by what they compute: the same bounds and the same form of
 * answer as the classes of an indicator. Pure.
 *
 * @param asked     how many classes were wanted
 * @param bounds    one more than there are classes; empty without values
 * @param histogram absent without values
 */
public record ComputedClasses(
        String method,
        int asked,
        int count,
        List<Double> bounds,
        List<OneClass> classes,
        int missing,
        @Nullable Histogram histogram) {

    /** The methods that need nothing but the values. */
    public static final List<String> METHODS = List.of("quantile", "equal", "jenks");

    /** @param minPresent least value in the class, absent when it is empty */
    public record OneClass(
            double lower,
            double upper,
            @Nullable Double minPresent,
            @Nullable Double maxPresent,
            int count) {}

    public ComputedClasses {
        bounds = List.copyOf(bounds);
        classes = List.copyOf(classes);
    }

    /**
     * @param values  in any order, no NaN
     * @param missing how many places have none
     * @param method  one of {@link #METHODS}
     * @param count   as it stands in an address
     * @throws ApiProblem 400 that names {@code method} or {@code count} and what would be valid
     */
    public static ComputedClasses of(double[] values, int missing, String method, String count) {
        if (!METHODS.contains(method)) {
            throw ApiProblem.notAllowed("method", method, METHODS);
        }
        List<String> counts = IntStream.rangeClosed(Classification.FEWEST, Classification.MOST)
                .mapToObj(String::valueOf)
                .toList();
        if (!counts.contains(count)) {
            throw ApiProblem.notAllowed("count", count, counts);
        }
        int asked = Integer.parseInt(count);
        double[] bounds =
                Classification.bounds(values, Classification.Method.find(method).orElseThrow(), asked);
        List<OneClass> classes = new ArrayList<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            int index = i;
            double[] its = Arrays.stream(values)
                    .filter(value -> Classification.classOf(value, bounds) == index)
                    .sorted()
                    .toArray();
            classes.add(new OneClass(
                    bounds[i],
                    bounds[i + 1],
                    its.length == 0 ? null : its[0],
                    its.length == 0 ? null : its[its.length - 1],
                    its.length));
        }
        return new ComputedClasses(
                method,
                asked,
                classes.size(),
                Arrays.stream(bounds).boxed().toList(),
                classes,
                missing,
                bounds.length == 0 ? null : Histogram.of(values, bounds));
    }
}
