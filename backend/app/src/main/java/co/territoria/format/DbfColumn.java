package co.territoria.format;

import co.territoria.layer.FieldType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dBASE III table. It looks at all values first, since type and width stand in front of the rows: a column is of
 * texts as soon as one of its values is not of the field's type, and as wide as its widest value.
 */
final class DbfColumn {

    /** More do not fit into a column of texts. */
    static final int MOST_BYTES = 254;

    private static final int NUMBER_CHARACTERS = 24;
    private static final int MOST_DECIMALS = 15;
    private static final int WIDEST_INTEGER = 18;
    private static final byte BLANK = ' ';

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final String name;
    private final FieldType type;
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    private boolean asTypeSays = true;
    private int textBytes = 1;
    private int numberCharacters = 1;
    private int decimals;
    private long cut;

    /** @param name at most ten characters */
    DbfColumn(String name, FieldType type) {
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    /** How many texts were longer than fits. */
    long cut() {
        return cut;
    }

    /** @param value as {@link Cells#typed} says */
    void survey(@Nullable Object value) {
        if (value == null) {
            return;
        }
        int bytes = Cells.text(value).getBytes(StandardCharsets.UTF_8).length;
        textBytes = Math.max(textBytes, Math.min(bytes, MOST_BYTES));
        if (bytes > MOST_BYTES) {
            cut++;
        }
        if (value instanceof Number number && Cells.isNumber(type)) {
            String text = number(number);
            numberCharacters = Math.max(numberCharacters, text.length());
            int point = text.indexOf('.');
            if (point >= 0 && text.indexOf('E') < 0) {
                decimals = Math.max(decimals, text.length() - point - 1);
            }
            return;
        }
        asTypeSays &= switch (type) {
            case TEXT, LIST -> true;
            case INTEGER, NUMBER -> false;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate day && day.getYear() >= 0 && day.getYear() <= 9999;
        };
    }

    /** Plainly where that fits, else with a power of ten; all digits in both. */
    private static String number(Number number) {
        if (number instanceof Long) {
            return number.toString();
        }
        BigDecimal exact = new BigDecimal(number.toString());
        String plain = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        return plain.length() <= NUMBER_CHARACTERS && exact.scale() <= MOST_DECIMALS ? plain : number.toString();
    }

    /** Of dBASE III: C, N, L, D. */
    char kind() {
        if (!asTypeSays) {
            return 'C';
        }
        return switch (type) {
            case TEXT, LIST -> 'C';
            case INTEGER -> numberCharacters > WIDEST_INTEGER ? 'C' : 'N';
            case NUMBER -> 'N';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
        };
    }

    int width() {
        return switch (kind()) {
            case 'N' -> numberCharacters;
            case 'L' -> 1;
            case 'D' -> 8;
            default -> textBytes;
        };
    }

    int decimals() {
        return kind() == 'N' ? decimals : 0;
    }

    /** The 32 bytes of the header that tell of this column. */
    void describe(ByteBuffer header) {
        int begin = header.position();
        header.put(name.getBytes(StandardCharsets.US_ASCII));
        header.position(begin + 11);
        header.put((byte) kind()).putInt(0).put((byte) width()).put((byte) decimals());
        header.position(begin + 32);
    }

    void write(@Nullable Object value, ByteBuffer row) {
        int begin = row.position();
        int width = width();
        Arrays.fill(row.array(), begin, begin + width, BLANK);
        switch (kind()) {
            case 'N' -> right(value == null ? "" : number((Number) value), width, row, begin);
            case 'L' -> row.put(begin, (byte) (value == null ? '?' : (Boolean) value ? 'T' : 'F'));
            case 'D' -> right(value == null ? "" : DAY.format((LocalDate) value), width, row, begin);
            default -> left(value == null ? "" : Cells.text(value), width, row, begin);
        }
        row.position(begin + width);
    }

    private static void right(String text, int width, ByteBuffer row, int begin) {
        row.put(begin + width - text.length(), text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As many whole characters as fit. */
    private void left(String text, int width, ByteBuffer row, int begin) {
        ByteBuffer room = row.duplicate().position(begin).limit(begin + width);
        utf8.reset();
        utf8.encode(CharBuffer.wrap(text.replace('\0', ' ')), room, true);
    }
}
