package co.territoria.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads delimited text. Encoding and separator are found unless they are told: a byte order mark decides, then whether
 * the bytes are UTF-8, else they are Windows-1252, which is what spreadsheets in the West write; the separator is the
 * one of comma, semicolon, tab and bar that the header has most of, outside quotes.
 */
public final class CsvSource {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvSource() {}

    /**
     * @param encoding  name of a character set; found when absent
     * @param separator one character; found when absent
     * @param headerRow line of the header, from 1; what stands above is not read
     */
    public static SourceTable read(
            String name,
            byte[] bytes,
            @Nullable String encoding,
            @Nullable Character separator,
            int headerRow,
            SourceLimits limits)
            throws SourceFault {
        limits.checkBytes(bytes.length);
        Charset charset = encoding == null ? found(bytes) : told(encoding);
        String text = decode(bytes, charset);
        int start = startOfLine(text, headerRow);
        char cut = separator == null ? mostFrequent(text, start) : separator;
        return parse(name, text.substring(start), charset, cut, headerRow, limits);
    }

    private static SourceTable parse(
            String name, String text, Charset charset, char separator, int headerRow, SourceLimits limits)
            throws SourceFault {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<SourceRow> rows = new ArrayList<>();
        List<String> header = List.of();
        // a quoted value may span lines: a row is told by the line where it starts
        int line = headerRow - 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                int number = line + 1;
                line = headerRow - 1 + (int) parser.getCurrentLineNumber();
                if (isBlank(record)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = SourceTable.header(List.of(record.values()), number, limits);
                    continue;
                }
                limits.checkRows(rows.size() + 1, number);
                rows.add(row(record, number, header, limits));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException fault) {
            throw new SourceFault(
                    "unreadable-csv",
                    line + 1,
                    "no se puede leer como CSV (¿una comilla que no cierra?): " + fault.getMessage(),
                    "cannot be read as CSV (a quote that is not closed?): " + fault.getMessage());
        }
        if (header.isEmpty()) {
            throw new SourceFault("empty-file", null, "el archivo está vacío", "the file is empty");
        }
        return new SourceTable(name, "CSV, %s, «%s»".formatted(charset.name(), visible(separator)), header, rows);
    }

    private static SourceRow row(CSVRecord record, int number, List<String> header, SourceLimits limits)
            throws SourceFault {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (i >= header.size()) {
                throw new SourceFault(
                        "wrong-number-of-columns",
                        number,
                        "la fila tiene %d columnas y el encabezado %d; ¿el separador no es el que es?"
                                .formatted(record.size(), header.size()),
                        "the row has %d columns and the header %d; is the separator another?"
                                .formatted(record.size(), header.size()));
            }
            limits.checkCell(cell, number, header.get(i));
            cells.put(header.get(i), cell);
        }
        return new SourceRow(number, cells);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static Charset told(String encoding) throws SourceFault {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException fault) {
            throw new SourceFault(
                    "unknown-encoding",
                    null,
                    "no se conoce la codificación «%s»; por ejemplo utf-8 o windows-1252".formatted(encoding),
                    "the encoding “%s” is not known; for example utf-8 or windows-1252".formatted(encoding));
        }
    }

    private static Charset found(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, Charset charset) throws SourceFault {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException fault) {
            throw new SourceFault(
                    "wrong-encoding",
                    null,
                    "el archivo no está en %s: diga su codificación con encoding".formatted(charset.name()),
                    "the file is not in %s: tell its encoding with encoding".formatted(charset.name()));
        }
    }

    private static int startOfLine(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return start;
    }

    private static char mostFrequent(String text, int start) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\n' && !quoted) {
                break;
            } else if (!quoted) {
                for (int s = 0; s < SEPARATORS.length; s++) {
                    if (letter == SEPARATORS[s]) {
                        counts[s]++;
                    }
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            if (counts[s] > counts[best]) {
                best = s;
            }
        }
        return SEPARATORS[best];
    }

    private static String visible(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }
}
