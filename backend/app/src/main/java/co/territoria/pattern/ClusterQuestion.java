package co.territoria.pattern;

import co.territoria.indicator.Selection;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about the pattern of an indicator, checked.
 *
 * @param nearest how many nearest neighbours; 0 where neighbours are those that share a border
 */
record ClusterQuestion(Selection selection, int nearest, ClusterAnalysis.Settings settings) {

    static final int DEFAULT_NEAREST = 5;
    static final int MOST_NEAREST = 20;
    static final int FEWEST_PERMUTATIONS = 99;
    static final int MOST_PERMUTATIONS = 9_999;
    static final int DEFAULT_PERMUTATIONS = 9_999;
    static final int DEFAULT_SEED = 76;
    static final double DEFAULT_ALPHA = 0.05;
    static final double LEAST_ALPHA = 0.001;
    static final double MOST_ALPHA = 0.2;

    private static final String CONTIGUITY = "contiguity";
    private static final String KNN = "knn";
    private static final List<String> WEIGHTS = List.of(CONTIGUITY, KNN);
    private static final List<String> CORRECTIONS = List.of("fdr", "none");

    /** The texts of the address; each is absent where it is not given. */
    record Texts(
            @Nullable String weights,
            @Nullable String k,
            @Nullable String permutations,
            @Nullable String seed,
            @Nullable String alpha,
            @Nullable String correction) {

        static final Texts NONE = new Texts(null, null, null, null, null, null);
    }

    /** @throws ApiProblem that names the parameter and what would be right */
    static ClusterQuestion of(Selection selection, Texts texts) {
        String weights = texts.weights == null ? CONTIGUITY : texts.weights;
        if (!WEIGHTS.contains(weights)) {
            throw ApiProblem.notAllowed("weights", weights, WEIGHTS);
        }
        String correction = texts.correction == null ? "fdr" : texts.correction;
        if (!CORRECTIONS.contains(correction)) {
            throw ApiProblem.notAllowed("correction", correction, CORRECTIONS);
        }
        if (texts.k != null && !weights.equals(KNN)) {
            throw ApiProblem.invalidParameter(
                    "k",
                    texts.k,
                    new LocalText(
                            "El parámetro «k» cuenta vecinos cercanos y solo vale con weights=knn; por contigüidad los vecinos son los que comparten límite.",
                            "The parameter “k” counts nearest neighbours and goes with weights=knn only; by contiguity the neighbours are those that share a border."));
        }
        int nearest = weights.equals(KNN) ? whole("k", texts.k, DEFAULT_NEAREST, 1, MOST_NEAREST) : 0;
        return new ClusterQuestion(
                selection,
                nearest,
                new ClusterAnalysis.Settings(
                        whole(
                                "permutations",
                                texts.permutations,
                                DEFAULT_PERMUTATIONS,
                                FEWEST_PERMUTATIONS,
                                MOST_PERMUTATIONS),
                        whole("seed", texts.seed, DEFAULT_SEED, 0, Integer.MAX_VALUE),
                        alpha(texts.alpha),
                        correction.equals("fdr")));
    }

    boolean byContiguity() {
        return nearest == 0;
    }

    /** As in the address. */
    String weights() {
        return byContiguity() ? CONTIGUITY : KNN;
    }

    /** As in the address. */
    String correction() {
        return settings.corrected() ? "fdr" : "none";
    }

    private static int whole(String parameter, @Nullable String text, int standard, int least, int most) {
        if (text == null) {
            return standard;
        }
        if (text.matches("\\d{1,10}")) {
            long number = Long.parseLong(text);
            if (least <= number && number <= most) {
                return (int) number;
            }
        }
        throw ApiProblem.invalidParameter(
                parameter,
                text,
                new LocalText(
                        "El parámetro «%s» debe ser un número entero de %d a %d.".formatted(parameter, least, most),
                        "The parameter “%s” must be a whole number from %d to %d.".formatted(parameter, least, most)));
    }

    private static double alpha(@Nullable String text) {
        if (text == null) {
            return DEFAULT_ALPHA;
        }
        if (text.matches("0?\\.\\d{1,6}")) {
            double alpha = Double.parseDouble(text);
            if (LEAST_ALPHA <= alpha && alpha <= MOST_ALPHA) {
                return alpha;
            }
        }
        throw ApiProblem.invalidParameter(
                "alpha",
                text,
                new LocalText(
                        "El parámetro «alpha» debe ser un número de 0.001 a 0.2, con punto decimal.",
                        "The parameter “alpha” must be a number from 0.001 to 0.2, with a decimal point."));
    }
}
