package co.territoria.ingest.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one of our cells is made of a row of others: which column, or which constant, and what is done to the text. Only
 * what is listed here can be done; a mapping is data and nothing of it is run.
 */
final class CellRule {

    private static final Set<String> KEYS = Set.of(
            "column",
            "columns",
            "join",
            "constant",
            "missing",
            "values",
            "otherwise",
            "split",
            "number",
            "scale",
            "decimal",
            "thousands",
            "round",
            "date",
            "day",
            "pad",
            "upper");

    /** What spreadsheets show where a formula fails, in English and Spanish. */
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile(
            "#(N/A|N/D|REF!|¡REF!|VALUE!|¡VALOR!|DIV/0!|¡DIV/0!|NAME\\?|¿NOMBRE\\?|NUM!|¡NUM!|NULL!|¡NULO!)");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private static final int LONGEST_NUMBER = 40;

    private final List<String> columns;
    private final String join;
    private final @Nullable String constant;
    private final Set<String> missing;
    private final Map<String, String> values;
    private final Otherwise otherwise;
    private final @Nullable String split;
    private final @Nullable NumberForm number;
    private final List<DateTimeFormatter> dates;
    private final String dateForms;
    private final boolean lastDay;
    private final int pad;
    private final boolean upper;

    /** What becomes of a value that the list does not have. */
    private enum Otherwise {
        ERROR,
        BLANK,
        KEEP
    }

    private record NumberForm(BigDecimal scale, String decimal, String thousands, boolean round) {}

    /** What a cell became: a text, nothing, or a fault; and what is worth telling of it. */
    record Made(
            @Nullable String text,
            @Nullable String rule,
            @Nullable String es,
            @Nullable String en,
            @Nullable String told) {

        static Made of(@Nullable String text) {
            return new Made(text, null, null, null, null);
        }

        static Made fault(String rule, String es, String en) {
            return new Made(null, rule, es, en, null);
        }

        boolean isFault() {
            return rule != null;
        }
    }

    /**
     * What holds for all cells unless a rule says otherwise.
     *
     * @param missing texts that mean nothing is known
     */
    record Defaults(String decimal, String thousands, Set<String> missing) {}

    private CellRule(JsonNode node, String key, Defaults defaults) throws MappingFault {
        if (node.isString()) {
            this.columns = List.of(node.asString());
            this.join = " ";
            this.constant = null;
            this.missing = defaults.missing();
            this.values = Map.of();
            this.otherwise = Otherwise.ERROR;
            this.split = null;
            this.number = null;
            this.dates = List.of();
            this.dateForms = "";
            this.lastDay = false;
            this.pad = 0;
            this.upper = false;
            return;
        }
        if (!node.isObject()) {
            throw new MappingFault(
                    key,
                    "se espera el nombre de una columna o un grupo con column, columns o constant",
                    "the name of a column is expected, or a group with column, columns or constant");
        }
        Fields.requireKnown(node, KEYS, key);
        this.columns = node.has("columns")
                ? Fields.texts(node.get("columns"), key + ".columns")
                : node.has("column") ? List.of(Fields.text(node.get("column"), key + ".column")) : List.of();
        this.constant = node.has("constant") ? Fields.text(node.get("constant"), key + ".constant") : null;
        if (columns.isEmpty() == (constant == null)) {
            throw new MappingFault(
                    key,
                    "hace falta column, columns o constant, y solo uno",
                    "one of column, columns and constant is needed");
        }
        this.join = node.has("join") ? node.get("join").asString() : " ";
        this.missing =
                node.has("missing") ? folded(Fields.texts(node.get("missing"), key + ".missing")) : defaults.missing();
        this.values = values(node.get("values"), key);
        this.otherwise = otherwise(node, key);
        this.split = node.has("split") ? node.get("split").asString() : null;
        this.number = number(node, key, defaults);
        List<String> forms = node.has("date") ? Fields.texts(node.get("date"), key + ".date") : List.of();
        this.dates = formats(forms, key);
        this.dateForms = String.join(", ", forms);
        this.lastDay = node.has("day") && lastDay(node.get("day"), key);
        this.pad = node.has("pad") ? Fields.whole(node.get("pad"), key + ".pad", 1, 40) : 0;
        this.upper = Fields.flag(node, "upper", key);
    }

