package co.territoria.example;

import java.util.Map;
import java.util.Random;

/** Land-use plans of the fictional municipalities: register, deliveries, what ranks above them, and what is wrong on purpose. */
final class ExampleLandUse {

    private static final String FOLDER = "land-use/";

    private final ExampleZoning zoning;
    private final ExampleDeterminants determinants;
    private final ExampleRecords records;

    ExampleLandUse(ExampleMap map, Random random) {
        LandUseShapes shapes = ExampleSoil.shapes(map, random);
        zoning = new ExampleZoning(map, shapes);
        determinants = new ExampleDeterminants(map, shapes);
        records = new ExampleRecords(zoning, shapes, new Random(random.nextLong()));
    }

    ExampleZoning zoning() {
        return zoning;
    }

    ExampleDeterminants determinants() {
        return determinants;
    }

    /** Texts below {@code data/ejemplo}. */
    void data(Map<String, String> files) {
        Rows register = new Rows(
                "id,territory,kind,act_kind,act_number,act_date,act_confirmed,act_text,revision,scale,short_until,medium_until,"
                        + "long_until,version,supersedes,in_force,source_es,source_en,note_es,note_en");
        ExampleRegister.rows(register);
        files.put(FOLDER + "plans.csv", register.toString());
        for (ExampleDelivery delivery : ExampleDelivery.ALL) {
            delivery.texts(zoning.delivered().get(delivery.plan()), FOLDER, files);
        }
        determinants.data(FOLDER, files);
        records.data(FOLDER, files);
        ExampleLandUseIndicators.data(FOLDER, files);
        files.put(FOLDER + "answer-key.csv", new ExampleAnswerKey(zoning, determinants).csv());
    }

    /** What is no text, below {@code data/ejemplo}. */
    void deliveries(Map<String, byte[]> files) {
        for (ExampleDelivery delivery : ExampleDelivery.ALL) {
            delivery.files(zoning.delivered().get(delivery.plan()), FOLDER, files);
        }
        records.parcels(FOLDER, files);
    }
}
