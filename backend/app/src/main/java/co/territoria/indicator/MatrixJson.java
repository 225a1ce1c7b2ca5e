package co.territoria.indicator;

import co.territoria.territory.Territory;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Many indicators of many territories as the client receives them. */
record MatrixJson(String method, List<Place> territories, List<Row> indicators, List<SourceJson> sources) {

    private static final LocalText METHOD = new LocalText(
            "Desviaciones estándar (poblacionales, entre todos los municipios) por detrás del valor del departamento o,"
                    + " donde no lo hay, de la media simple de los municipios; negativo es por delante. Calculado.",
            "Standard deviations (population, among all municipalities) behind the value of the department or, where"
                    + " there is none, behind the simple mean of the municipalities; negative is ahead. Computed.");

    record Place(String code, String name) {}

    /**
     * @param behind standard deviations behind the department, in the order of the territories; null where there is
     *               none
     * @param values in the same order
     */
    record Row(
            String code,
            String name,
            String unit,
            int decimals,
            String dimension,
            String direction,
            String period,
            String breakdown,
            String reference,
            @Nullable Double referenceValue,
            @Nullable Double deviation,
            @Nullable String reason,
            List<@Nullable Double> values,
            List<@Nullable Double> behind,
            List<String> sources) {}

    static MatrixJson of(IndicatorMatrix.Matrix matrix, List<SourceJson> sources, Language language) {
        List<String> codes = matrix.places().stream()
                .map(Territory::code)
                .map(Objects::toString)
                .toList();
        return new MatrixJson(
                METHOD.in(language),
                matrix.places().stream()
                        .map(place -> new Place(place.code().value(), place.name()))
                        .toList(),
                matrix.rows().stream().map(row -> row(row, codes, language)).toList(),
                sources);
    }

    private static Row row(IndicatorMatrix.Row row, List<String> codes, Language language) {
        Indicator indicator = row.selection().indicator();
        Indicator.Definition definition = indicator.definition();
        List<@Nullable Double> values = new ArrayList<>();
        List<@Nullable Double> behind = new ArrayList<>();
        for (String code : codes) {
            IndicatorMatrix.Cell cell = row.cells().get(code);
            values.add(cell == null ? null : cell.value());
            behind.add(cell == null ? null : cell.behind());
        }
        return new Row(
                indicator.code().value(),
                definition.name().in(language),
                definition.unit().in(language),
                definition.decimals(),
                definition.dimension().id(),
                definition.direction().id(),
                row.selection().period(),
                row.selection().breakdown().id(),
                row.ofDepartment() ? "department" : "mean",
                row.reference(),
                row.deviation(),
                SourceJson.text(row.reason(), language),
                values,
                behind,
                row.sources());
    }

    /** One row per territory and indicator. */
    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "indicator",
                "indicator_name",
                "unit",
                "period",
                "breakdown",
                "value",
                "reference",
                "reference_value",
                "standard_deviation",
                "deviations_behind",
                "reason",
                "sources",
                "method"));
        for (int i = 0; i < territories.size(); i++) {
            for (Row row : indicators) {
                csv.row(Arrays.asList(
                        territories.get(i).code(),
                        territories.get(i).name(),
                        row.code(),
                        row.name(),
                        row.unit(),
                        row.period(),
                        row.breakdown(),
                        row.values().get(i),
                        row.reference(),
                        row.referenceValue(),
                        row.deviation(),
                        row.behind().get(i),
                        row.reason(),
                        String.join(" ", row.sources()),
                        method));
            }
        }
        return csv;
    }
}
