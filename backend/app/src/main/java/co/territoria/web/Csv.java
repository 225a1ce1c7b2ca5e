package co.territoria.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as CSV (RFC 4180, UTF-8) for people with a spreadsheet and for programs.
 *
 * <p>It begins with the mark that tells spreadsheets its encoding. A text that a spreadsheet would run as a formula is
 * preceded by an apostrophe; numbers are written plainly, with a decimal point and all their digits.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final List<String> FORMATS = List.of("json", "csv");
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final int columns;

    public Csv(List<String> header) {
        columns = header.size();
        row(new ArrayList<>(header));
    }

    /**
     * Whether the caller wants CSV: by the parameter {@code f}, else by the header {@code Accept}.
     *
     * @throws ApiProblem 400 when {@code f} is given and is no format of ours
     */
    public static boolean isWanted(@Nullable String f, @Nullable String accept) {
        if (f == null) {
            // a browser never names it; who names it and no JSON wants it
            return accept != null
                    && accept.toLowerCase(Locale.ROOT).contains("text/csv")
                    && !accept.toLowerCase(Locale.ROOT).contains("json");
        }
        if (!FORMATS.contains(f)) {
            throw ApiProblem.notAllowed("f", f, FORMATS);
        }
        return f.equals("csv");
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, truth values; null where a value is absent
     */
    public Csv row(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("a row has %d cells, was given %d".formatted(columns, cells.size()));
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(cells.get(i));
        }
        text.append("\r\n");
        return this;
    }

    private void append(@Nullable Object cell) {
        if (cell == null) {
            return;
        }
        if (cell instanceof Double number) {
            text.append(plain(number));
            return;
        }
        String content = cell.toString();
        if (cell instanceof String && FORMULA.matcher(content).matches()) {
            content = "'" + content;
        }
        if (QUOTED.matcher(content).find()) {
            content = '"' + content.replace("\"", "\"\"") + '"';
        }
        text.append(content);
    }

    /** Without exponent, which spreadsheets of some languages read as text. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The table as an answer that a browser saves under this name. */
    public ResponseEntity<byte[]> answer(String fileName) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
