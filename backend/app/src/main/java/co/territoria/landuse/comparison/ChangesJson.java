package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.compare.Changes.Agricultural;
import co.territoria.landuse.compare.Changes.ChangePolygon;
import co.territoria.landuse.compare.Changes.Expansion;
import co.territoria.landuse.compare.Changes.LostTo;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What changed between two versions, as the client receives it. */
record ChangesJson(
        PlanName from,
        PlanName to,
        String theme,
        String themeName,
        boolean comparable,
        @Nullable String reason,
        List<Cell> matrix,
        List<Total> fromTotals,
        List<Total> toTotals,
        @Nullable AgriculturalJson agricultural,
        @Nullable String agriculturalReason,
        @Nullable ExpansionJson expansion,
        @Nullable String expansionReason,
        Filtered filtered,
        List<LeftOutJson> leftOut,
        AreaNote area,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Collection changes,
        boolean example) {

    record Cell(
            String from,
            String fromName,
            String to,
            String toName,
            double hectares,
            double groundHectares,
            double share) {}

    record Total(String id, String name, double hectares, double groundHectares) {}

    record AgriculturalJson(
            double lostHectares,
            double lostGroundHectares,
            double gainedHectares,
            double netHectares,
            double unknownHectares,
            String rule,
            List<Lost> lostTo) {}

    record Lost(
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String soilClass,

            String className,
            String code,
            String name,
            double hectares,
            double groundHectares) {}

    record ExpansionJson(
            double grantedHectares, double usedHectares, double withdrawnHectares, double keptHectares, String rule) {}

    /**
     * Changes too narrow to tell from the inaccuracy of the lines: in the matrix, not on the map.
     *
     * @param widthMetres both accuracies together; absent where none is declared
     * @param note        which accuracy is not declared; absent where both are
     */
    record Filtered(
            int changes,
            double hectares,
            @Nullable Double widthMetres,
            @Nullable String note) {

        static Filtered of(PlanChanges.Answer answer, Language language) {
            String unknown = String.join(
                    ", ", answer.withoutAccuracy().stream().map(LandUsePlan::id).toList());
            return new Filtered(
                    answer.changes().filtered(),
                    answer.changes().filteredArea().hectares(),
                    answer.widthMetres() == 0 && !unknown.isEmpty() ? null : answer.widthMetres(),
                    unknown.isEmpty()
                            ? null
                            : new LocalText(
                                            "Sin exactitud declarada: %s. No se sabe qué cambios angostos son solo de las líneas; se muestran los que pasan de lo declarado."
                                                    .formatted(unknown),
                                            "Without declared accuracy: %s. Which narrow changes are of the lines alone is not known; those wider than what is declared are shown."
                                                    .formatted(unknown))
                                    .in(language));
        }
    }

    record Collection(String type, List<FeatureJson> features) {}

    record FeatureJson(
            String type,
            String id,
            PlaneShape.@Nullable Json geometry,
            @Nullable List<Double> bbox,
            Properties properties) {}

    record Properties(
            String from,
            String fromName,
            String to,
            String toName,
            List<String> fromZones,
            List<String> toZones,
            double hectares,
            double groundHectares,
            boolean agriculturalLoss) {}

    static ChangesJson of(PlanChanges.Answer answer, boolean geometry, Language language) {
        Changes changes = answer.changes();
        boolean comparable = answer.obstacle() == null;
        String theme = answer.theme();
        return new ChangesJson(
                PlanName.of(answer.from(), answer.territory()),
                PlanName.of(answer.to(), answer.territory()),
                theme,
                Legend.themeName(theme).in(language),
                comparable,
                comparable ? null : Objects.requireNonNull(answer.obstacle()).in(language),
                comparable ? matrix(changes, theme, language) : List.of(),
                comparable ? totals(changes.fromTotals(), theme, language) : List.of(),
                comparable ? totals(changes.toTotals(), theme, language) : List.of(),
                answer.agriculturalObstacle() == null ? agricultural(changes.agricultural(), language) : null,
                answer.agriculturalObstacle() == null
                        ? null
                        : answer.agriculturalObstacle().in(language),
                answer.expansionObstacle() == null ? expansion(changes.expansion(), language) : null,
                answer.expansionObstacle() == null
                        ? null
                        : answer.expansionObstacle().in(language),
                Filtered.of(answer, language),
                LeftOutJson.list(changes.leftOut(), language),
                AreaNote.in(language),
                geometry ? collection(answer, comparable, language) : null,
                answer.pack().example());
    }

    private static List<Cell> matrix(Changes changes, String theme, Language language) {
        double all = changes.matrix().stream()
                .mapToDouble(cell -> cell.area().squareMetres())
                .sum();
        return changes.matrix().stream()
                .map(cell -> new Cell(
                        cell.from(),
                        Legend.name(theme, cell.from()).in(language),
                        cell.to(),
                        Legend.name(theme, cell.to()).in(language),
                        cell.area().hectares(),
                        cell.area().groundHectares(),
                        cell.area().squareMetres() / all))
                .toList();
    }

    private static List<Total> totals(List<Changes.Total> totals, String theme, Language language) {
        return totals.stream()
                .map(total -> new Total(
                        total.id(),
                        Legend.name(theme, total.id()).in(language),
                        total.area().hectares(),
                        total.area().groundHectares()))
                .toList();
    }

    private static AgriculturalJson agricultural(Agricultural its, Language language) {
        return new AgriculturalJson(
                its.lost().hectares(),
                its.lost().groundHectares(),
                its.gained().hectares(),
                its.net().hectares(),
                its.unknown().hectares(),
                language == Language.ES ? Agricultural.RULE_ES : Agricultural.RULE_EN,
                its.lostTo().stream().map(lost -> lost(lost, language)).toList());
    }

    private static Lost lost(LostTo lost, Language language) {
        return new Lost(
                lost.soilClass().id(),
                Legend.className(lost.soilClass()).in(language),
                lost.code(),
                Legend.codeName(lost.domain(), lost.code()).in(language),
                lost.area().hectares(),
                lost.area().groundHectares());
    }

    private static ExpansionJson expansion(Expansion its, Language language) {
        return new ExpansionJson(
                its.granted().hectares(),
                its.used().hectares(),
                its.withdrawn().hectares(),
                its.kept().hectares(),
                language == Language.ES ? Expansion.RULE_ES : Expansion.RULE_EN);
    }

    private static Collection collection(PlanChanges.Answer answer, boolean comparable, Language language) {
        List<FeatureJson> features = new ArrayList<>();
        if (comparable) {
            answer.changes()
                    .polygons()
                    .forEach(one -> features.add(feature(
                            features.size(), one, answer.lonLat().apply(one), answer.theme(), false, language)));
        }
        // farmland is lost by category, also where the comparison is by class
        answer.changes()
                .agricultural()
                .polygons()
                .forEach(one -> features.add(
                        feature(features.size(), one, answer.lonLat().apply(one), "rural_category", true, language)));
        return new Collection("FeatureCollection", features);
    }

    private static FeatureJson feature(
            int number, ChangePolygon one, Geometry lonLat, String theme, boolean agriculturalLoss, Language language) {
        return new FeatureJson(
                "Feature",
                String.valueOf(number + 1),
                PlaneShape.json(lonLat),
                PlaneShape.bbox(lonLat),
                new Properties(
                        one.from(),
                        name(theme, one.from(), language),
                        one.to(),
                        name(theme, one.to(), language),
                        one.fromZones(),
                        one.toZones(),
                        one.area().hectares(),
                        one.area().groundHectares(),
                        agriculturalLoss));
    }

    /** Farmland may become soil of a class without category: then the code is one of the soil classes. */
    private static String name(String theme, String id, Language language) {
        String known = Legend.name(theme, id).in(language);
        return known.equals(id) ? Legend.name("soil_class", id).in(language) : known;
    }

    /** The matrix; without one a row that says why. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "territory",
                "from_plan",
                "to_plan",
                "theme",
                "from",
                "from_name",
                "to",
                "to_name",
                "hectares_9377",
                "hectares_ground",
                "share",
                "reason"));
        if (matrix.isEmpty()) {
            csv.row(Arrays.asList(
                    to.territory().code(),
                    from.id(),
                    to.id(),
                    theme,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    reason));
        }
        matrix.forEach(cell -> csv.row(Arrays.asList(
                to.territory().code(),
                from.id(),
                to.id(),
                theme,
                cell.from(),
                cell.fromName(),
                cell.to(),
                cell.toName(),
                cell.hectares(),
                cell.groundHectares(),
                cell.share(),
                null)));
        return csv;
    }
}
