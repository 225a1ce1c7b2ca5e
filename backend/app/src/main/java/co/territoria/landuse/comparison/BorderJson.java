package co.territoria.landuse.comparison;

import static co.territoria.landuse.comparison.BordersJson.rounded;

import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.border.Border;
import co.territoria.landuse.border.BorderStrip;
import co.territoria.landuse.border.SharedLine;
import co.territoria.landuse.border.Verdict;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * One border in all detail. Measures are metres in the plane of EPSG:9377 along the reference line, from its western end.
 *
 * @param evaluatedMetres  length of which something can be said
 * @param sideMetres       length of the border as each plan draws it; null where it has no zones there
 * @param detectableMetres a stretch that is shorter may come from how the two sides were drawn, and is not judged
 * @param pieces           in order, without gaps
 * @param pairs            by falling length
 * @param conflicts        gravest first, then longest
 * @param comparable       whether nothing stands in the way of comparing all of it
 */
record BorderJson(
        List<BordersJson.Place> between,
        Reference reference,
        boolean evaluated,
        double evaluatedMetres,
        List<@Nullable Double> sideMetres,
        double stepMetres,
        double corridorMetres,
        double detectableMetres,
        PlaneShape.@Nullable Json line,
        List<Piece> pieces,
        List<Pair> pairs,
        List<Conflict> conflicts,
        @Nullable Map<String, Double> bySeverity,
        @Nullable Strip strip,
        boolean comparable,
        @Nullable String reason,
        String matrixVersion,
        boolean example) {

    /**
     * @param kind           {@code limit}: the reference limit of the two municipalities
     * @param accuracyMetres null where it is not declared
     */
    record Reference(
            String kind, double lengthMetres, @Nullable Double accuracyMetres, String note) {}

    /**
     * @param first    class on the side of the first: a class of soil, {@code uncovered} or {@code none}
     * @param severity of a conflict, null otherwise
     * @param verdict  {@code compatible}, {@code conflict} or {@code not_evaluated}
     * @param why      id of why it was not evaluated; null where it was
     * @param whyText  the same to read
     * @param conflict id of the conflict that it is; null where it is none
     */
    record Piece(
            double fromMetres,
            double toMetres,
            String first,
            String second,
            @Nullable String severity,
            String verdict,
            @Nullable String why,
            @Nullable String whyText,
            @Nullable String conflict) {}

    /** @param conflictMetres of its length, what was found to be a conflict */
    record Pair(
            String first,
            String firstName,
            String second,
            String secondName,
            double metres,
            double conflictMetres,
            @Nullable String severity) {}

    record Conflict(
            String id,
            int rank,
            String first,
            String firstName,
            String second,
            String secondName,
            double fromMetres,
            double toMetres,
            double lengthMetres,
            String severity,
            String reason,
            String source,
            @Nullable List<Double> bbox,
            PlaneShape.@Nullable Json geometry) {}

    /** Classes by step along the border and by step away from it; null outside the municipality. */
    record Strip(
            double depthMetres,
            double stepMetres,
            double depthStepMetres,
            List<List<@Nullable String>> first,
            List<List<@Nullable String>> second) {}

    private static final LocalText LIMIT = new LocalText(
            "Límite de referencia del paquete; se mide de oeste a este.",
            "Reference limit of the pack; measured from west to east.");

    private static final LocalText LIMIT_NOT_DECLARED = new LocalText(
            " Su exactitud no está declarada: se supusieron %.0f m.".formatted(Borders.ASSUMED_ACCURACY_METRES),
            " Its accuracy is not declared: %.0f m were assumed.".formatted(Borders.ASSUMED_ACCURACY_METRES));

    private static final LocalText PLAN_NOT_DECLARED = new LocalText(
            " La exactitud de las líneas de %%s no está declarada: se supusieron %.0f m."
                    .formatted(Borders.ASSUMED_ACCURACY_METRES),
            " The accuracy of the lines of %%s is not declared: %.0f m were assumed."
                    .formatted(Borders.ASSUMED_ACCURACY_METRES));

    /** @param strip absent in a table */
    static BorderJson of(Borders.Compared compared, Borders borders, @Nullable BorderStrip strip, Language language) {
        Border border = compared.border();
        return new BorderJson(
                List.of(BordersJson.Place.of(compared.first()), BordersJson.Place.of(compared.second())),
                reference(compared, borders, language),
                compared.evaluated(),
                rounded(border.evaluatedMetres()),
                Arrays.asList(own(border.firstMetres()), own(border.secondMetres())),
                border.stepMetres(),
                border.corridorMetres(),
                border.detectableMetres(),
                PlaneShape.json(PlaneShape.toLonLat(lines(border.line()))),
                border.pieces().stream()
                        .map(piece -> piece(compared, piece, language))
                        .toList(),
                border.pairs().stream().map(pair -> pair(pair, language)).toList(),
                border.conflicts().stream()
                        .map(conflict -> conflict(compared, conflict, language))
                        .toList(),
                compared.evaluated() ? BordersJson.bySeverity(border) : null,
                strip == null
                        ? null
                        : new Strip(
                                strip.depthMetres(),
                                strip.stepMetres(),
                                strip.depthStepMetres(),
                                strip.first(),
                                strip.second()),
                compared.reason() == null,
                compared.reason() == null ? null : compared.reason().in(language),
                border.matrixVersion(),
                compared.pack().example());
    }

    private static Reference reference(Borders.Compared compared, Borders borders, Language language) {
        Double accuracy = borders.limitAccuracyMetres(compared);
        StringBuilder note = new StringBuilder(LIMIT.in(language));
        if (accuracy == null) {
            note.append(LIMIT_NOT_DECLARED.in(language));
        }
        Stream.of(compared.first(), compared.second())
                .filter(borders::isAccuracyAssumed)
                .forEach(side -> note.append(PLAN_NOT_DECLARED.in(language).formatted(side.id())));
        return new Reference("limit", rounded(compared.border().lengthMetres()), accuracy, note.toString());
    }

    private static @Nullable Double own(double metres) {
        return metres == 0 ? null : Double.valueOf(rounded(metres));
    }

    /** One line, or several where the border has several parts. */
    static Geometry lines(SharedLine line) {
        LineString[] parts = line.parts().stream().map(SharedLine.Part::line).toArray(LineString[]::new);
        GeometryFactory factory = parts[0].getFactory();
        return parts.length == 1 ? parts[0] : factory.createMultiLineString(parts);
    }

    private static Piece piece(Borders.Compared compared, Border.Piece piece, Language language) {
        boolean isConflict = piece.verdict() == Verdict.CONFLICT;
        return new Piece(
                rounded(piece.fromMetres()),
                rounded(piece.toMetres()),
                piece.first(),
                piece.second(),
                isConflict && piece.severity() != null ? piece.severity().id() : null,
                piece.verdict().id(),
                piece.why() == null ? null : piece.why().id(),
                piece.why() == null
                        ? null
                        : why(piece.why(), compared.border().detectableMetres()).in(language),
                isConflict
                        ? compared.border().conflicts().stream()
                                .filter(conflict -> conflict.fromMetres() == piece.fromMetres())
                                .map(compared::conflictId)
                                .findFirst()
                                .orElse(null)
                        : null);
    }

    static LocalText why(Border.Why why, double detectableMetres) {
        return switch (why) {
            case NO_PLAN ->
                new LocalText(
                        "no evaluado: falta el plan con polígonos de un lado",
                        "not evaluated: the plan with polygons of one side is missing");
            case NO_ZONE ->
                new LocalText(
                        "no evaluado: el plan de un lado no tiene zona junto al límite",
                        "not evaluated: the plan of one side has no zone at the border");
            case NO_CATEGORIES ->
                new LocalText(
                        "no comparable: sin categorías del suelo rural, lo suburbano y la protección no se distinguen de lo rural",
                        "not comparable: without categories of rural soil, suburban soil and protection cannot be told from rural soil");
            case NO_RULE ->
                new LocalText(
                        "no evaluado: la matriz no dice nada de este par de clases",
                        "not evaluated: the matrix says nothing about this pair of classes");
            case BELOW_ACCURACY ->
                new LocalText(
                        "no verificable: el tramo mide menos que la exactitud de las dos líneas (%.0f m)"
                                .formatted(detectableMetres),
                        "cannot be verified: the stretch is shorter than the accuracy of the two lines (%.0f m)"
                                .formatted(detectableMetres));
        };
    }

    private static Pair pair(Border.Pair pair, Language language) {
        return new Pair(
                pair.first(),
                Legend.className(pair.first()).in(language),
                pair.second(),
                Legend.className(pair.second()).in(language),
                rounded(pair.metres()),
                rounded(pair.conflictMetres()),
                pair.rule().severity() == null ? null : pair.rule().severity().id());
    }

    private static Conflict conflict(Borders.Compared compared, Border.Conflict conflict, Language language) {
        Geometry lonLat = PlaneShape.toLonLat(conflict.line());
        return new Conflict(
                compared.conflictId(conflict),
                conflict.rank(),
                conflict.first(),
                Legend.className(conflict.first()).in(language),
                conflict.second(),
                Legend.className(conflict.second()).in(language),
                rounded(conflict.fromMetres()),
                rounded(conflict.toMetres()),
                rounded(conflict.metres()),
                conflict.severity().id(),
                CompatibilityJson.reason(conflict.rule(), language),
                conflict.rule().source(),
                PlaneShape.bbox(lonLat),
                PlaneShape.json(lonLat));
    }

    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "first",
                "second",
                "from_m",
                "to_m",
                "length_m",
                "first_class",
                "second_class",
                "verdict",
                "severity",
                "why",
                "conflict",
                "reason"));
        for (Piece piece : pieces) {
            Conflict conflict = conflicts.stream()
                    .filter(each -> each.id().equals(piece.conflict()))
                    .findFirst()
                    .orElse(null);
            csv.row(Arrays.<@Nullable Object>asList(
                    between.get(0).code(),
                    between.get(1).code(),
                    piece.fromMetres(),
                    piece.toMetres(),
                    rounded(piece.toMetres() - piece.fromMetres()),
                    piece.first(),
                    piece.second(),
                    piece.verdict(),
                    piece.severity(),
                    piece.why(),
                    piece.conflict(),
                    conflict == null ? piece.whyText() : conflict.reason()));
        }
        return csv;
    }
}
