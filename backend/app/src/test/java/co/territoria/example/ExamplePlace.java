package co.territoria.example;

import java.util.List;

/**
 * A municipality that does not exist.
 *
 * @param x        kilometres east of the middle of the island, before borders are bent
 * @param y        kilometres north of it
 * @param region   code of its subregion
 * @param people   that live there in 2018
 * @param poverty  per cent in 2018
 * @param aqueduct cover in per cent in 2018
 */
record ExamplePlace(
        String code, String name, double x, double y, String region, int people, double poverty, double aqueduct) {

    static final String ROOT = "EX";

    /** The department. */
    static final String DEPARTMENT = "Brumaria";

    static final List<ExamplePlace> MUNICIPALITIES = List.of(
            new ExamplePlace("EX001", "Puerto Brumal", -40, -10, "EXS", 214_300, 17.2, 93.1),
            new ExamplePlace("EX002", "Cerroluna", -4, 3, "EXM", 61_900, 24.6, 84.0),
            new ExamplePlace("EX003", "Vegalinda", -22, 27, "EXN", 38_200, 31.8, 71.4),
            new ExamplePlace("EX004", "Neblares", 17, 31, "EXN", 12_700, 46.9, 48.3),
            new ExamplePlace("EX005", "Las Tresquillas", 45, 8, "EXM", 27_500, 38.4, 62.7),
            new ExamplePlace("EX006", "Arenalba", 33, -24, "EXS", 19_800, 41.5, 55.9),
            new ExamplePlace("EX007", "Solmarina", -2, -31, "EXS", 48_600, 27.3, 80.2),
            new ExamplePlace("EX008", "Peñatarda", 20, 3, "EXM", 8_400, 52.1, 39.6));

    /** Code and name of the subregions. */
    static final List<String[]> REGIONS = List.of(
            new String[] {"EXN", "Cabo Norte"}, new String[] {"EXM", "Mesetas"}, new String[] {"EXS", "Bahía Sur"});

    static ExamplePlace of(String code) {
        return MUNICIPALITIES.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Its number, from 1. */
    int number() {
        return Integer.parseInt(code.substring(2));
    }
}
