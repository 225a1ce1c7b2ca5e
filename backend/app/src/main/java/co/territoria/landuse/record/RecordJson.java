package co.territoria.landuse.record;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.comparison.AreaNote;
import co.territoria.landuse.comparison.Legend;
import co.territoria.territory.Territory;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of a plan as the client receives it. */
record RecordJson(
        PlanJson plan,
        String basis,
        List<IndicatorJson> indicators,
        Licences licences,
        Occupations occupations,
        Parcels parcels,
        AreaNote area,
        boolean example) {

    private static final double PER_HECTARE = 10_000;

    /** Of each table this many rows are answered; the CSV has them all. */
    private static final int MOST_ROWS = 500;

    private static final LocalText BASIS = new LocalText(
            "Expediente municipal: Ley 388 de 1997, art. 112; Decreto 1077 de 2015, art. 2.2.2.1.2.1.5. Cifras calculadas por"
                    + " este sistema de las zonas del plan y de lo reportado; lo que falta se dice y no es cero. No hay dato"
                    + " alguno de personas.",
            "Municipal record: Law 388 of 1997, art. 112; Decree 1077 of 2015, art. 2.2.2.1.2.1.5. Figures computed by this"
                    + " system from the zones of the plan and from what is reported; what is missing is told and is not zero."
                    + " There is nothing about persons.");

    private static final LocalText NO_LICENCES = new LocalText(
            "falta la tabla de licencias de este plan (land-use/licences.csv)",
            "the table of licences of this plan is missing (land-use/licences.csv)");

    private static final LocalText NO_OCCUPATIONS = new LocalText(
            "falta la tabla de ocupaciones de este plan (land-use/occupations.csv)",
            "the table of occupations of this plan is missing (land-use/occupations.csv)");

    private static final LocalText NO_PARCELS = new LocalText(
            "falta la capa de predios de este plan (land-use/parcels/)",
            "the layer of parcels of this plan is missing (land-use/parcels/)");

    record PlanJson(
            String id,
            String territory,
            String territoryName,
            String kind,
            @Nullable String act,
            @Nullable String actDate,
            boolean inForce) {}

    /** @param status {@code calculated} or {@code missing} */
    record IndicatorJson(
            String id,
            String name,
            String status,
            @Nullable Double value,
            String unit,
            String formula,
            List<InputJson> inputs,
            @Nullable String date,
            @Nullable String caveat,
            @Nullable String reason) {}

    record InputJson(String name, double value, String unit) {}

    /** @param hectares sum of those that say their area; null where none does */
    record Licences(
            int count,
            @Nullable String reason,
            List<Group> byKind,
            List<Group> byYear,
            List<LicenceJson> items,
            boolean cut) {}

    record Group(
            String id,
            String name,
            int licences,
            @Nullable Double hectares,
            int withoutArea,
            @Nullable Integer units) {}

    record LicenceJson(
            String number,
            String date,
            String kind,
            String kindName,
            @Nullable Double hectares,
            @Nullable Integer units,
            @Nullable @JsonProperty("class") String soilClass,
            @Nullable String className,
            @Nullable String note) {}

    record Occupations(int count, @Nullable String reason, List<OccupationJson> items, boolean cut) {}

    record OccupationJson(
            String date,
            String kind,
            @JsonProperty("class") String soilClass,
            String className,
            double hectares,
            String source,
            @Nullable String note) {}

    /** @param divided how many lie in more than one class */
    record Parcels(
            int count,
            @Nullable String reason,
            @Nullable Double hectares,
            @Nullable Double groundHectares,
            int divided,
            List<ParcelClass> byClass) {}

    record ParcelClass(
            @JsonProperty("class") String soilClass,
            String className,
            int parcels,
            double hectares,
            double groundHectares,
            double share) {}

    static RecordJson of(
            LandUsePlan plan,
            Territory territory,
            List<RecordFigure> figures,
            Reported reported,
            List<JdbcRecords.ParcelSum> parcels,
            boolean example,
            Language language) {
        return new RecordJson(
                new PlanJson(
                        plan.id(),
                        territory.code().value(),
                        territory.name(),
                        plan.kind(),
                        plan.act().text(),
                        plan.act().date(),
                        plan.inForce()),
                BASIS.in(language),
                figures.stream().map(figure -> indicator(figure, language)).toList(),
                licences(reported.licences(), language),
                occupations(reported.occupations(), language),
                parcels(parcels, language),
                AreaNote.in(language),
                example);
    }

    private static IndicatorJson indicator(RecordFigure figure, Language language) {
        return new IndicatorJson(
                figure.measure().id(),
                figure.measure().title().in(language),
                figure.value() == null ? "missing" : "calculated",
                figure.value(),
                figure.measure().unit().in(language),
                figure.measure().formula().in(language),
                figure.inputs().stream()
                        .map(input -> new InputJson(
                                input.name().in(language),
                                input.value(),
                                input.unit().in(language)))
                        .toList(),
                figure.date(),
                text(figure.caveat(), language),
                text(figure.reason(), language));
    }

    private static Licences licences(List<Licence> licences, Language language) {
        Map<LicenceKind, List<Licence>> byKind =
                licences.stream().collect(Collectors.groupingBy(Licence::kind, TreeMap::new, Collectors.toList()));
        Map<Integer, List<Licence>> byYear =
                licences.stream().collect(Collectors.groupingBy(Licence::year, TreeMap::new, Collectors.toList()));
        List<Group> kinds = new ArrayList<>();
        byKind.forEach((kind, its) -> kinds.add(group(kind.id(), kind.title().in(language), its)));
        List<Group> years = new ArrayList<>();
        byYear.forEach((year, its) -> years.add(group(String.valueOf(year), String.valueOf(year), its)));
        return new Licences(
                licences.size(),
                licences.isEmpty() ? NO_LICENCES.in(language) : null,
                kinds,
                years,
                licences.stream()
                        .limit(MOST_ROWS)
                        .map(one -> licence(one, language))
                        .toList(),
                licences.size() > MOST_ROWS);
    }

    private static Group group(String id, String name, List<Licence> its) {
        List<Double> areas = its.stream()
                .map(Licence::areaHectares)
                .filter(java.util.Objects::nonNull)
                .toList();
        List<Integer> units = its.stream()
                .map(Licence::units)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Group(
                id,
                name,
                its.size(),
                areas.isEmpty()
                        ? null
                        : areas.stream().mapToDouble(Double::doubleValue).sum(),
                its.size() - areas.size(),
                units.isEmpty()
                        ? null
                        : units.stream().mapToInt(Integer::intValue).sum());
    }

    private static LicenceJson licence(Licence one, Language language) {
        return new LicenceJson(
                one.number(),
                one.date(),
                one.kind().id(),
                one.kind().title().in(language),
                one.areaHectares(),
                one.units(),
                one.soilClass() == null ? null : one.soilClass().id(),
                one.soilClass() == null
                        ? null
                        : Legend.className(one.soilClass()).in(language),
                one.note());
    }

    private static Occupations occupations(List<Occupation> occupations, Language language) {
        return new Occupations(
                occupations.size(),
                occupations.isEmpty() ? NO_OCCUPATIONS.in(language) : null,
                occupations.stream()
                        .limit(MOST_ROWS)
                        .map(one -> new OccupationJson(
                                one.date(),
                                one.kind(),
                                one.soilClass().id(),
                                Legend.className(one.soilClass()).in(language),
                                one.areaHectares(),
                                one.source(),
                                one.note()))
                        .toList(),
                occupations.size() > MOST_ROWS);
    }

    private static Parcels parcels(List<JdbcRecords.ParcelSum> sums, Language language) {
        if (sums.isEmpty()) {
            return new Parcels(0, NO_PARCELS.in(language), null, null, 0, List.of());
        }
        double all =
                sums.stream().mapToDouble(JdbcRecords.ParcelSum::squareMetres).sum();
        List<String> order = Legend.classes();
        return new Parcels(
                sums.stream().mapToInt(JdbcRecords.ParcelSum::parcels).sum(),
                null,
                all / PER_HECTARE,
                sums.stream()
                                .mapToDouble(JdbcRecords.ParcelSum::groundSquareMetres)
                                .sum()
                        / PER_HECTARE,
                sums.stream().mapToInt(JdbcRecords.ParcelSum::divided).sum(),
                sums.stream()
                        .sorted(java.util.Comparator.comparingInt(sum -> order.indexOf(sum.soilClass())))
                        .map(sum -> new ParcelClass(
                                sum.soilClass(),
                                Legend.className(sum.soilClass()).in(language),
                                sum.parcels(),
                                sum.squareMetres() / PER_HECTARE,
                                sum.groundSquareMetres() / PER_HECTARE,
                                sum.squareMetres() / all))
                        .toList());
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    Csv indicatorsCsv() {
        Csv csv = new Csv(List.of(
                "plan",
                "territory",
                "indicator",
                "name",
                "status",
                "value",
                "unit",
                "formula",
                "inputs",
                "date",
                "caveat",
                "reason"));
        indicators.forEach(one -> csv.row(Arrays.asList(
                plan.id(),
                plan.territory(),
                one.id(),
                one.name(),
                one.status(),
                one.value(),
                one.unit(),
                one.formula(),
                one.inputs().stream()
                        .map(input -> input.name() + " = " + input.value() + " " + input.unit())
                        .collect(Collectors.joining("; ")),
                one.date(),
                one.caveat(),
                one.reason())));
        return csv;
    }

    static Csv licencesCsv(List<Licence> licences) {
        Csv csv = new Csv(List.of("plan", "number", "date", "kind", "area_ha", "units", "class", "note"));
        licences.forEach(one -> csv.row(Arrays.asList(
                one.plan(),
                one.number(),
                one.date(),
                one.kind().id(),
                one.areaHectares(),
                one.units(),
                one.soilClass() == null ? null : one.soilClass().id(),
                one.note())));
        return csv;
    }

    static Csv occupationsCsv(List<Occupation> occupations) {
        Csv csv = new Csv(List.of("plan", "date", "kind", "class", "area_ha", "source", "note"));
        occupations.forEach(one -> csv.row(Arrays.asList(
                one.plan(),
                one.date(),
                one.kind(),
                one.soilClass().id(),
                one.areaHectares(),
                one.source(),
                one.note())));
        return csv;
    }
}
