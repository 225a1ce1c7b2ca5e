package co.territoria.ingest;

import co.territoria.landuse.record.Licence;
import co.territoria.landuse.record.LicenceKind;
import co.territoria.landuse.record.Occupation;
import co.territoria.landuse.record.PersonalData;
import co.territoria.landuse.record.Reported;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.web.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of the record of plans, {@code licences.csv} and {@code occupations.csv}. Deliveries of this kind carry
 * names and documents of people: only the columns asked for are looked at, and no notice repeats what a cell says, so that
 * nothing about a person gets further than this class even where columns have slipped.
 */
final class RecordReader {

    static final String LICENCES = "licences.csv";
    static final String OCCUPATIONS = "occupations.csv";

    private static final List<String> LICENCE_COLUMNS =
            List.of("plan", "date", "number", "kind", "area_ha", "units", "class", "note");
    private static final Set<String> LICENCE_REQUIRED = Set.of("plan", "date", "number", "kind");
    private static final List<String> OCCUPATION_COLUMNS =
            List.of("plan", "date", "kind", "area_ha", "class", "source", "note");
    private static final Set<String> OCCUPATION_REQUIRED = Set.of("plan", "date", "kind", "area_ha", "class", "source");

    /** A number or a kind: no room for a sentence, and none for a name with its document. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Alnum}][\\p{Alnum} ./_-]{0,39}");

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SOURCE = 300;

    private final Set<String> plans;
    private final Notices notices;

    /** @param plans ids that rows may name */
    RecordReader(Collection<String> plans, Notices notices) {
        this.plans = new TreeSet<>(plans);
        this.notices = notices;
    }

    /** @return absent when a notice is an error */
    Optional<Reported> read(DatasetKind.Delivery delivery) {
        List<Licence> licences = new ArrayList<>();
        List<Occupation> occupations = new ArrayList<>();
        delivery.find(LICENCES).ifPresent(file -> licences(file, licences));
        delivery.find(OCCUPATIONS).ifPresent(file -> occupations(file, occupations));
        return notices.hasErrors() ? Optional.empty() : Optional.of(new Reported(licences, occupations));
    }

