package co.territoria.ingest;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.BreakdownAxes;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.Indicators;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rows about indicators may cite: the codes in force when they are read, each told with the nearest when it is none
 * of them.
 *
 * @param indicators by code
 * @param places     codes of the lowest level
 * @param sources    keys
 * @param axes       that breakdowns follow
 */
record CitedNames(Map<String, Indicator> indicators, Set<String> places, Set<String> sources, BreakdownAxes axes) {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    static CitedNames of(String pack, Indicators indicators, Territories territories, Sources sources) {
        Map<String, Indicator> byCode = new TreeMap<>();
        indicators.list(pack).forEach(each -> byCode.put(each.code().value(), each));
        Set<String> places = territories.findPack(pack).stream()
                .flatMap(known -> territories.list(pack, known.lowestLevel().id()).stream())
                .map(Territory::code)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> keys = sources.list(pack).stream().map(Source::key).collect(Collectors.toCollection(TreeSet::new));
        return new CitedNames(byCode, places, keys, indicators.axes(pack));
    }

    /** The indicator of a row; an error notice when there is none with that code. */
    @Nullable
    Indicator indicator(Table.Row row, String column) {
        String code = row.required(column);
        Indicator known = indicators.get(code);
        if (known == null && !code.isEmpty()) {
            unknownIndicator(row, column, code);
        }
        return known;
    }

    /** The code, checked; an error notice when no indicator has it. */
    @Nullable
    IndicatorCode code(Table.Row row, String column, String code) {
        if (!indicators.containsKey(code)) {
            unknownIndicator(row, column, code);
            return null;
        }
        return new IndicatorCode(code);
    }

    private void unknownIndicator(Table.Row row, String column, String code) {
        row.error(
                "unknown-indicator",
                column,
                "ningún indicador en vigor tiene el código «%s»%s"
                        .formatted(code, IndicatorReader.near(code, indicators.keySet(), "cerca")),
                "no indicator in force has the code “%s”%s"
                        .formatted(code, IndicatorReader.near(code, indicators.keySet(), "near")));
    }

    /** The id of a breakdown, absent when blank; an error notice when it is none. */
    @Nullable
    String breakdown(Table.Row row) {
        String text = row.text("breakdown");
        if (text == null) {
            return null;
        }
        String id = axes.find(text).map(Breakdown::id).orElse(null);
        if (id == null) {
            row.error(
                    "unknown-breakdown",
                    "breakdown",
                    "«%s» no es total ni categorías unidas por un punto; vacía es la primera del indicador; las que hay: %s"
                            .formatted(text, axes.ids()),
                    "“%s” is neither total nor categories joined by a dot; blank is the indicator's first; there are: %s"
                            .formatted(text, axes.ids()));
        }
        return id;
    }

    /** A key of {@code sources.csv}, absent when blank; an error notice when it is unknown. */
    @Nullable
    String source(Table.Row row) {
        String key = row.text("source");
        if (key != null) {
            IndicatorReader.checkSource(row, key, sources);
        }
        return key;
    }

    /** The same for a key in a YAML file. */
    void checkSource(@Nullable String key, DataFile file, Notices notices) {
        if (key != null && !sources.contains(key)) {
            notices.error(
                    "unknown-source",
                    file.path(),
                    null,
                    "source",
                    "ninguna fuente tiene la clave %s; añádala a sources.csv%s"
                            .formatted(key, IndicatorReader.near(key, sources, "cerca")),
                    "no source has the key %s; add it to sources.csv%s"
                            .formatted(key, IndicatorReader.near(key, sources, "near")));
        }
    }

    /** Whether a text is a year, a month or a day that exists. */
    static boolean isDate(@Nullable String text) {
        if (text == null || !DATE.matcher(text).matches()) {
            return false;
        }
        try {
            switch (text.length()) {
                case 10 -> LocalDate.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> {
                    // any four digits are a year
                }
            }
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** A text of a YAML file that must be there; an error notice otherwise. */
    static @Nullable LocalText required(Yaml.@Nullable Text text, String field, DataFile file, Notices notices) {
        LocalText read = Yaml.Text.of(text);
        if (read == null) {
            notices.error(
                    "missing-value",
                    file.path(),
                    null,
                    field + ".es",
                    "falta el texto en español",
                    "the Spanish text is missing");
        }
        return read;
    }

    /** A date of a YAML file; an error notice when it is none. */
    static void checkDate(@Nullable String date, DataFile file, Notices notices) {
        if (!isDate(date)) {
            notices.error(
                    "invalid-date",
                    file.path(),
                    null,
                    "date",
                    "«%s» no es una fecha: año, año-mes o año-mes-día, por ejemplo 2025-08-08"
                            .formatted(date == null ? "" : date),
                    "“%s” is no date: year, year-month or year-month-day, for example 2025-08-08"
                            .formatted(date == null ? "" : date));
        }
    }
}
