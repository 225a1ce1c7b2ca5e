package co.territoria.ingest.landuse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a Shapefile (dBASE III). Texts are in the encoding that the {@code .cpg} beside it names, else in the one that
 * the file itself tells, else in UTF-8 where they are that, else in windows-1252.
 *
 * @param rows by column; absent where a row is marked as deleted
 */
record DbfTable(List<String> columns, List<@Nullable Map<String, String>> rows) {

    private static final int HEADER = 32;
    private static final int END_OF_COLUMNS = 0x0D;
    private static final int LONGEST_CPG = 80;

    DbfTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    private record Column(String name, char type, int offset, int length) {}

    static DbfTable read(String layer, byte[] bytes, byte @Nullable [] cpg, FileLimits limits, Findings findings)
            throws DeliveryFault {
        if (bytes.length < HEADER + 1) {
            throw cut(layer);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long count = header.getInt(4) & 0xffffffffL;
        int headerLength = header.getShort(8) & 0xffff;
        int rowLength = header.getShort(10) & 0xffff;
        limits.checkFeatures(count, layer);
        if (headerLength < HEADER + 1 || rowLength < 1 || headerLength + count * rowLength > bytes.length) {
            throw cut(layer);
        }
        Charset charset = charset(layer, bytes, cpg, headerLength, findings);
        List<Column> columns = columns(layer, bytes, headerLength, rowLength, charset, limits);
        List<@Nullable Map<String, String>> rows = new ArrayList<>();
        int deleted = 0;
        for (int i = 0; i < count; i++) {
            int at = headerLength + i * rowLength;
            if (bytes[at] == '*') {
                rows.add(null);
                deleted++;
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (Column column : columns) {
                String text = text(bytes, at + column.offset(), column, charset);
                if (!text.isEmpty()) {
                    row.put(column.name(), text);
                }
            }
            rows.add(row);
        }
        if (deleted > 0) {
            findings.warning(
                    "deleted-rows",
                    layer,
                    null,
                    null,
                    "%d filas están marcadas como borradas y no se leen".formatted(deleted),
                    "%d rows are marked as deleted and not read".formatted(deleted));
        }
        return new DbfTable(columns.stream().map(Column::name).toList(), rows);
    }

    private static List<Column> columns(
            String layer, byte[] bytes, int headerLength, int rowLength, Charset charset, FileLimits limits)
            throws DeliveryFault {
        List<Column> columns = new ArrayList<>();
        int offset = 1;
        for (int at = HEADER; at + HEADER <= headerLength && bytes[at] != END_OF_COLUMNS; at += HEADER) {
            int end = at;
            while (end < at + 11 && bytes[end] != 0) {
                end++;
            }
            int length = bytes[at + 16] & 0xff;
            String name = new String(bytes, at, end - at, charset).strip();
            if (offset + length > rowLength || name.isEmpty()) {
                throw cut(layer);
            }
            columns.add(new Column(name, (char) bytes[at + 11], offset, length));
            offset += length;
            if (columns.size() > limits.columns()) {
                throw cut(layer);
            }
        }
        return columns;
    }

    private static String text(byte[] bytes, int at, Column column, Charset charset) {
        String text = new String(bytes, at, column.length(), charset)
                .replace("\0", "")
                .strip();
        return switch (column.type()) {
            case 'N', 'F' -> text.matches("\\*+") ? "" : number(text);
            case 'D' ->
                text.matches("\\d{8}")
                        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                        : text.matches("0*") ? "" : text;
            case 'L' -> text.equals("?") ? "" : text;
            default -> text;
        };
    }

    /** Programs fill numbers up with zeros behind the point. */
    private static String number(String text) {
        return text.indexOf('.') > 0 && text.matches("-?\\d+\\.\\d+")
                ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
                : text;
    }

    private static Charset charset(
            String layer, byte[] bytes, byte @Nullable [] cpg, int headerLength, Findings findings) {
        if (cpg != null) {
            String told = new String(cpg, 0, Math.min(cpg.length, LONGEST_CPG), StandardCharsets.US_ASCII).strip();
            Charset found = named(told);
            if (found != null) {
                return found;
            }
            findings.warning(
                    "unknown-encoding",
                    layer,
                    null,
                    null,
                    "el .cpg dice «%s», que no se conoce; compruebe los acentos".formatted(told),
                    "the .cpg says “%s”, which is not known; check the accents".formatted(told));
        }
        Charset own = byMark(bytes[29] & 0xff);
        if (own != null) {
            return own;
        }
        boolean plain = true;
        for (byte one : bytes) {
            plain &= one >= 0;
        }
        if (plain) {
            return StandardCharsets.UTF_8;
        }
        boolean utf8 = isUtf8(bytes, headerLength);
        findings.information(
                "encoding-not-told",
                layer,
                null,
                null,
                "no dice la codificación de sus textos (falta el .cpg): se leen como %s; compruebe los acentos"
                        .formatted(utf8 ? "UTF-8" : "windows-1252"),
                "it does not tell the encoding of its texts (the .cpg is missing): they are read as %s; check the accents"
                        .formatted(utf8 ? "UTF-8" : "windows-1252"));
        return utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean isUtf8(byte[] bytes, int from) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (CharacterCodingException fault) {
            return false;
        }
    }

    private static @Nullable Charset named(String told) {
        String name = told.toUpperCase(Locale.ROOT).replaceAll("^(ANSI|OEM|CP) ?(\\d+)$", "$2");
        if (name.matches("\\d{3,4}")) {
            name = name.equals("1252") ? "windows-1252" : name.equals("65001") ? "UTF-8" : "IBM" + name;
        } else if (name.matches("88591|8859[-_]?1")) {
            name = "ISO-8859-1";
        }
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : null;
        } catch (IllegalArgumentException fault) {
            return null;
        }
    }

    /** The language driver of the header, as far as programs of the trade write it. */
    private static @Nullable Charset byMark(int mark) {
        return switch (mark) {
            case 0x01 -> supported("IBM437");
            case 0x02 -> supported("IBM850");
            case 0x03, 0x57, 0x58, 0x59 -> supported("windows-1252");
            default -> null;
        };
    }

    private static @Nullable Charset supported(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : null;
    }

    private static DeliveryFault cut(String layer) {
        return new DeliveryFault(
                "unreadable-dbf",
                layer,
                null,
                "el .dbf está cortado o no es un dBASE III; expórtelo otra vez",
                "the .dbf is cut off or no dBASE III; export it again");
    }
}