    private void licences(DataFile file, List<Licence> licences) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows(file, LICENCE_COLUMNS, LICENCE_REQUIRED)) {
            String plan = row.plan();
            String number = row.form("number", NUMBER, "un número de acto", "the number of an act");
            String date = row.date();
            Optional<LicenceKind> kind = row.required("kind").flatMap(LicenceKind::find);
            if (kind.isEmpty()) {
                row.error(
                        "value-not-in-list",
                        "kind",
                        "el valor no es uno de %s".formatted(LicenceKind.ids()),
                        "the value is none of %s".formatted(LicenceKind.ids()));
            }
            Double area = row.amount("area_ha", false);
            Double units = row.amount("units", false);
            SoilClass soilClass = row.soilClass(false);
            row.once(seen, List.of(plan, number), "number");
            if (kind.isPresent()) {
                licences.add(new Licence(
                        plan,
                        number,
                        date,
                        kind.get(),
                        area,
                        units == null ? null : units.intValue(),
                        soilClass,
                        row.note()));
            }
        }
    }

    private void occupations(DataFile file, List<Occupation> occupations) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows(file, OCCUPATION_COLUMNS, OCCUPATION_REQUIRED)) {
            String plan = row.plan();
            String date = row.date();
            String kind =
                    row.form("kind", KIND, "minúsculas sin tilde, cifras y «_»", "lower-case letters, digits and “_”");
            Double area = row.amount("area_ha", true);
            SoilClass soilClass = row.soilClass(true);
            String source = row.free("source", LONGEST_SOURCE);
            if (source == null) {
                row.missing("source");
            }
            if (soilClass != null) {
                row.once(seen, List.of(plan, date, kind, soilClass.id()), "kind");
            }
            if (area != null && soilClass != null && source != null) {
                occupations.add(new Occupation(plan, date, kind, soilClass, area, source, row.note()));
            }
        }
    }

    private List<Row> rows(DataFile file, List<String> columns, Set<String> required) {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(file.text(), format)) {
            List<Row> rows = new ArrayList<>();
            Map<String, Integer> places = new HashMap<>();
            int width = 0;
            long line = 0;
            for (CSVRecord record : parser) {
                int start = (int) line + 1;
                line = parser.getCurrentLineNumber();
                if (width == 0) {
                    width = record.size();
                    if (!header(file, Arrays.asList(record.values()), columns, required, places)) {
                        return List.of();
                    }
                } else if (record.size() != width) {
                    notices.error(
                            "wrong-number-of-columns",
                            file.path(),
                            start,
                            null,
                            "la fila tiene %d columnas y el encabezado %d".formatted(record.size(), width),
                            "the row has %d columns and the header %d".formatted(record.size(), width));
                } else {
                    Map<String, String> cells = new HashMap<>();
                    // whatever else the row has is not even picked up
                    places.forEach((column, place) -> {
                        if (!record.get(place).isBlank()) {
                            cells.put(column, record.get(place).strip());
                        }
                    });
                    rows.add(new Row(file, start, cells));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException fault) {
            // the parser's own words may repeat what it stumbled over
            notices.error(
                    "unreadable-csv",
                    file.path(),
                    null,
                    null,
                    "no es un CSV legible (UTF-8, separado por comas, con encabezado)",
                    "not a readable CSV (UTF-8, comma-separated, with header)");
            return List.of();
        }
    }

    private boolean header(
            DataFile file,
            List<String> header,
            List<String> columns,
            Set<String> required,
            Map<String, Integer> places) {
        int others = 0;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (columns.contains(name)) {
                if (places.put(name, i) != null) {
                    notices.error(
                            "duplicate-column",
                            file.path(),
                            1,
                            name,
                            "la columna «%s» está dos veces".formatted(name),
                            "the column “%s” is there twice".formatted(name));
                }
            } else if (PersonalData.isPersonalColumn(name)
                    && KIND.matcher(name.toLowerCase(java.util.Locale.ROOT)).matches()) {
                refusePersonalColumn(notices, file.path(), name);
            } else {
                others++;
            }
        }
        if (others > 0) {
            notices.warning(
                    "unknown-column",
                    file.path(),
                    1,
                    null,
                    "%d columnas no se conocen y no se leen; se leen %s".formatted(others, columns),
                    "%d columns are not known and not read; read are %s".formatted(others, columns));
        }
        boolean whole = true;
        for (String name : columns) {
            if (required.contains(name) && !places.containsKey(name)) {
                notices.error(
                        "missing-column",
                        file.path(),
                        1,
                        name,
                        "falta la columna «%s»".formatted(name),
                        "the column “%s” is missing".formatted(name));
                whole = false;
            }
        }
        return whole;
    }

    /** Tells that a column is about people, by its name; what stands in it is never looked at. */
    static void refusePersonalColumn(Notices notices, String path, String column) {
        notices.warning(
                "personal-column",
                path,
                null,
                column,
                "la columna «%s» trae datos de personas: no se lee ni se guarda. Quítela de la entrega"
                        .formatted(column),
                "the column “%s” is about people: it is neither read nor kept. Take it out of the delivery"
                        .formatted(column));
    }

    /** One row, of which only the known columns are left. */
    private final class Row {

        private final DataFile file;
        private final int line;
        private final Map<String, String> cells;

        Row(DataFile file, int line, Map<String, String> cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        Optional<String> required(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        void missing(String column) {
            error("missing-value", column, "falta el valor", "the value is missing");
        }

        String plan() {
            String plan = form("plan", NUMBER, "el id de un plan", "the id of a plan");
            if (!plan.isEmpty() && !plans.contains(plan)) {
                // an id of a plan is none of a person; what is none of them is not repeated
                List<String> near = Nearest.to(plan, plans);
                error(
                        "unknown-plan",
                        "plan",
                        "ningún plan de plans.csv tiene ese id" + (near.isEmpty() ? "" : "; cerca: " + near),
                        "no plan of plans.csv has that id" + (near.isEmpty() ? "" : "; near: " + near));
            }
            return plan;
        }

        /** A text of a form; an error notice and the empty text when it is missing or another. */
        String form(String column, Pattern pattern, String es, String en) {
            String text = cells.get(column);
            if (text == null) {
                missing(column);
                return "";
            }
            if (!pattern.matcher(text).matches()) {
                error("invalid-value", column, "el valor no es " + es, "the value is not " + en);
                return "";
            }
            return text;
        }

        String date() {
            String text = form("date", DATE, "AAAA, AAAA-MM ni AAAA-MM-DD", "YYYY, YYYY-MM or YYYY-MM-DD");
            try {
                if (text.length() == 7) {
                    YearMonth.parse(text);
                } else if (text.length() == 10) {
                    LocalDate.parse(text);
                }
            } catch (DateTimeParseException fault) {
                error("invalid-date", "date", "esa fecha no existe", "there is no such date");
            }
            return text;
        }

        @Nullable
        Double amount(String column, boolean needed) {
            String text = cells.get(column);
            if (text == null) {
                if (needed) {
                    missing(column);
                }
                return null;
            }
            if (!AMOUNT.matcher(text).matches()) {
                error(
                        "not-a-number",
                        column,
                        "el valor no es un número sin signo (punto decimal; vacío si falta)",
                        "the value is not a number without sign (decimal point; empty when missing)");
                return null;
            }
            return Double.valueOf(text);
        }

        @Nullable
        SoilClass soilClass(boolean needed) {
            String text = cells.get("class");
            if (text == null) {
                if (needed) {
                    missing("class");
                }
                return null;
            }
            Optional<SoilClass> found = SoilClass.find(text);
            if (found.isEmpty()) {
                List<String> ids =
                        Arrays.stream(SoilClass.values()).map(SoilClass::id).toList();
                error(
                        "value-not-in-list",
                        "class",
                        "el valor no es uno de %s".formatted(ids),
                        "the value is none of %s".formatted(ids));
            }
            return found.orElse(null);
        }

        @Nullable
        String note() {
            return free("note", LONGEST_NOTE);
        }

        /** A free text; one that seems to be about a person is left out and said so. */
        @Nullable
        String free(String column, int longest) {
            String text = cells.get(column);
            if (text == null) {
                return null;
            }
            if (PersonalData.isPersonalText(text)) {
                notices.warning(
                        "personal-text",
                        file.path(),
                        line,
                        column,
                        "el texto parece nombrar a una persona o su documento, teléfono o correo: no se guarda",
                        "the text seems to name a person or their document, telephone or mail: it is not kept");
                return null;
            }
            if (text.length() > longest) {
                error(
                        "too-long",
                        column,
                        "el texto pasa de %d caracteres".formatted(longest),
                        "the text has more than %d characters".formatted(longest));
                return null;
            }
            return text;
        }

        void once(Map<List<String>, Row> seen, List<String> key, String column) {
            Row first = seen.putIfAbsent(key, this);
            if (first != null) {
                error(
                        "duplicate-key",
                        column,
                        "lo mismo ya está en la fila %d".formatted(first.line),
                        "the same is already in row %d".formatted(first.line));
            }
        }

        void error(String rule, String column, String es, String en) {
            notices.error(rule, file.path(), line, column, es, en);
        }
    }
}
