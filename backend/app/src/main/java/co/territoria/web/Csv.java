package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * A table as CSV (RFC 4180, UTF-8) for people with a spreadsheet and for programs.
 *
 * <p>It begins with the mark that tells spreadsheets its encoding. A text that a spreadsheet would run as a formula is
 * preceded by an apostrophe; numbers are written plainly, with a decimal point and all their digits.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** So much of a streamed table is gathered before it is written on. */
    private static final int STREAMED_CHARACTERS = 16_384;

    private static final List<String> FORMATS = List.of("json", "csv");
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private static final String MARK = "\uFEFF";

    private final StringBuilder text;
    private final int columns;

    public Csv(List<String> header) {
        this(MARK, header);
    }

    private Csv(String begin, List<String> header) {
        text = new StringBuilder(begin);
        columns = header.size();
        row(new ArrayList<>(header));
    }

    /** Without the mark of the encoding, for programs that know the first word of the file. */
    public static Csv plain(List<String> header) {
        return new Csv("", header);
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
        if (cell instanceof String) {
            content = defused(content);
        }
        if (QUOTED.matcher(content).find()) {
            content = '"' + content.replace("\"", "\"\"") + '"';
        }
        text.append(content);
    }

    /** The text, preceded by an apostrophe where a spreadsheet would run it. */
    public static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
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

    /**
     * A table too long to be held, written row by row: without validator, compressed where the caller takes it. It passes
     * {@link AnswerFilter} by, which would hold it whole.
     *
     * @param rows cells as for {@link #row}; closed at the end
     */
    public static void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            String fileName,
            List<String> header,
            Stream<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        ContentCachingResponseWrapper held = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        HttpServletResponse direct = held == null ? response : (HttpServletResponse) held.getResponse();
        direct.setContentType(MEDIA_TYPE);
        direct.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        direct.setHeader(HttpHeaders.CACHE_CONTROL, Bodies.REVALIDATE);
        LanguageOfRequest.addVary(direct, HttpHeaders.ACCEPT);
        LanguageOfRequest.addVary(direct, HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (gzip) {
            direct.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        OutputStream body = direct.getOutputStream();
        try (rows;
                Writer out = new OutputStreamWriter(gzip ? new GZIPOutputStream(body) : body, StandardCharsets.UTF_8)) {
            Csv csv = new Csv(header);
            for (Iterator<? extends List<? extends @Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
                csv.row(each.next()).drainIfFull(out);
            }
            csv.drain(out);
        }
    }

    /** Writes on what has been gathered once it is worth a piece, for tables too long to be held. */
    public void drainIfFull(Writer out) throws IOException {
        if (text.length() > STREAMED_CHARACTERS) {
            drain(out);
        }
    }

    /** Writes on what has been gathered. */
    public void drain(Writer out) throws IOException {
        out.append(text);
        text.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
