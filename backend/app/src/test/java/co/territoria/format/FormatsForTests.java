package co.territoria.format;

import java.util.List;

/** A registry with the given forms besides CSV and GeoJSON. */
public final class FormatsForTests {

    private FormatsForTests() {}

    public static Formats textsAnd(LayerFormat... others) {
        List<LayerFormat> all = new java.util.ArrayList<>(List.of(new CsvFormat(), new GeoJsonFormat()));
        all.addAll(List.of(others));
        return new Formats(all);
    }
}
