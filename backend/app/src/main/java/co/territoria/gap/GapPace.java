package co.territoria.gap;

import co.territoria.layer.Period;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a gap closes or opens, and when it would be closed at the present pace. Pure.
 *
 * @param verdict from the first to the last period with a gap
 * @param from    first period with a gap; absent without two
 * @param to      last period with a gap; absent without two
 * @param pace    change of the gap in a year by least squares; absent with fewer than four periods
 */
public record GapPace(
        Verdict verdict,
        @Nullable Moment from,
        @Nullable Moment to,
        int periods,
        @Nullable Double pace,
        Closing closing) {

    /** Further ahead no straight line is believed. */
    private static final int FURTHEST_YEARS = 50;

    /** What became of a gap. */
    public enum Verdict {
        /** Behind, and less than before. */
        CLOSING,
        /** Behind, and more than before. */
        OPENING,
        /** Behind as before, at the decimals that are shown. */
        STEADY,
        /** Was behind and is not any more. */
        CLOSED,
        /** Was not behind and is now. */
        FELL_BEHIND,
        /** Behind at neither end. */
        NOT_BEHIND,
        /** Fewer than two periods compare. */
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the question for a year is answered. */
    public enum Outlook {
        ESTIMATED,
        NOT_ESTIMABLE,
        NOT_CLOSING,
        NOT_BEHIND;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A gap and its period. */
    public record Moment(String period, double gap) {}

    /**
     * @param year   there exactly when it is estimated, with {@code from} and {@code to}, its 95 per cent interval
     * @param reason why there is no year
     */
    public record Closing(
            Outlook outlook,
            @Nullable Integer year,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable LocalText reason) {

        private static Closing none(Outlook outlook, String es, String en) {
            return new Closing(outlook, null, null, null, new LocalText(es, en));
        }
    }

    /**
     * @param moments  of periods that compare with each other, ascending, each with a gap
     * @param decimals that the indicator is shown with
     */
    public static GapPace of(List<Moment> moments, int decimals) {
        if (moments.size() < 2) {
            return new GapPace(Verdict.UNKNOWN, null, null, moments.size(), null, few(moments.size()));
        }
        Moment first = moments.get(0);
        Moment last = moments.get(moments.size() - 1);
        Optional<GapLine> line = moments.size() < GapLine.FEWEST
                ? Optional.empty()
                : Optional.of(GapLine.of(moments.stream()
                        .map(each ->
                                new GapLine.Point(Period.parse(each.period()).middle(), each.gap()))
                        .toList()));
        return new GapPace(
                verdict(round(first.gap(), decimals), round(last.gap(), decimals)),
                first,
                last,
                moments.size(),
                line.map(GapLine::slope).orElse(null),
                closing(last, line, moments.size(), decimals));
    }

    private static Verdict verdict(double first, double last) {
        if (last <= 0) {
            return first <= 0 ? Verdict.NOT_BEHIND : Verdict.CLOSED;
        }
        if (first <= 0) {
            return Verdict.FELL_BEHIND;
        }
        return last < first ? Verdict.CLOSING : last > first ? Verdict.OPENING : Verdict.STEADY;
    }

    private static double round(double gap, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(gap * scale) / scale;
    }

    private static Closing closing(Moment last, Optional<GapLine> line, int periods, int decimals) {
        if (round(last.gap(), decimals) <= 0) {
            return Closing.none(
                    Outlook.NOT_BEHIND,
                    "en %s no hay rezago que cerrar"
                            .formatted(Period.parse(last.period()).text().es()),
                    "in %s there is nothing to close".formatted(last.period()));
        }
        if (line.isEmpty()) {
            return few(periods);
        }
        if (line.get().slope() >= 0) {
            return Closing.none(
                    Outlook.NOT_CLOSING,
                    "al ritmo de estos periodos la brecha no se cierra",
                    "at the pace of these periods the gap does not close");
        }
        Optional<GapLine.Crossing> crossing = line.get().crossing();
        double now = Period.parse(last.period()).middle();
        if (crossing.isEmpty()) {
            return Closing.none(
                    Outlook.NOT_ESTIMABLE,
                    "el ritmo no se distingue de cero: al 95 % el intervalo no tiene fin",
                    "the pace cannot be told from none: at 95% the interval has no end");
        }
        if (crossing.get().moment() <= now) {
            return Closing.none(
                    Outlook.NOT_ESTIMABLE,
                    "la recta llega a cero antes del último periodo, que sigue en rezago: el ritmo cambió",
                    "the line reaches zero before the last period, which is still behind: the pace has changed");
        }
        if (crossing.get().moment() > now + FURTHEST_YEARS) {
            return Closing.none(
                    Outlook.NOT_ESTIMABLE,
                    "sería dentro de más de %d años: demasiado lejos para una recta".formatted(FURTHEST_YEARS),
                    "it would take more than %d years: too far for a straight line".formatted(FURTHEST_YEARS));
        }
        return new Closing(
                Outlook.ESTIMATED,
                (int) Math.floor(crossing.get().moment()),
                (int) Math.floor(crossing.get().from()),
                (int) Math.floor(crossing.get().to()),
                null);
    }

    private static Closing few(int periods) {
        return Closing.none(
                Outlook.NOT_ESTIMABLE,
                "hacen falta %d periodos comparables o más y hay %d".formatted(GapLine.FEWEST, periods),
                "it takes %d comparable periods or more and there are %d".formatted(GapLine.FEWEST, periods));
    }
}
