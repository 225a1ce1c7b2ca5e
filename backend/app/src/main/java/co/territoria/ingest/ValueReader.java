package co.territoria.ingest;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorDelivery;
import co.territoria.indicator.Observation;
import co.territoria.indicator.ValueStatus;
import co.territoria.layer.Period;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code values.csv} of a family of indicators. */
final class ValueReader {

    private static final Set<String> REQUIRED = Set.of("indicator", "code", "period", "breakdown", "value", "source");
    private static final Set<String> OPTIONAL = Set.of("status", "note_es", "note_en");
    private static final int LONGEST_NOTE = 1_000;

    private static final Comparator<IndicatorDelivery.Row> BY_KEY = Comparator.comparing(
                    IndicatorDelivery.Row::indicator)
            .thenComparing(row -> row.observation().territory())
            .thenComparing(IndicatorDelivery.Row::period)
            .thenComparing(row -> row.breakdown().id());

    private final IndicatorReader.Known known;
    private final Notices notices;

    /** Texts that repeat in every row are kept once. */
    private final Map<String, IndicatorCode> codes = new HashMap<>();

    private final Map<String, Optional<Breakdown>> breakdowns = new HashMap<>();

    private final Map<String, TerritoryCode> places = new HashMap<>();
    private final Map<String, String> strings = new HashMap<>();

    ValueReader(IndicatorReader.Known known, Notices notices) {
        this.known = known;
        this.notices = notices;
    }

    /** @param definitions of the family, by code; each must have a value and each value one of them */
    List<IndicatorDelivery.Row> read(DataFile file, Map<String, Table.Row> definitions) {
        List<IndicatorDelivery.Row> values = new ArrayList<>();
        Map<IndicatorDelivery.Row, Integer> lineOfKey = new TreeMap<>(BY_KEY);
        Set<String> seen = new HashSet<>();
        Optional<List<String>> header = Table.stream(file, REQUIRED, OPTIONAL, notices, row -> {
            seen.add(row.required("indicator"));
            read(row, definitions).ifPresent(value -> {
                checkUnique(row, value, lineOfKey);
                values.add(value);
            });
        });
        if (header.isEmpty()) {
            return List.of();
        }
        definitions.forEach((code, row) -> {
            if (!seen.contains(code)) {
                row.error(
                        "definition-without-values",
                        "code",
                        "«%s» no tiene ninguna fila en values.csv".formatted(code),
                        "“%s” has no row in values.csv".formatted(code));
            }
        });
        return values;
    }

    private static void checkUnique(
            Table.Row row, IndicatorDelivery.Row value, Map<IndicatorDelivery.Row, Integer> lineOfKey) {
        Integer before = lineOfKey.putIfAbsent(value, row.line());
        if (before != null) {
            String key = String.join(
                    ", ",
                    value.indicator().value(),
                    value.observation().territory().value(),
                    value.period(),
                    value.breakdown().id());
            row.error(
                    "duplicate-key",
                    "indicator",
                    "%s ya está en la fila %d".formatted(key, before),
                    "%s is already in row %d".formatted(key, before));
        }
    }

    private Optional<IndicatorDelivery.Row> read(Table.Row row, Map<String, Table.Row> definitions) {
        String indicator = row.required("indicator");
        String code = row.required("code");
        String period = period(row);
        String source = row.required("source");
        Breakdown breakdown = breakdown(row);
        checkIndicator(row, indicator, definitions);
        checkPlace(row, code, definitions.get(indicator));
        IndicatorReader.checkLength(row, OPTIONAL, LONGEST_NOTE);
        IndicatorReader.checkSource(row, source, known.sources());
        ValueStatus status = row.text("status") == null
                ? ValueStatus.FINAL
                : ValueStatus.find(row.oneOf("status", ValueStatus.ids(), ValueStatus.FINAL.id()))
                        .orElseThrow();
        Double value = value(row, status);
        if ((value == null && status.hasNumber())
                || !IndicatorCode.isValid(indicator)
                || !TerritoryCode.isValid(code)
                || Period.find(period).isEmpty()) {
            return Optional.empty();
        }
        LocalText note = LocalText.ofNullable(row.text("note_es"), row.text("note_en"));
        return Optional.of(new IndicatorDelivery.Row(
                codes.computeIfAbsent(indicator, IndicatorCode::new),
                strings.computeIfAbsent(period, same -> same),
                breakdown,
                new Observation(
                        places.computeIfAbsent(code, TerritoryCode::new),
                        value,
                        status,
                        strings.computeIfAbsent(source, same -> same),
                        note)));
    }

