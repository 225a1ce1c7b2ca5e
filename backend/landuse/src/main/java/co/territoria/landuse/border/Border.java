package co.territoria.landuse.border;

import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * What two plans say on the two sides of the border that their territories share. Measures are metres along the
 * {@linkplain #line() line}, through all its parts.
 *
 * @param firstMetres       length of the border as the first plan draws it; 0 where it has no zones there
 * @param corridorMetres    how far from the line an edge still belongs to the border
 * @param detectableMetres  a stretch that is shorter may come from how the two sides were drawn
 * @param pieces            in order, without gap from 0 to the length
 * @param pairs             by falling length
 * @param conflicts         the worst first, of equal severity the longest first
 */
public record Border(
        String first,
        String second,
        SharedLine line,
        double lengthMetres,
        double firstMetres,
        double secondMetres,
        double stepMetres,
        double corridorMetres,
        double detectableMetres,
        List<Piece> pieces,
        List<Pair> pairs,
        List<Conflict> conflicts,
        String matrixVersion) {

    /** Why a stretch was not evaluated. */
    public enum Why {
        /** A territory has no plan with polygons. */
        NO_PLAN("no_plan"),
        /** A plan has no zone there. */
        NO_ZONE("no_zone"),
        /** The matrix says nothing, or that nothing can be said. */
        NO_RULE("no_rule"),
        /** A plan without categories of rural soil does not tell which of three classes the soil is of. */
        NO_CATEGORIES("no_categories"),
        /** The classes do not go together, but the stretch is shorter than the accuracy of the two drawings. */
        BELOW_ACCURACY("below_accuracy");

        private final String id;

        Why(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * A stretch with one pair of classes.
     *
     * @param first    class of the first side: a class of soil or one of the placeholders of {@link Compatibility}
     * @param severity of a conflict; of what is not evaluated, what the matrix would say
     * @param why      present exactly where it was not evaluated
     */
    public record Piece(
            double fromMetres,
            double toMetres,
            String first,
            String second,
            Verdict verdict,
            @Nullable Severity severity,
            @Nullable Why why) {

        private static final String RURAL = SoilClass.RURAL.id();

        static Piece of(double from, double to, String first, String second, BorderComparison.Judge judge) {
            Compatibility matrix = judge.matrix();
            Compatibility.Rule rule = matrix.rule(first, second);
            Verdict verdict = rule.verdict();
            Why why = null;
            if (first.equals(Compatibility.NONE) || second.equals(Compatibility.NONE)) {
                why = Why.NO_PLAN;
            } else if (first.equals(Compatibility.UNCOVERED) || second.equals(Compatibility.UNCOVERED)) {
                why = Why.NO_ZONE;
            } else if ((first.equals(RURAL) && !judge.firstTellsRural())
                    || (second.equals(RURAL) && !judge.secondTellsRural())) {
                why = Why.NO_CATEGORIES;
            } else if (verdict == Verdict.NOT_EVALUATED) {
                why = Why.NO_RULE;
            } else if (verdict == Verdict.CONFLICT && to - from < judge.detectableMetres()) {
                why = Why.BELOW_ACCURACY;
            }
            return new Piece(
                    from, to, first, second, why == null ? verdict : Verdict.NOT_EVALUATED, rule.severity(), why);
        }

        public double metres() {
            return toMetres - fromMetres;
        }
    }

    /**
     * All stretches with one pair of classes.
     *
     * @param metres         their length
     * @param conflictMetres of that, what was told to be a conflict
     */
    public record Pair(String first, String second, double metres, double conflictMetres, Compatibility.Rule rule) {}

    /** @param rank from 1 */
    public record Conflict(
            int rank,
            String first,
            String second,
            double fromMetres,
            double toMetres,
            Severity severity,
            Compatibility.Rule rule,
            LineString line) {

        public double metres() {
            return toMetres - fromMetres;
        }
    }

    public Border {
        pieces = List.copyOf(pieces);
        pairs = List.copyOf(pairs);
        conflicts = List.copyOf(conflicts);
    }

    static Border of(
            String first,
            String second,
            SharedLine line,
            double firstMetres,
            double secondMetres,
            double step,
            double corridor,
            double detectable,
            List<Piece> pieces,
            Compatibility matrix) {
        Map<List<String>, List<Piece>> byPair = new LinkedHashMap<>();
        pieces.forEach(piece -> byPair.computeIfAbsent(List.of(piece.first(), piece.second()), any -> new ArrayList<>())
                .add(piece));
        List<Pair> pairs = new ArrayList<>();
        byPair.forEach((pair, of) -> pairs.add(new Pair(
                pair.get(0),
                pair.get(1),
                of.stream().mapToDouble(Piece::metres).sum(),
                of.stream()
                        .filter(piece -> piece.verdict() == Verdict.CONFLICT)
                        .mapToDouble(Piece::metres)
                        .sum(),
                matrix.rule(pair.get(0), pair.get(1)))));
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.metres()));
        List<Piece> found = new ArrayList<>(pieces);
        found.removeIf(piece -> piece.verdict() != Verdict.CONFLICT);
        found.sort(Comparator.comparing(Piece::severity)
                .thenComparingDouble(piece -> -piece.metres())
                .thenComparingDouble(Piece::fromMetres));
        List<Conflict> conflicts = new ArrayList<>();
        for (Piece piece : found) {
            conflicts.add(new Conflict(
                    conflicts.size() + 1,
                    piece.first(),
                    piece.second(),
                    piece.fromMetres(),
                    piece.toMetres(),
                    piece.severity(),
                    matrix.rule(piece.first(), piece.second()),
                    BorderComparison.stretch(line, piece.fromMetres(), piece.toMetres())));
        }
        double length = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).toMetres();
        return new Border(
                first,
                second,
                line,
                length,
                firstMetres,
                secondMetres,
                step,
                corridor,
                detectable,
                pieces,
                pairs,
                conflicts,
                matrix.version());
    }

    /** Length of all conflicts of a severity. */
    public double conflictMetres(Severity severity) {
        return conflicts.stream()
                .filter(conflict -> conflict.severity() == severity)
                .mapToDouble(Conflict::metres)
                .sum();
    }

    /** Length of all that was evaluated, with or without conflict. */
    public double evaluatedMetres() {
        return pieces.stream()
                .filter(piece -> piece.verdict() != Verdict.NOT_EVALUATED)
                .mapToDouble(Piece::metres)
                .sum();
    }
}
