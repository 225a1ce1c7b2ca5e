package co.territoria.profile;

import co.territoria.gap.GapPace;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/** What became of a gap, in words. Pure; the room of gaps judges. */
final class TrendSentence {

    private static final LocalText CLOSING =
            new LocalText("La brecha con %3$s se cierra: %1$s–%2$s", "The gap from %3$s is closing: %1$s–%2$s");
    private static final LocalText OPENING =
            new LocalText("La brecha con %3$s se abre: %1$s–%2$s", "The gap from %3$s is opening: %1$s–%2$s");
    private static final LocalText STEADY =
            new LocalText("La brecha con %3$s sigue igual: %1$s–%2$s", "The gap from %3$s stays the same: %1$s–%2$s");
    private static final LocalText CLOSED = new LocalText(
            "Estaba rezagado frente a %3$s en %1$s y en %2$s ya no",
            "It was behind %3$s in %1$s and in %2$s no longer is");
    private static final LocalText FELL_BEHIND = new LocalText(
            "No estaba rezagado frente a %3$s en %1$s y en %2$s sí",
            "It was not behind %3$s in %1$s and in %2$s it is");
    private static final LocalText NOT_BEHIND = new LocalText(
            "No está rezagado frente a %3$s: ni en %1$s ni en %2$s",
            "It is not behind %3$s: neither in %1$s nor in %2$s");
    private static final LocalText UNKNOWN = new LocalText(
            "No se puede estimar: hacen falta dos periodos comparables con dato",
            "It cannot be told: two comparable periods with a value are needed");
    private static final LocalText YEAR = new LocalText(
            "; al ritmo de estos periodos se cerraría en %d (intervalo del 95 %%: %d–%d)",
            "; at the pace of these periods it would close in %d (95%% interval: %d–%d)");
    private static final LocalText NO_YEAR =
            new LocalText("; cuándo se cerraría no se puede estimar: %s", "; when it would close cannot be told: %s");

    private TrendSentence() {}

    /** @param against what the gap is measured from, with its article */
    static String of(GapPace pace, LocalText against, Language language) {
        LocalText pattern =
                switch (pace.verdict()) {
                    case CLOSING -> CLOSING;
                    case OPENING -> OPENING;
                    case STEADY -> STEADY;
                    case CLOSED -> CLOSED;
                    case FELL_BEHIND -> FELL_BEHIND;
                    case NOT_BEHIND -> NOT_BEHIND;
                    case UNKNOWN -> UNKNOWN;
                };
        String said = pattern.in(language)
                .formatted(period(pace.from()), period(pace.to()), against.in(language))
                .replace("a el ", "al ");
        return said + outlook(pace.closing(), language) + ".";
    }

    private static String period(GapPace.@Nullable Moment moment) {
        return moment == null ? "" : moment.period();
    }

    private static String outlook(GapPace.Closing closing, Language language) {
        return switch (closing.outlook()) {
            case ESTIMATED -> YEAR.in(language).formatted(closing.year(), closing.from(), closing.to());
            case NOT_ESTIMABLE, NOT_CLOSING ->
                closing.reason() == null
                        ? ""
                        : NO_YEAR.in(language).formatted(closing.reason().in(language));
            case NOT_BEHIND -> "";
        };
    }
}
