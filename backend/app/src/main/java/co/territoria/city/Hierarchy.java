package co.territoria.city;

import co.territoria.geo.Geodesic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who stands above whom among the seats. Pure.
 *
 * <p>A seat belongs to the class of its people. Functions may raise it by one class: a seat whose functional index is
 * at least the median of the class above stands with that class. The functional index is the sum over the functions
 * of a hundred times the seat's share of all that there is of the function (Davies, 1967, “Centrality and the central
 * place hierarchy”, Urban Studies 4 (1)): what few seats have weighs more than what all have.
 */
final class Hierarchy {

    private Hierarchy() {}

    /** @param people absent where there is no figure: the seat then has no class */
    record Seat(
            String code,
            String name,
            double lon,
            double lat,
            @Nullable Double people) {}

    /**
     * A function and how much of it each seat has.
     *
     * @param amounts by code, none negative; a seat that is absent has none of a listed function
     * @param missing codes of seats without figure; a measured function with any is left out of the index
     */
    record Provision(String id, Map<String, Double> amounts, List<String> missing) {

        Provision {
            amounts = Map.copyOf(amounts);
            missing = List.copyOf(missing);
        }

        boolean counts() {
            return missing.isEmpty()
                    && amounts.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum()
                            > 0;
        }
    }

    /**
     * A seat in its place.
     *
     * @param rank            by people, 1 is the most; equal ones share it; absent without figure
     * @param classByPeople   position of the class, from 0 for the smallest; absent without figure
     * @param classIndex      after functions
     * @param functionalIndex sum over all seats is a hundred times the number of functions that count
     * @param functions       ids of what it has
     * @param higher          the nearest seat of a higher class, absent for the highest and without class
     */
    record Placed(
            Seat seat,
            @Nullable Integer rank,
            @Nullable Integer classByPeople,
            @Nullable Integer classIndex,
            double functionalIndex,
            List<String> functions,
            @Nullable Distance higher) {

        Placed {
            functions = List.copyOf(functions);
        }

        boolean raised() {
            return classIndex != null && !classIndex.equals(classByPeople);
        }
    }

    /** @param kilometres geodesic, as the crow flies */
    record Distance(String code, double kilometres) {}

    /**
     * @param from least people of each class, ascending, the first 0
     * @return in the order given
     */
    static List<Placed> of(List<Seat> seats, double[] from, List<Provision> functions) {
        Map<String, Double> index = functionalIndex(seats, functions);
        Map<String, Integer> byPeople = new HashMap<>();
        for (Seat seat : seats) {
            if (seat.people() != null) {
                byPeople.put(seat.code(), classOf(seat.people(), from));
            }
        }
        Map<String, Integer> raised = raised(byPeople, index);
        List<Placed> placed = new ArrayList<>();
        for (Seat seat : seats) {
            placed.add(new Placed(
                    seat,
                    rank(seat, seats),
                    byPeople.get(seat.code()),
                    raised.get(seat.code()),
                    index.getOrDefault(seat.code(), 0.0),
                    functions.stream()
                            .filter(function -> function.amounts().getOrDefault(seat.code(), 0.0) > 0)
                            .map(Provision::id)
                            .toList(),
                    nearestAbove(seat, seats, raised).orElse(null)));
        }
        return placed;
    }

    private static @Nullable Integer rank(Seat seat, List<Seat> seats) {
        Double people = seat.people();
        if (people == null) {
            return null;
        }
        return 1
                + (int) seats.stream()
                        .filter(other -> other.people() != null && other.people() > people)
                        .count();
    }

    private static int classOf(double people, double[] from) {
        int at = 0;
        for (int i = 1; i < from.length && people >= from[i]; i++) {
            at = i;
        }
        return at;
    }

    static Map<String, Double> functionalIndex(List<Seat> seats, List<Provision> functions) {
        Map<String, Double> index = new LinkedHashMap<>();
        for (Provision function : functions) {
            if (!function.counts()) {
                continue;
            }
            double all = function.amounts().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            for (Seat seat : seats) {
                index.merge(seat.code(), 100 * function.amounts().getOrDefault(seat.code(), 0.0) / all, Double::sum);
            }
        }
        return index;
    }

    /** At most one class up, and decided on the classes by people, so that nobody is carried up by one just raised. */
    private static Map<String, Integer> raised(Map<String, Integer> byPeople, Map<String, Double> index) {
        Map<Integer, List<Double>> ofClass = new HashMap<>();
        byPeople.forEach((code, at) ->
                ofClass.computeIfAbsent(at, any -> new ArrayList<>()).add(index.getOrDefault(code, 0.0)));
        Map<String, Integer> raised = new HashMap<>();
        byPeople.forEach((code, at) -> {
            List<Double> above = ofClass.getOrDefault(at + 1, List.of());
            double own = index.getOrDefault(code, 0.0);
            boolean up = own > 0 && !above.isEmpty() && own >= median(above);
            raised.put(code, up ? at + 1 : at);
        });
        return raised;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Optional<Distance> nearestAbove(Seat seat, List<Seat> seats, Map<String, Integer> classes) {
        Integer own = classes.get(seat.code());
        return own == null
                ? Optional.empty()
                : nearest(
                        seat,
                        seats.stream()
                                .filter(other -> classes.getOrDefault(other.code(), -1) > own)
                                .toList());
    }

    /** The nearest of some seats; of two equally near the first by code. */
    static Optional<Distance> nearest(Seat seat, List<Seat> others) {
        return others.stream()
                .map(other -> new Distance(
                        other.code(), Geodesic.metres(seat.lon(), seat.lat(), other.lon(), other.lat()) / 1000))
                .min(Comparator.comparingDouble(Distance::kilometres).thenComparing(Distance::code));
    }

    /**
     * The centre that each seat belongs to: itself if it is one, else the nearest.
     *
     * @param centres codes of seats of the list
     * @return by code of the seat; empty without centres
     */
    static Map<String, Distance> areas(List<Seat> seats, List<String> centres) {
        List<Seat> chosen =
                seats.stream().filter(seat -> centres.contains(seat.code())).toList();
        Map<String, Distance> areas = new LinkedHashMap<>();
        for (Seat seat : seats) {
            if (centres.contains(seat.code())) {
                areas.put(seat.code(), new Distance(seat.code(), 0));
            } else {
                nearest(seat, chosen).ifPresent(distance -> areas.put(seat.code(), distance));
            }
        }
        return areas;
    }
}
