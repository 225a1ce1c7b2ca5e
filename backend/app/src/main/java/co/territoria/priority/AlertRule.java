package co.territoria.priority;

import co.territoria.indicator.IndicatorCode;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says of an indicator when a territory asks for attention.
 *
 * @param pack      that it belongs to; an id is unique in its pack
 * @param position  in its file, from 0
 * @param breakdown id; absent for the first that the indicator has
 * @param reason    why the rule is there
 */
public record AlertRule(
        String pack,
        String id,
        int position,
        LocalText name,
        Severity severity,
        IndicatorCode indicator,
        @Nullable String breakdown,
        Condition condition,
        LocalText reason,
        Provenance provenance) {

    /** What the rule looks at. */
    public enum Kind {
        /** A value beyond a threshold. */
        THRESHOLD,
        /** {@link Worsening#STEPS} periods running that are each worse than the one before. */
        WORSENING,
        /** A distance behind a reference. */
        GAP;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }

    /** On which side of a threshold the alert lies. */
    public enum Side {
        ABOVE,
        BELOW;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Side> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Side::id).toList();
        }

        boolean holds(double value, double threshold) {
            return this == ABOVE ? value > threshold : value < threshold;
        }
    }

    /** In what a gap is told. */
    public enum Measure {
        /** The unit of the indicator. */
        ABSOLUTE,
        /** Per cent of the size of the reference. */
        RELATIVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Measure> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(Measure::id).toList();
        }
    }

    /**
     * When the rule holds.
     *
     * @param amount    the threshold, or what a gap must exceed, or the least worsening over all periods (absent: any)
     * @param side      with {@link Kind#THRESHOLD} only
     * @param reference id of what the gap is measured against; with {@link Kind#GAP} only
     * @param measure   with {@link Kind#GAP} only
     */
    public record Condition(
            Kind kind,
            @Nullable Double amount,
            @Nullable Side side,
            @Nullable String reference,
            @Nullable Measure measure) {

        public Condition {
            boolean whole =
                    switch (kind) {
                        case THRESHOLD -> amount != null && side != null && reference == null && measure == null;
                        case WORSENING -> side == null && reference == null && measure == null;
                        case GAP -> amount != null && side == null && reference != null && measure != null;
                    };
            if (!whole) {
                throw new IllegalArgumentException(
                        "a condition of kind " + kind.id() + " is not whole or has too much");
            }
        }
    }
}
