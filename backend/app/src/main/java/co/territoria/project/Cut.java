package co.territoria.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way of dividing projects: by stage, by municipality and so on. Each project, known by its row, has one of the values,
 * several, or none that is known. Packed in arrays.
 */
final class Cut {

    private final List<String> values;
    private final Map<String, Integer> positions;

    /** Where the places of each row begin in {@code places}, and one more; absent where every row has one place. */
    private final int @Nullable [] starts;

    private final int[] places;
    private final long @Nullable [] amounts;

    private Cut(
            List<String> values,
            Map<String, Integer> positions,
            int @Nullable [] starts,
            int[] places,
            long @Nullable [] amounts) {
        this.values = List.copyOf(values);
        this.positions = positions;
        this.starts = starts;
        this.places = places;
        this.amounts = amounts;
    }

    /** At most one value for each project. */
    static <T> Cut single(List<T> all, List<String> values, Function<T, @Nullable String> value) {
        Dictionary dictionary = new Dictionary(values);
        int[] places = new int[all.size()];
        for (int row = 0; row < places.length; row++) {
            String text = value.apply(all.get(row));
            places[row] = text == null ? UNKNOWN : dictionary.place(text);
        }
        return new Cut(dictionary.values, dictionary.positions, null, places, null);
    }

    /** Any number of values for each project. */
    static <T> Cut several(List<T> all, List<String> values, Function<T, ? extends Collection<String>> value) {
        return several(all, values, value, false);
    }

    /** Any number of values for each project, each with an amount. */
    static <T> Cut amounts(List<T> all, Function<T, Map<String, Long>> amounts) {
        Cut cut = several(all, List.of(), item -> amounts.apply(item).keySet(), true);
        int at = 0;
        for (T item : all) {
            for (long amount : amounts.apply(item).values()) {
                cut.amounts[at++] = amount;
            }
        }
        return cut;
    }

    private static <T> Cut several(
            List<T> all, List<String> values, Function<T, ? extends Collection<String>> value, boolean withAmounts) {
        Dictionary dictionary = new Dictionary(values);
        int[] starts = new int[all.size() + 1];
        int[] places = new int[all.size()];
        int at = 0;
        for (int row = 0; row < all.size(); row++) {
            for (String text : value.apply(all.get(row))) {
                if (at == places.length) {
                    places = Arrays.copyOf(places, at + at / 2 + 16);
                }
                places[at++] = dictionary.place(text);
            }
            starts[row + 1] = at;
        }
        return new Cut(
                dictionary.values,
                dictionary.positions,
                starts,
                Arrays.copyOf(places, at),
                withAmounts ? new long[at] : null);
    }

    /** The place of what is not known. */
    static final int UNKNOWN = -1;

    private static final class Dictionary {

        private final List<String> values = new ArrayList<>();
        private final Map<String, Integer> positions = new HashMap<>();

        Dictionary(List<String> values) {
            values.forEach(this::place);
        }

        int place(String text) {
            Integer known = positions.get(text);
            if (known == null) {
                known = values.size();
                positions.put(text, known);
                values.add(text);
            }
            return known;
        }
    }

    /** All values: those given first, then as they came. */
    List<String> values() {
        return values;
    }

    int size() {
        return values.size();
    }

    @Nullable
    Integer position(String value) {
        return positions.get(value);
    }

    boolean hasAmounts() {
        return amounts != null;
    }

    /** How many values a row has. */
    int count(int row) {
        return starts == null ? places[row] == UNKNOWN ? 0 : 1 : starts[row + 1] - starts[row];
    }

    /** The place of a value of a row in {@link #values()}, {@code i} from 0 to {@link #count}. */
    int place(int row, int i) {
        return places[starts == null ? row : starts[row] + i];
    }

    /** The amount that belongs to {@link #place}. */
    long amount(int row, int i) {
        return amounts[starts[row] + i];
    }

    /** The values of a row. */
    List<String> of(int row) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count(row); i++) {
            found.add(values.get(place(row, i)));
        }
        return found;
    }

    /**
     * Whether a row has one of the accepted values.
     *
     * @param accepted by place; the last one stands for what is not known
     */
    boolean accepts(boolean[] accepted, int row) {
        if (starts == null) {
            int place = places[row];
            return accepted[place == UNKNOWN ? accepted.length - 1 : place];
        }
        int from = starts[row];
        int to = starts[row + 1];
        if (from == to) {
            return accepted[accepted.length - 1];
        }
        for (int i = from; i < to; i++) {
            if (accepted[places[i]]) {
                return true;
            }
        }
        return false;
    }
}