    static CellRule of(JsonNode node, String key, Defaults defaults) throws MappingFault {
        return new CellRule(node, key, defaults);
    }

    /** Columns that it reads; none for a constant. */
    List<String> columns() {
        return columns;
    }

    boolean isConstant() {
        return constant != null;
    }

    static Set<String> folded(Collection<String> texts) {
        Set<String> all = new LinkedHashSet<>();
        texts.forEach(text -> all.add(fold(text)));
        return all;
    }

    /** People write one word with and without accents, capitals and blanks. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    Made make(SourceRow row) {
        if (constant != null) {
            return Made.of(constant);
        }
        List<String> texts = new ArrayList<>();
        for (String column : columns) {
            String text = row.text(column);
            if (text == null || missing.contains(fold(text))) {
                continue;
            }
            if (SPREADSHEET_ERROR.matcher(text).matches()) {
                return Made.fault(
                        "spreadsheet-error",
                        "la celda trae el error «%s» de la hoja de cálculo; si quiere decir que no hay dato, póngalo en missing"
                                .formatted(text),
                        "the cell has the spreadsheet's error “%s”; if it means that nothing is known, put it into missing"
                                .formatted(text));
            }
            texts.add(text);
        }
        return texts.isEmpty() ? Made.of(null) : shaped(String.join(join, texts));
    }

    private Made shaped(String text) {
        if (split == null) {
            return one(text);
        }
        Set<String> parts = new LinkedHashSet<>();
        String told = null;
        for (String part : text.split(Pattern.quote(split), -1)) {
            if (!part.isBlank()) {
                Made made = one(part.strip());
                if (made.isFault()) {
                    return made;
                }
                if (made.text() != null) {
                    parts.add(made.text());
                }
                told = made.told() == null ? told : made.told();
            }
        }
        return new Made(parts.isEmpty() ? null : String.join(";", parts), null, null, null, told);
    }

    private Made one(String text) {
        String shaped = upper ? text.toUpperCase(Locale.ROOT) : text;
        if (!values.isEmpty()) {
            String known = values.get(fold(shaped));
            if (known != null) {
                return Made.of(known.isEmpty() ? null : known);
            }
            if (otherwise == Otherwise.ERROR) {
                return Made.fault(
                        "value-not-mapped",
                        "«%s» no está en la lista values del mapeo".formatted(text),
                        "“%s” is not in the list values of the mapping".formatted(text));
            }
            if (otherwise == Otherwise.BLANK) {
                return new Made(null, null, null, null, text);
            }
        }
        if (!dates.isEmpty()) {
            return day(shaped);
        }
        if (number != null) {
            return amount(shaped, number);
        }
        if (pad > shaped.length()) {
            shaped = "0".repeat(pad - shaped.length()) + shaped;
        }
        return Made.of(shaped);
    }

    private Made day(String text) {
        for (DateTimeFormatter format : dates) {
            try {
                TemporalAccessor read = format.parse(text);
                int year = read.get(ChronoField.YEAR);
                boolean hasMonth = read.isSupported(ChronoField.MONTH_OF_YEAR);
                boolean hasDay = read.isSupported(ChronoField.DAY_OF_MONTH);
                int month = hasMonth ? read.get(ChronoField.MONTH_OF_YEAR) : lastDay ? 12 : 1;
                LocalDate first = LocalDate.of(year, month, 1);
                LocalDate day = hasDay
                        ? first.withDayOfMonth(read.get(ChronoField.DAY_OF_MONTH))
                        : lastDay ? first.plusMonths(1).minusDays(1) : first;
                return Made.of(day.toString());
            } catch (DateTimeException another) {
                // the next form may fit
            }
        }
        // a spreadsheet gives true dates as ISO 8601, whatever form the others have
        if (text.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
            return Made.of(text.substring(0, 10));
        }
        return Made.fault(
                "invalid-date",
                "«%s» no es una fecha de la forma %s".formatted(text, dateForms),
                "“%s” is no date of the form %s".formatted(text, dateForms));
    }

    private static Made amount(String text, NumberForm form) {
        String bare = text.replaceAll("[\\s\\u00A0\\u202F$]", "");
        boolean percent = bare.endsWith("%");
        bare = percent ? bare.substring(0, bare.length() - 1) : bare;
        if (!form.thousands().isEmpty()) {
            bare = bare.replace(form.thousands(), "");
        }
        if (!form.decimal().equals(".")) {
            bare = bare.replace('.', '\u0000').replace(form.decimal(), ".");
        }
        if (bare.length() > LONGEST_NUMBER || !NUMBER.matcher(bare).matches()) {
            return Made.fault(
                    "not-a-number",
                    "«%s» no es un número con «%s» para decimales%s"
                            .formatted(
                                    text,
                                    form.decimal(),
                                    form.thousands().isEmpty() ? "" : " y «" + form.thousands() + "» para miles"),
                    "“%s” is not a number with “%s” for decimals%s"
                            .formatted(
                                    text,
                                    form.decimal(),
                                    form.thousands().isEmpty() ? "" : " and “" + form.thousands() + "” for thousands"));
        }
        // what is written with its sign is per cent already
        BigDecimal value = new BigDecimal(bare).multiply(percent ? BigDecimal.ONE : form.scale());
        if (value.precision() > 18) {
            value = value.round(new MathContext(18));
        }
        String told = null;
        if (form.round()) {
            BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
            told = whole.compareTo(value) == 0 ? null : text;
            value = whole;
        }
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return new Made(plain, null, null, null, told);
    }

    private static Map<String, String> values(@Nullable JsonNode node, String key) throws MappingFault {
        Map<String, String> values = new HashMap<>();
        if (node == null) {
            return values;
        }
        if (!node.isObject() || node.isEmpty()) {
            throw new MappingFault(
                    key + ".values",
                    "se espera una lista «valor del archivo: valor nuestro»",
                    "a list “value of the file: value of ours” is expected");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String ours = entry.getValue().isNull() ? "" : Fields.text(entry.getValue(), key + ".values");
            String before = values.put(fold(entry.getKey()), ours);
            if (before != null && !before.equals(ours)) {
                throw new MappingFault(
                        key + ".values",
                        "«%s» está dos veces con valores distintos".formatted(entry.getKey()),
                        "“%s” is there twice with different values".formatted(entry.getKey()));
            }
        }
        return values;
    }

    private static Otherwise otherwise(JsonNode node, String key) throws MappingFault {
        if (!node.has("otherwise")) {
            return Otherwise.ERROR;
        }
        String text = Fields.text(node.get("otherwise"), key + ".otherwise");
        return Arrays.stream(Otherwise.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new MappingFault(
                        key + ".otherwise", "es error, blank o keep", "is one of error, blank and keep"));
    }

    private static @Nullable NumberForm number(JsonNode node, String key, Defaults defaults) throws MappingFault {
        if (!Fields.flag(node, "number", key)
                && !node.has("scale")
                && !node.has("decimal")
                && !node.has("thousands")
                && !node.has("round")) {
            return null;
        }
        BigDecimal scale = BigDecimal.ONE;
        if (node.has("scale")) {
            if (!node.get("scale").isNumber()
                    || node.get("scale").decimalValue().signum() == 0) {
                throw new MappingFault(key + ".scale", "es un número distinto de 0", "is a number other than 0");
            }
            scale = node.get("scale").decimalValue();
        }
        return new NumberForm(
                scale,
                node.has("decimal") ? node.get("decimal").asString() : defaults.decimal(),
                node.has("thousands") ? node.get("thousands").asString() : defaults.thousands(),
                Fields.flag(node, "round", key));
    }

    private static List<DateTimeFormatter> formats(List<String> forms, String key) throws MappingFault {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String form : forms) {
            try {
                formats.add(new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        // the year of an era would need the era
                        .appendPattern(form.replace('y', 'u'))
                        .toFormatter(Locale.forLanguageTag("es-CO"))
                        .withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException fault) {
                throw new MappingFault(
                        key + ".date",
                        "«%s» no es una forma de fecha, como dd/MM/yyyy".formatted(form),
                        "“%s” is no form of a date, such as dd/MM/yyyy".formatted(form));
            }
        }
        return formats;
    }

    private static boolean lastDay(JsonNode node, String key) throws MappingFault {
        String text = Fields.text(node, key + ".day");
        if (!text.equals("first") && !text.equals("last")) {
            throw new MappingFault(key + ".day", "es first o last", "is first or last");
        }
        return text.equals("last");
    }
}
