package co.territoria.landuse.validation;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Envelope;

/**
 * The widths that tell one kind of fault from another, in metres, ascending: {@code tolerances.csv}.
 *
 * @param noise         up to here nobody digitised anything on purpose
 * @param mismatch      up to here two vertices meant to be one are not
 * @param sliver        up to here a part is a sliver
 * @param narrow        up to here it is narrow; above, a gap or an overlap
 * @param lineOverlap   length from which on two lines within {@code noise} of each other are one line twice
 * @param partialCover  share of the municipality, 0 to 1, below which a plan covers only a part of it
 * @param partialPart   share of the municipality that an uncovered part must have to count as left out
 * @param range         of the model's coordinates
 */
public record Tolerances(
        double noise,
        double mismatch,
        double sliver,
        double narrow,
        double lineOverlap,
        double partialCover,
        double partialPart,
        Envelope range) {

    /** What is thinner is an arithmetic remainder, not data. */
    static final double ARITHMETIC = 1e-6;

    /**
     * A named width of the list.
     *
     * @param metres the widest that is still this
     */
    public record Step(String id, double metres, Text name, String source) {}

    private static final List<Step> STEPS = read();

    /** Range of LADM_COL for EPSG:9377. */
    private static final Envelope COLOMBIA = new Envelope(3_980_000, 5_700_000, 1_080_000, 3_100_000);

    public Tolerances {
        if (!(0 < noise && noise < mismatch && mismatch < sliver && sliver < narrow)) {
            throw new IllegalArgumentException(
                    "widths ascend: %s, %s, %s, %s".formatted(noise, mismatch, sliver, narrow));
        }
        range = new Envelope(range);
    }

    /** As shipped, for Colombia. */
    public static Tolerances shipped() {
        return new Tolerances(
                step("noise"),
                step("mismatch"),
                step("sliver"),
                step("narrow"),
                step("line_overlap"),
                0.95,
                0.01,
                COLOMBIA);
    }

    /** The shipped widths with their names and sources, ascending. */
    public static List<Step> steps() {
        return STEPS;
    }

    /** The rungs of the ladder for gaps between edges. */
    double[] rungs() {
        return new double[] {noise, mismatch / 10, mismatch, sliver, narrow};
    }

    private static double step(String id) {
        return STEPS.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("tolerances.csv lacks " + id))
                .metres();
    }

    private static List<Step> read() {
        return Resource.rows(Tolerances.class, "tolerances.csv").stream()
                .map(Tolerances::step)
                .toList();
    }

    private static Step step(CSVRecord row) {
        return new Step(
                row.get("id"),
                Double.parseDouble(row.get("metres")),
                new Text(row.get("name_es"), row.get("name_en")),
                row.get("source"));
    }
}
