package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a territory's value is compared with. */
public enum Reference {
    /** The value of the pack's root, computed from all its parts. */
    DEPARTMENT("Todo el territorio", "The whole territory"),
    /** The value of the region that the territory lies in, computed from its parts. */
    SUBREGION("Su región", "Its region"),
    /** The best observed value, by direction. */
    BEST("El mejor valor", "The best value"),
    /** The middle one of the observed values, each territory counted once. */
    MEDIAN("La mediana", "The median"),
    /** What a plan has set as its goal. */
    GOAL("La meta de un plan", "The goal of a plan"),
    /** The median of territories like this one. */
    PEERS("La mediana de sus pares", "The median of its peers"),
    /** The territory itself in an earlier period. */
    PAST("Su propio pasado", "Its own past");

    private static final LocalText NEUTRAL = new LocalText(
            "En este indicador ni más ni menos es mejor: no hay brecha que medir.",
            "Neither more nor less of this indicator is better: there is no gap to measure.");

    private static final LocalText TOTAL = new LocalText(
            "Es un total y depende del tamaño del territorio: no se compara con otros territorios.",
            "It is a total and depends on the size of the territory: it is not compared with other territories.");

    /** Why an indicator that is known of an upper level only has no map, no classes and no gap. */
    public static final LocalText NOT_MAPPED = new LocalText(
            "Solo se conoce como cifra de un nivel superior: no hay valores de los territorios que lo componen que dibujar, comparar ni agregar.",
            "It is known as a figure of an upper level only: there are no values of the territories in it to draw, compare or aggregate.");

    private final LocalText title;

    Reference(String es, String en) {
        this.title = new LocalText(es, en);
    }

    public LocalText title() {
        return title;
    }

    /** As in addresses, for example {@code department}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reference> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Reference::id).toList();
    }

    /** Why, by the definition of the indicator alone, no distance to this reference can be told; empty when it can. */
    public Optional<LocalText> obstacle(Indicator indicator) {
        if (!indicator.isMapped()) {
            return Optional.of(NOT_MAPPED);
        }
        if (indicator.definition().direction() == Direction.NEUTRAL) {
            return Optional.of(NEUTRAL);
        }
        return switch (indicator.rule().kind()) {
            case SUM -> isOfOthers() ? Optional.of(TOTAL) : Optional.empty();
            case NONE ->
                this == DEPARTMENT || this == SUBREGION
                        ? Optional.of(AggregationText.notAggregated(indicator))
                        : Optional.empty();
            case WEIGHTED_MEAN -> Optional.empty();
            case FORMULA -> {
                Indicator.Derivation derivation = indicator.rule().derivation();
                yield derivation != null && derivation.amount() && isOfOthers() ? Optional.of(TOTAL) : Optional.empty();
            }
        };
    }

    /** Whether it is made of the values of other territories: a total does not compare with those. */
    public boolean isOfOthers() {
        return switch (this) {
            case DEPARTMENT, SUBREGION, BEST, MEDIAN, PEERS -> true;
            case GOAL, PAST -> false;
        };
    }
}
