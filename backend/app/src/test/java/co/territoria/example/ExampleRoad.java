package co.territoria.example;

import java.util.Arrays;
import java.util.List;

/**
 * A road between two seats.
 *
 * @param from  code of a municipality
 * @param to    code of another
 * @param state as a road programme words it
 */
record ExampleRoad(String route, String from, String to, String state) {

    static final List<ExampleRoad> NETWORK = List.of(
            new ExampleRoad("EXV-01", "EX001", "EX003", "pavimentada, en mal estado"),
            new ExampleRoad("EXV-02", "EX001", "EX007", "pavimentada"),
            new ExampleRoad("EXV-03", "EX001", "EX002", "pavimentada"),
            new ExampleRoad("EXV-04", "EX002", "EX008", "afirmada"),
            new ExampleRoad("EXV-05", "EX008", "EX004", "sin intervenir"),
            new ExampleRoad("EXV-06", "EX008", "EX005", "afirmada"),
            new ExampleRoad("EXV-07", "EX007", "EX006", "afirmada, con pasos críticos"),
            new ExampleRoad("EXV-08", "EX006", "EX005", "sin intervenir"));

    String name() {
        return ExamplePlace.of(from).name() + " – " + ExamplePlace.of(to).name();
    }

    /** In kilometres from the middle of the island. */
    double[][] places() {
        return Arrays.asList(from, to).stream()
                .map(ExamplePlace::of)
                .map(place -> new double[] {place.x(), place.y()})
                .toArray(double[][]::new);
    }
}
