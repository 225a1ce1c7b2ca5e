package co.territoria.ingest;

import co.territoria.store.Notice;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the notices of an import on the command line, and writes all of them as CSV. */
final class NoticePrinter {

    /** So many of one rule are printed; all of them are in the report. */
    private static final int PRINTED_OF_A_RULE = 50;

    private NoticePrinter() {}

    static void print(PrintStream out, List<Notice> notices, Language language) {
        Map<String, Integer> printed = new TreeMap<>();
        for (Notice notice : notices) {
            String key = notice.rule() + " " + notice.severity();
            if (printed.merge(key, 1, Integer::sum) <= PRINTED_OF_A_RULE) {
                out.println(line(notice, language));
            }
        }
        printed.forEach((rule, count) -> {
            if (count > PRINTED_OF_A_RULE) {
                out.println(in(
                                language,
                                "… y %d más de %s; todos con --report ARCHIVO",
                                "… and %d more of %s; all of them with --report FILE")
                        .formatted(count - PRINTED_OF_A_RULE, rule.substring(0, rule.indexOf(' '))));
            }
        });
    }

    static String line(Notice notice, Language language) {
        String severity =
                switch (notice.severity()) {
                    case ERROR -> in(language, "ERROR", "ERROR");
                    case WARNING -> in(language, "AVISO", "WARNING");
                    case INFORMATION -> in(language, "NOTA ", "NOTE ");
                };
        StringBuilder place = new StringBuilder();
        // of a file with layers the layer is told, and its features have numbers of their own
        int layer = notice.file().indexOf('#');
        if (layer >= 0) {
            place.append(' ').append(notice.file().substring(layer + 1));
        } else if (notice.row() == null && !notice.file().isEmpty() && notice.severity() == Notice.Severity.ERROR) {
            place.append(' ').append(notice.file());
        }
        if (notice.row() != null) {
            place.append(layer >= 0 ? in(language, " elemento ", " feature ") : in(language, " fila ", " row "))
                    .append(notice.row());
        }
        if (notice.field() != null) {
            place.append(" «").append(notice.field()).append('»');
        }
        return "%s%s [%s] %s".formatted(severity, place, notice.rule(), message(notice, language));
    }

    private static String message(Notice notice, Language language) {
        return language == Language.ES ? notice.messageEs() : notice.messageEn();
    }

    static byte[] csv(List<Notice> notices, Language language) {
        Csv csv = new Csv(List.of("severity", "rule", "file", "row", "field", "message"));
        for (Notice notice : notices) {
            csv.row(Arrays.<@Nullable Object>asList(
                    notice.severity().name(),
                    notice.rule(),
                    notice.file(),
                    notice.row(),
                    notice.field(),
                    message(notice, language)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String in(Language language, String es, String en) {
        return new LocalText(es, en).in(language);
    }
}
