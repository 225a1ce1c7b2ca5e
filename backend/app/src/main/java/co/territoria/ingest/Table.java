package co.territoria.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of a pack (UTF-8, header, RFC 4180), row by row, whose accessors write notices instead of failing.
 */
final class Table {

    private final DataFile file;
    private final List<String> header;
    private final List<Row> rows;

    private Table(DataFile file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads the file; a missing required column, a doubled one, or a row of the wrong length is an error notice.
     *
     * @param required columns that must be there
     * @param optional columns that may be there; any other column is a warning, so that a typing slip shows
     */
    static Optional<Table> read(DataFile file, Set<String> required, Set<String> optional, Notices notices) {
        List<Row> rows = new ArrayList<>();
        return stream(file, required, optional, notices, rows::add).map(header -> new Table(file, header, rows));
    }

    /**
     * The same for a file with too many rows to keep: hands on each row as it is read. A row of the wrong length is
     * left out.
     *
     * @return the header, absent when the file cannot be used; some rows may have been handed on before that shows
     */
    static Optional<List<String>> stream(
            DataFile file, Set<String> required, Set<String> optional, Notices notices, Consumer<Row> consumer) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file.text(), format)) {
            List<String> header = parser.getHeaderNames();
            if (!checkHeader(file, header, required, optional, notices)) {
                return Optional.empty();
            }
            boolean whole = true;
            long line = parser.getCurrentLineNumber();
            for (CSVRecord record : parser) {
                // a quoted value may span lines: the row is told by the line where it starts
                int start = (int) line + 1;
                line = parser.getCurrentLineNumber();
                if (record.size() != header.size()) {
                    notices.error(
                            "wrong-number-of-columns",
                            file.path(),
                            start,
                            null,
                            "la fila tiene %d columnas y el encabezado %d".formatted(record.size(), header.size()),
                            "the row has %d columns and the header %d".formatted(record.size(), header.size()));
                    whole = false;
                    continue;
                }
                consumer.accept(new Row(file, start, record.toMap(), notices));
            }
            return whole ? Optional.of(header) : Optional.empty();
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException | IllegalStateException fault) {
            notices.error(
                    "unreadable-csv",
                    file.path(),
                    null,
                    null,
                    "no es un CSV legible (UTF-8, separado por comas, con encabezado): " + fault.getMessage(),
                    "not a readable CSV (UTF-8, comma-separated, with header): " + fault.getMessage());
            return Optional.empty();
        }
    }

    private static boolean checkHeader(
            DataFile file, List<String> header, Set<String> required, Set<String> optional, Notices notices) {
        boolean good = true;
        for (String name : required) {
            if (!header.contains(name)) {
                notices.error(
                        "missing-column",
                        file.path(),
                        1,
                        name,
                        "falta la columna «%s»; el encabezado trae %s".formatted(name, header),
                        "the column “%s” is missing; the header has %s".formatted(name, header));
                good = false;
            }
        }
        for (String name : header) {
            if (!required.contains(name) && !optional.contains(name)) {
                notices.warning(
                        "unknown-column",
                        file.path(),
                        1,
                        name,
                        "la columna «%s» no se conoce y no se lee".formatted(name),
                        "the column “%s” is not known and not read".formatted(name));
            }
        }
        return good;
    }

    DataFile file() {
        return file;
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows by the value of one column; a doubled value is an error notice and keeps the first. */
    Map<String, Row> uniqueBy(String column, Notices notices) {
        Map<String, Row> byValue = new LinkedHashMap<>();
        for (Row row : rows) {
            String value = row.text(column);
            if (value == null) {
                row.error("missing-value", column, "falta el valor", "the value is missing");
            } else {
                Row first = byValue.putIfAbsent(value, row);
                if (first != null) {
                    row.duplicate(column, value, first);
                }
            }
        }
        return byValue;
    }

    /** One row; blank cells count as absent. */
    static final class Row {

        private final DataFile file;
        private final int line;
        private final Map<String, String> cells;
        private final Notices notices;
        private @Nullable Set<String> told;

        Row(DataFile file, int line, Map<String, String> cells, Notices notices) {
            this.file = file;
            this.line = line;
            this.cells = cells;
            this.notices = notices;
        }

        /** Line of the file where the row starts; the header is line 1. */
        int line() {
            return line;
        }

        @Nullable
        String text(String column) {
            String cell = cells.get(column);
            return cell == null || cell.isBlank() ? null : cell.strip();
        }

        /** A text that must be there: otherwise an error notice and the empty text. */
        String required(String column) {
            String text = text(column);
            if (text == null) {
                error("missing-value", column, "falta el valor", "the value is missing");
                return "";
            }
            return text;
        }

        /** One of a closed list; otherwise an error notice that names the list, and the fallback. */
        String oneOf(String column, List<String> allowed, String fallback) {
            String text = text(column);
            if (text == null || !allowed.contains(text)) {
                error(
                        "value-not-in-list",
                        column,
                        "«%s» no es uno de %s".formatted(text == null ? "" : text, allowed),
                        "“%s” is none of %s".formatted(text == null ? "" : text, allowed));
                return fallback;
            }
            return text;
        }

        /** A finite number with a decimal point, absent when blank; anything else is an error notice. */
        @Nullable
        Double number(String column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            try {
                double value = Double.parseDouble(text);
                if (!Double.isFinite(value) || !text.matches("[-+0-9.eE]+")) {
                    throw new NumberFormatException("not finite");
                }
                return value;
            } catch (NumberFormatException fault) {
                error(
                        "not-a-number",
                        column,
                        "«%s» no es un número (punto decimal, sin separador de miles; vacío si falta)".formatted(text),
                        "“%s” is not a number (decimal point, no thousands separator; empty when missing)"
                                .formatted(text));
                return null;
            }
        }

        @Nullable
        Integer integer(String column) {
            Double number = number(column);
            if (number == null) {
                return null;
            }
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                error(
                        "not-a-whole-number",
                        column,
                        "«%s» no es un número entero".formatted(text(column)),
                        "“%s” is not a whole number".formatted(text(column)));
                return null;
            }
            return number.intValue();
        }

        void duplicate(String column, String value, Row first) {
            error(
                    "duplicate-key",
                    column,
                    "«%s» ya está en la fila %d".formatted(value, first.line),
                    "“%s” is already in row %d".formatted(value, first.line));
        }

        /** One error per column of a row is enough. */
        void error(String rule, @Nullable String column, String es, String en) {
            if (told == null) {
                told = new HashSet<>();
            }
            if (told.add(rule + "/" + column)) {
                notices.error(rule, file.path(), line, column, es, en);
            }
        }

        void warning(String rule, @Nullable String column, String es, String en) {
            notices.warning(rule, file.path(), line, column, es, en);
        }

        void information(String rule, @Nullable String column, String es, String en) {
            notices.information(rule, file.path(), line, column, es, en);
        }
    }
}
