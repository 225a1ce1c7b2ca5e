package co.territoria.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet of a spreadsheet (XLSX). A formula counts with the value that the spreadsheet last computed; nothing
 * is computed here. A date is written as ISO 8601, a number plainly with a decimal point and all its digits, an error
 * as the word that the spreadsheet shows, such as {@code #N/A}.
 *
 * <p>The file is looked through by {@link XlsxParts} before the library opens it.
 */
public final class XlsxSource {

    private static final BigDecimal DAYS_OF_A_DATE = BigDecimal.valueOf(2_958_465);

    private static final int MOST_ZEROS = 400;

    private XlsxSource() {}

    /**
     * @param sheet     name of the sheet; the first when absent
     * @param headerRow row of the header, from 1; what stands above is not read
     */
    public static SourceTable read(
            String name, byte[] bytes, @Nullable String sheet, int headerRow, SourceLimits limits) throws SourceFault {
        limits.checkBytes(bytes.length);
        XlsxParts.check(bytes, limits);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            Sheet found = sheet(workbook, sheet);
            try (Stream<Row> rows = found.openStream()) {
                return rows(name, found.getName(), rows.iterator(), workbook.isDate1904(), headerRow, limits);
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException fault) {
            throw new SourceFault(
                    "unreadable-xlsx",
                    null,
                    "no se puede leer como libro de Excel (.xlsx): " + fault.getMessage(),
                    "cannot be read as an Excel workbook (.xlsx): " + fault.getMessage());
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, @Nullable String name) throws SourceFault {
        Optional<Sheet> found = name == null ? workbook.getSheet(0) : workbook.findSheet(name);
        if (found.isEmpty()) {
            List<String> names = workbook.getSheets().map(Sheet::getName).toList();
            throw new SourceFault(
                    "unknown-sheet",
                    null,
                    "el libro no tiene la hoja «%s»; tiene %s".formatted(name, names),
                    "the workbook has no sheet “%s”; it has %s".formatted(name, names));
        }
        return found.get();
    }

    private static SourceTable rows(
            String name, String sheetName, Iterator<Row> iterator, boolean date1904, int headerRow, SourceLimits limits)
            throws SourceFault {
        List<String> header = List.of();
        List<SourceRow> rows = new ArrayList<>();
        while (iterator.hasNext()) {
            Row row = iterator.next();
            int number = row.getRowNum();
            if (number < headerRow) {
                continue;
            }
            limits.checkColumns(row.getCellCount(), number);
            if (header.isEmpty()) {
                header = SourceTable.header(texts(row, date1904), number, limits);
                continue;
            }
            Map<String, String> cells = cells(row, header, date1904, limits);
            if (!cells.isEmpty()) {
                limits.checkRows(rows.size() + 1, number);
                rows.add(new SourceRow(number, cells));
            }
        }
        if (header.isEmpty()) {
            throw new SourceFault(
                    "empty-file",
                    null,
                    "la hoja «%s» está vacía".formatted(sheetName),
                    "the sheet “%s” is empty".formatted(sheetName));
        }
        return new SourceTable(name, "XLSX, «%s»".formatted(sheetName), header, rows);
    }

    private static List<String> texts(Row row, boolean date1904) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(cell -> text(cell, date1904)).orElse(""));
        }
        return texts;
    }

    private static Map<String, String> cells(Row row, List<String> header, boolean date1904, SourceLimits limits)
            throws SourceFault {
        List<String> texts = texts(row, date1904);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isBlank()) {
                continue;
            }
            // what stands to the right of the header has no name that a mapping could use, and is told by its place
            String column = i < header.size() ? header.get(i) : "#" + (i + 1);
            limits.checkCell(text, row.getRowNum(), column);
            cells.put(column, text);
        }
        return cells;
    }

    private static String text(Cell cell, boolean date1904) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.EMPTY || (raw == null && cell.getType() != CellType.STRING)) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw, date1904);
            case FORMULA -> formula(cell, raw, date1904);
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case ERROR, EMPTY -> raw == null ? "" : raw;
        };
    }

    /** What a formula last gave: a number where it reads as one, else the text. */
    private static String formula(Cell cell, String raw, boolean date1904) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal || raw.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return number(cell, raw, date1904);
        }
        return raw;
    }

    private static String number(Cell cell, String raw, boolean date1904) {
        BigDecimal value = new BigDecimal(raw);
        if (Math.abs((long) value.scale()) > MOST_ZEROS) {
            // written out it could fill the memory
            return raw;
        }
        if (isDate(cell) && value.signum() >= 0 && value.compareTo(DAYS_OF_A_DATE) <= 0) {
            return date(value, date1904);
        }
        return plain(value);
    }

    /** Spreadsheets keep binary fractions: 0.1 + 0.2 is there as 0.30000000000000004 and shown as 0.3. */
    private static String plain(BigDecimal value) {
        BigDecimal shown = value.precision() > 15 ? value.round(new java.math.MathContext(15)) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** Day 60 of the older count is the 29 February 1900 that never was; days before it are one more. */
    private static String date(BigDecimal serial, boolean date1904) {
        long day = serial.longValue();
        LocalDateTime epoch =
                date1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, day < 60 ? 31 : 30, 0, 0);
        long seconds = serial.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = epoch.plusDays(day).plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    /** Whether the cell is shown as a date: by the built-in formats, or by a format that names day, month or year. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        // what is quoted, escaped or in brackets is shown as it stands and says nothing of days
        String bare = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("\\[[^\\]]*\\]", "");
        return bare.contains("y") || bare.contains("d") && !bare.contains("red") || bare.contains("mmm");
    }
}
