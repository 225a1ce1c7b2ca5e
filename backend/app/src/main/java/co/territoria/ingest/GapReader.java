package co.territoria.ingest;

import co.territoria.gap.GapBase;
import co.territoria.gap.GapDelivery;
import co.territoria.gap.Goal;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.layer.Period;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code gaps/}: {@code gaps.yaml}, {@code bases.csv} and {@code goals.csv}, each of which may be missing. */
final class GapReader {

    private static final Set<String> BASE_COLUMNS = Set.of("indicator", "base_indicator", "per", "counts_es");
    private static final Set<String> BASE_OPTIONAL = Set.of("counts_en", "note_es", "note_en");
    private static final Set<String> GOAL_COLUMNS = Set.of("indicator", "target_period", "target", "act", "source");
    private static final Set<String> GOAL_OPTIONAL = Set.of("code", "breakdown", "note_es", "note_en");
    private static final int LONGEST_TEXT = 1_000;

    private final String pack;
    private final CitedNames cited;
    private final Notices notices;

    GapReader(String pack, CitedNames cited, Notices notices) {
        this.pack = pack;
        this.cited = cited;
        this.notices = notices;
    }

    /** The YAML as it is written. */
    record Settings(@Nullable List<String> populations) {}

    /** @return absent when a notice is an error */
    Optional<GapDelivery> read(DatasetKind.Delivery delivery) {
        List<IndicatorCode> populations =
                delivery.find("gaps.yaml").map(this::populations).orElse(List.of());
        List<GapBase> bases = delivery.find("bases.csv").map(this::bases).orElse(List.of());
        List<Goal> goals = delivery.find("goals.csv").map(this::goals).orElse(List.of());
        return notices.hasErrors() ? Optional.empty() : Optional.of(new GapDelivery(pack, populations, bases, goals));
    }

    private List<IndicatorCode> populations(DataFile file) {
        List<IndicatorCode> populations = new ArrayList<>();
        List<String> codes = Yaml.read(file, Settings.class, notices)
                .map(Settings::populations)
                .orElse(null);
        for (String code : codes == null ? List.<String>of() : codes) {
            if (cited.indicators().containsKey(code)) {
                populations.add(new IndicatorCode(code));
            } else {
                notices.error(
                        "unknown-indicator",
                        file.path(),
                        null,
                        "populations",
                        "ningún indicador en vigor tiene el código «%s»%s"
                                .formatted(
                                        code,
                                        IndicatorReader.near(
                                                code, cited.indicators().keySet(), "cerca")),
                        "no indicator in force has the code “%s”%s"
                                .formatted(
                                        code,
                                        IndicatorReader.near(
                                                code, cited.indicators().keySet(), "near")));
            }
        }
        return populations;
    }

    private List<GapBase> bases(DataFile file) {
        List<GapBase> bases = new ArrayList<>();
        Optional<Table> table = Table.read(file, BASE_COLUMNS, BASE_OPTIONAL, notices);
        for (Table.Row row :
                table.map(read -> read.uniqueBy("indicator", notices).values()).orElse(List.of())) {
            Indicator indicator = cited.indicator(row, "indicator");
            Indicator base = cited.indicator(row, "base_indicator");
            row.required("per");
            Double per = row.number("per");
            LocalText counts = LocalText.ofNullable(row.required("counts_es"), row.text("counts_en"));
            IndicatorReader.checkLength(row, BASE_OPTIONAL, LONGEST_TEXT);
            if (per != null && per <= 0) {
                row.error(
                        "not-positive",
                        "per",
                        "«%s» no es mayor que cero: 100 si es porcentaje".formatted(row.text("per")),
                        "“%s” is not above zero: 100 for a percentage".formatted(row.text("per")));
            } else if (indicator != null && base != null && per != null && counts != null) {
                bases.add(new GapBase(
                        indicator.code(),
                        base.code(),
                        per,
                        counts,
                        LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
            }
        }
        return bases;
    }

    private List<Goal> goals(DataFile file) {
        List<Goal> goals = new ArrayList<>();
        Map<List<@Nullable Object>, Table.Row> seen = new HashMap<>();
        List<Table.Row> rows = Table.read(file, GOAL_COLUMNS, GOAL_OPTIONAL, notices)
                .map(Table::rows)
                .orElse(List.of());
        for (Table.Row row : rows) {
            Indicator indicator = cited.indicator(row, "indicator");
            String asked = cited.breakdown(row);
            String breakdown = asked == null ? Breakdown.TOTAL.id() : asked;
            TerritoryCode territory = territory(row);
            String period = period(row);
            row.required("target");
            Double target = row.number("target");
            String act = row.required("act");
            row.required("source");
            String source = cited.source(row);
            IndicatorReader.checkLength(row, Set.of("act", "note_es", "note_en"), LONGEST_TEXT);
            if (indicator == null || period == null || target == null || source == null || act.isEmpty()) {
                continue;
            }
            if (indicator.definition().direction() == Direction.NEUTRAL) {
                row.error(
                        "goal-without-direction",
                        "indicator",
                        "de «%s» ni más ni menos es mejor: una meta no daría brecha".formatted(indicator.code()),
                        "neither more nor less of “%s” is better: a goal would give no gap"
                                .formatted(indicator.code()));
                continue;
            }
            Table.Row first =
                    seen.putIfAbsent(java.util.Arrays.asList(indicator.code(), territory, breakdown, period), row);
            if (first != null) {
                row.duplicate("indicator", indicator.code().value(), first);
                continue;
            }
            goals.add(new Goal(
                    indicator.code(),
                    territory,
                    breakdown,
                    period,
                    target,
                    act,
                    source,
                    LocalText.ofNullable(row.text("note_es"), row.text("note_en"))));
        }
        return goals;
    }

    private @Nullable TerritoryCode territory(Table.Row row) {
        String code = row.text("code");
        if (code == null) {
            return null;
        }
        if (!cited.places().contains(code)) {
            row.error(
                    "unknown-territory",
                    "code",
                    "ningún territorio del nivel más bajo tiene el código %s%s"
                            .formatted(code, IndicatorReader.near(code, cited.places(), "cerca")),
                    "no territory of the lowest level has the code %s%s"
                            .formatted(code, IndicatorReader.near(code, cited.places(), "near")));
            return null;
        }
        return new TerritoryCode(code);
    }

    private static @Nullable String period(Table.Row row) {
        String text = row.required("target_period");
        Optional<Period> period = Period.find(text);
        if (period.isEmpty() && !text.isEmpty()) {
            row.error(
                    "invalid-period",
                    "target_period",
                    "«%s» no es un periodo: un año (2027), un trimestre (2027-T3) o un rango (2024-2027)"
                            .formatted(text),
                    "“%s” is no period: a year (2027), a quarter (2027-Q3) or a range (2024-2027)".formatted(text));
        }
        return period.map(Period::id).orElse(null);
    }
}