    /** The number, absent exactly where the status says that there is none. */
    private static @Nullable Double value(Table.Row row, ValueStatus status) {
        Double value = row.number("value");
        if (!status.hasNumber()) {
            if (row.text("value") != null) {
                row.error(
                        "unexpected-value",
                        "value",
                        "el estado %s dice que no hay número; deje la casilla vacía".formatted(status.id()),
                        "the status %s says that there is no number; leave the cell empty".formatted(status.id()));
            }
            return null;
        }
        if (row.text("value") == null) {
            row.error(
                    "missing-value",
                    "value",
                    "falta el número; una cifra que falta es una fila que falta, nunca un cero, o una fila con status"
                            + " not_collected, not_applicable o suppressed",
                    "the number is missing; a figure that is missing is a row that is missing, never a zero, or a row"
                            + " with status not_collected, not_applicable or suppressed");
        }
        // minus zero is zero: it would be told apart in classes and rankings
        return value == null ? null : value + 0.0;
    }

    private Breakdown breakdown(Table.Row row) {
        String text = row.required("breakdown");
        Optional<Breakdown> found = breakdowns.computeIfAbsent(text, known.axes()::find);
        if (found.isEmpty() && !text.isEmpty()) {
            row.error(
                    "value-not-in-list",
                    "breakdown",
                    "«%s» no es total ni categorías unidas por un punto, una de cada eje; las que hay: %s"
                            .formatted(text, known.axes().ids()),
                    "“%s” is neither total nor categories joined by a dot, one of each axis; there are: %s"
                            .formatted(text, known.axes().ids()));
        }
        return found.orElse(Breakdown.TOTAL);
    }

    /** In its canonical form; as it stands when it is none, which is an error. */
    private static String period(Table.Row row) {
        String text = row.required("period");
        Optional<Period> found = Period.find(text);
        if (found.isEmpty() && !text.isEmpty()) {
            row.error(
                    "invalid-period",
                    "period",
                    "«%s» no es un año (2018), un trimestre (2023-T3) ni un rango de años (2018-2020)".formatted(text),
                    "“%s” is no year (2018), quarter (2023-Q3) or range of years (2018-2020)".formatted(text));
        }
        return found.map(Period::id).orElse(text);
    }

    private void checkIndicator(Table.Row row, String indicator, Map<String, Table.Row> definitions) {
        if (!indicator.isEmpty() && !definitions.containsKey(indicator)) {
            row.error(
                    "unknown-indicator",
                    "indicator",
                    "«%s» no está definido en indicators.csv de esta carpeta%s"
                            .formatted(indicator, IndicatorReader.near(indicator, definitions.keySet(), "cerca")),
                    "“%s” is not defined in indicators.csv of this folder%s"
                            .formatted(indicator, IndicatorReader.near(indicator, definitions.keySet(), "near")));
        }
    }

    private void checkPlace(Table.Row row, String code, Table.@Nullable Row definition) {
        String declared = definition == null ? null : definition.text("level");
        String level = declared == null ? known.lowest() : declared;
        Set<String> there = known.places().getOrDefault(level, Set.of());
        if (code.isEmpty() || there.contains(code)) {
            return;
        }
        if (known.places().values().stream().anyMatch(places -> places.contains(code))) {
            row.error(
                    "wrong-level",
                    "code",
                    level.equals(known.lowest())
                            ? "%s no es del nivel más bajo: los valores de los niveles superiores los calcula el sistema, salvo que el indicador declare su nivel en «level»"
                                    .formatted(code)
                            : "%s no es del nivel %s, que el indicador declara".formatted(code, level),
                    level.equals(known.lowest())
                            ? "%s is not of the lowest level: values of the upper levels are computed by the system, unless the indicator declares its level in “level”"
                                    .formatted(code)
                            : "%s is not of the level %s, which the indicator declares".formatted(code, level));
        } else {
            row.error(
                    "unknown-territory",
                    "code",
                    "ningún territorio tiene el código %s; los vigentes están en territories.csv%s"
                            .formatted(code, IndicatorReader.near(code, there, "cerca")),
                    "no territory has the code %s; those in force are in territories.csv%s"
                            .formatted(code, IndicatorReader.near(code, there, "near")));
        }
    }
}
