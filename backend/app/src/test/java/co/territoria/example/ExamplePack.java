package co.territoria.example;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** All files of the pack {@code ejemplo}, from one seed: the same seed gives the same files. */
final class ExamplePack {

    static final String ID = "ejemplo";

    private static final long SEED = 20_261_121;

    private final Map<String, String> data = new TreeMap<>();
    private final Map<String, String> layers = new TreeMap<>();

    ExamplePack() {
        // each part has a generator of its own, so that a change in one leaves the others as they are
        ExampleMap map = new ExampleMap(part(1));
        ExampleTerritories territories = new ExampleTerritories(map);
        territories.data(data);
        territories.layers(layers);
        new ExampleIndicators(part(2)).data(data);
        new ExampleStudies().data(data);
        new ExamplePlan().data(data);
        ExampleProjects projects = new ExampleProjects(map, part(3));
        projects.data(data);
        new ExampleActors(projects.list()).data(data);
        new ExampleOversight(map, projects.list()).data(data);
    }

    private static Random part(int number) {
        return new Random(SEED * 100 + number);
    }

    /** Below {@code data/ejemplo}, by path. */
    Map<String, String> data() {
        return data;
    }

    /** Below {@code gis-layers/ejemplo}, by path. */
    Map<String, String> layers() {
        return layers;
    }
}
