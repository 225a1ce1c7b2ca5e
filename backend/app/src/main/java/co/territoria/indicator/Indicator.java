package co.territoria.indicator;

import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured of territories.
 *
 * @param pack     that it belongs to; a code is unique in its pack
 * @param family   id of the family, the folder that it is delivered in
 * @param position in its family, from 0
 */
public record Indicator(
        String pack, IndicatorCode code, String family, int position, Definition definition, Rule rule, Text text) {

    /**
     * Whether values are delivered of the lowest level, so that there is a map, a ranking and a distance between
     * territories; otherwise they are known of an upper level only.
     */
    @JsonIgnore
    public boolean isMapped() {
        return definition.level() == null;
    }

    /**
     * What is measured and how it is shown.
     *
     * @param base     what a rate is counted over, absent where the unit says it all
     * @param decimals that are shown; values are kept whole
     * @param source   key of the principal source
     * @param level    id of the upper level that values are delivered of; absent where it is the lowest, as a rule
     */
    public record Definition(
            LocalText name,
            LocalText unit,
            @Nullable LocalText base,
            int decimals,
            Dimension dimension,
            Direction direction,
            String source,
            @Nullable String level) {}

    /**
     * How the values of parts become the value of the whole.
     *
     * @param weight the indicator that a mean is weighted with; absent for the other two
     * @param note   an explanation; with {@link AggregationKind#NONE} the reason, never absent then
     * @param derivation how it is computed from other indicators; there exactly with {@link AggregationKind#FORMULA}
     */
    public record Rule(
            AggregationKind kind,
            @Nullable IndicatorCode weight,
            @Nullable LocalText note,
            @Nullable Derivation derivation) {

        public Rule {
            if ((kind == AggregationKind.FORMULA) != (derivation != null)) {
                throw new IllegalArgumentException("a derived indicator, and no other, has a derivation");
            }
        }

        /** Of an indicator that is delivered, not derived. */
        public Rule(AggregationKind kind, @Nullable IndicatorCode weight, @Nullable LocalText note) {
            this(kind, weight, note, null);
        }
    }

    /**
     * How an indicator is computed from others.
     *
     * @param formula as it is written in the data
     * @param inputs  names in the formula, in their order
     * @param amount  whether it depends on the size of the territory, as a change of persons does
     */
    public record Derivation(String formula, List<String> inputs, boolean amount) {

        public Derivation {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What a reader needs to know before using the figures.
     *
     * @param sdg goals, targets or indicators of the Sustainable Development Goals, separated by semicolons
     * @param approaches people that it looks at apart
     * @param comparability with what it does not compare
     */
    public record Text(
            @Nullable LocalText definition,
            @Nullable LocalText method,
            @Nullable String sdg,
            List<Approach> approaches,
            @Nullable LocalText comparability,
            List<Break> breaks) {

        public Text {
            // a definition that was stored before there were approaches has none
            approaches = approaches == null ? List.of() : List.copyOf(approaches);
            breaks = List.copyOf(breaks);
        }

        /** Each goal, target or indicator by itself. */
        List<String> sdgs() {
            return sdg == null
                    ? List.of()
                    : Arrays.stream(sdg.split(";")).map(String::strip).toList();
        }
    }

    /** Two periods that follow each other and do not compare. */
    public record Break(String from, String to) {}
}
