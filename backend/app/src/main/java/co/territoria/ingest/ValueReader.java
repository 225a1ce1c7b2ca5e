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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code values.csv} of a family of indicators. */
final class ValueReader {

    private static final Set<String> REQUIRED = Set.of("indicator", "code", "period", "breakdown", "value", "source");
    private static final Set<String> OPTIONAL = Set.of("note_es", "note_en");
    private static final int LONGEST_NOTE = 1_000;

    private final IndicatorReader.Known known;
    private final Notices notices;

    ValueReader(IndicatorReader.Known known, Notices notices) {
        this.known = known;
        this.notices = notices;
    }

    /** @param definitions of the family, by code; each must have a value and each value one of them */
    List<IndicatorDelivery.Row> read(DataFile file, Map<String, Table.Row> definitions) {
        Optional<Table> table = Table.read(file, REQUIRED, OPTIONAL, notices);
        if (table.isEmpty()) {
            return List.of();
        }
        List<IndicatorDelivery.Row> values = new ArrayList<>();
        Map<List<String>, Integer> lineOfKey = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.get().rows()) {
            seen.add(row.required("indicator"));
            read(row, definitions, lineOfKey).ifPresent(values::add);
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

    private Optional<IndicatorDelivery.Row> read(
            Table.Row row, Map<String, Table.Row> definitions, Map<List<String>, Integer> lineOfKey) {
        String indicator = row.required("indicator");
        String code = row.required("code");
        String period = period(row);
        String source = row.required("source");
        Breakdown breakdown = breakdown(row);
        checkIndicator(row, indicator, definitions);
        checkPlace(row, code);
        IndicatorReader.checkLength(row, OPTIONAL, LONGEST_NOTE);
        IndicatorReader.checkSource(row, source, known.sources());
        Integer before = lineOfKey.putIfAbsent(List.of(indicator, code, period, breakdown.id()), row.line());
        if (before != null) {
            row.error(
                    "duplicate-key",
                    "indicator",
                    "%s, %s, %s, %s ya está en la fila %d".formatted(indicator, code, period, breakdown.id(), before),
                    "%s, %s, %s, %s is already in row %d".formatted(indicator, code, period, breakdown.id(), before));
        }
        Double value = row.number("value");
        if (row.text("value") == null) {
            row.error(
                    "missing-value",
                    "value",
                    "falta el número; una cifra que falta es una fila que falta, nunca un cero",
                    "the number is missing; a figure that is missing is a row that is missing, never a zero");
        }
        if (value == null || !IndicatorCode.isValid(indicator) || !TerritoryCode.isValid(code)) {
            return Optional.empty();
        }
        LocalText note = LocalText.ofNullable(row.text("note_es"), row.text("note_en"));
        return Optional.of(new IndicatorDelivery.Row(
                new IndicatorCode(indicator),
                period,
                breakdown,
                // minus zero is zero: it would be told apart in classes and rankings
                new Observation(new TerritoryCode(code), value + 0.0, ValueStatus.FINAL, source, note)));
    }

    private Breakdown breakdown(Table.Row row) {
        String text = row.required("breakdown");
        Optional<Breakdown> found = known.axes().find(text);
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

    private void checkPlace(Table.Row row, String code) {
        if (code.isEmpty() || known.places().contains(code)) {
            return;
        }
        if (known.allPlaces().contains(code)) {
            row.error(
                    "wrong-level",
                    "code",
                    "%s no es del nivel más bajo: los valores de los niveles superiores los calcula el sistema"
                            .formatted(code),
                    "%s is not of the lowest level: values of the upper levels are computed by the system"
                            .formatted(code));
        } else {
            row.error(
                    "unknown-territory",
                    "code",
                    "ningún territorio tiene el código %s; los vigentes están en territories.csv%s"
                            .formatted(code, IndicatorReader.near(code, known.places(), "cerca")),
                    "no territory has the code %s; those in force are in territories.csv%s"
                            .formatted(code, IndicatorReader.near(code, known.places(), "near")));
        }
    }
}
