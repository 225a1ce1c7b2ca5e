package co.territoria.profile;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a gap between two periods. Pure. */
enum TrendVerdict {
    CLOSING("La brecha con %3$s se cierra: %1$s–%2$s.", "The gap from %3$s is closing: %1$s–%2$s."),
    CLOSED("Estaba rezagado de %3$s y ya no: %1$s–%2$s.", "It was behind %3$s and no longer is: %1$s–%2$s."),
    OPENING("La brecha con %3$s se abre: %1$s–%2$s.", "The gap from %3$s is opening: %1$s–%2$s."),
    OPENED("No estaba rezagado de %3$s y ahora sí: %1$s–%2$s.", "It was not behind %3$s and now is: %1$s–%2$s."),
    STEADY("La brecha con %3$s sigue igual: %1$s–%2$s.", "The gap from %3$s stays the same: %1$s–%2$s."),
    AHEAD("No está rezagado de %3$s: ni en %1$s ni en %2$s.", "It is not behind %3$s: neither in %1$s nor in %2$s."),
    UNKNOWN(
            "No se puede estimar: hacen falta dos periodos comparables con dato.",
            "It cannot be told: two comparable periods with a value are needed.");

    private final LocalText sentence;

    TrendVerdict(String es, String en) {
        this.sentence = new LocalText(es, en);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param from     gap of the first period, positive is behind; absent when there are no two periods
     * @param decimals that the indicator is shown with: a change that nobody can see is none
     */
    static TrendVerdict of(@Nullable Double from, @Nullable Double to, int decimals) {
        if (from == null || to == null) {
            return UNKNOWN;
        }
        double step = Math.pow(10, -decimals);
        long before = Math.round(from / step);
        long after = Math.round(to / step);
        if (before <= 0 && after <= 0) {
            return AHEAD;
        }
        if (before <= 0) {
            return OPENED;
        }
        if (after <= 0) {
            return CLOSED;
        }
        return after == before ? STEADY : after < before ? CLOSING : OPENING;
    }

    String sentence(String from, String to, LocalText against, Language language) {
        String text = sentence.in(language).formatted(from, to, against.in(language));
        return text.replace("de el ", "del ");
    }
}
