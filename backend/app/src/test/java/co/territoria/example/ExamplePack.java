package co.territoria.example;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** All files of the pack {@code ejemplo}, from one seed: the same seed gives the same files. */
final class ExamplePack {

    static final String ID = "ejemplo";

    private static final long SEED = 20_261_121;

    private final Map<String, String> data = new TreeMap<>();
    private final Map<String, String> layers = new TreeMap<>();
    private final Map<String, byte[]> deliveries = new TreeMap<>();
    private final ExampleLandUse landUse;

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
        landUse = new ExampleLandUse(map, part(4));
        landUse.data(data);
        landUse.deliveries(deliveries);
    }

    private static Random part(int number) {
        return new Random(SEED * 100 + number);
    }

    /** Texts below {@code data/ejemplo}, by path. */
    Map<String, String> data() {
        return data;
    }

    /** All below {@code data/ejemplo}, by path: the texts, and what is no text. */
    Map<String, byte[]> dataFiles() {
        Map<String, byte[]> files = bytes(data);
        files.putAll(deliveries);
        return files;
    }

    /** All below {@code gis-layers/ejemplo}, by path. */
    Map<String, byte[]> layerFiles() {
        return bytes(layers);
    }

    ExampleLandUse landUse() {
        return landUse;
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
