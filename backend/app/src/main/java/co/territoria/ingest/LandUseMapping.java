package co.territoria.ingest;

import co.territoria.ingest.landuse.Mapping;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Theme;
import co.territoria.web.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the mapping table of a plan: what its labels mean. A file may hold several versions; the newest is in force, whole.
 */
final class LandUseMapping {

    private static final Set<String> REQUIRED = Set.of("version", "theme", "label", "code");

    private static final Set<String> OPTIONAL = Set.of("date", "author", "note_es", "note_en");

    private LandUseMapping() {}

    static Optional<Mapping> read(DataFile file, Notices notices) {
        int before = notices.errors();
        Optional<Table> table = Table.read(file, REQUIRED, OPTIONAL, notices);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<Table.Row> rows = table.get().rows();
        Optional<String> newest = rows.stream()
                .map(row -> row.required("version"))
                .max(Comparator.comparing(LandUseMapping::ordered).thenComparing(Comparator.naturalOrder()));
        List<Mapping.Row> read = new ArrayList<>();
        Map<String, Table.Row> seen = new HashMap<>();
        String date = null;
        String author = null;
        for (Table.Row row : rows) {
            Optional<Theme> theme = theme(row);
            String label = row.required("label");
            if (theme.isEmpty() || label.isEmpty()) {
                continue;
            }
            Table.Row first = seen.putIfAbsent(row.text("version") + "/" + Mapping.key(theme.get(), label), row);
            if (first != null) {
                row.duplicate("label", label, first);
            }
            String code = code(row, theme.get());
            if (newest.get().equals(row.text("version"))) {
                date = date == null ? LandUseRegister.date(row, "date") : date;
                author = author == null ? row.text("author") : author;
                read.add(new Mapping.Row(theme.get(), label, code, row.text("note_es"), row.text("note_en")));
            }
        }
        return notices.errors() > before
                ? Optional.empty()
                : Optional.of(new Mapping(newest.orElse("0"), date, author, read));
    }

    /** {@code 10} comes after {@code 9}; a version that is no number comes by its letters, before all numbers. */
    private static BigDecimal ordered(String version) {
        return version.matches("\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(version) : BigDecimal.ONE.negate();
    }

    private static Optional<Theme> theme(Table.Row row) {
        String text = row.required("theme");
        Optional<Theme> theme = Theme.find(text);
        if (theme.isEmpty() && !text.isEmpty()) {
            List<String> themes = Arrays.stream(Theme.values()).map(Theme::id).toList();
            List<String> nearest = Nearest.to(text, themes);
            row.error(
                    "value-not-in-list",
                    "theme",
                    "«%s» no es un tema; los hay: %s".formatted(text, nearest.isEmpty() ? themes : nearest),
                    "“%s” is no theme; there are: %s".formatted(text, nearest.isEmpty() ? themes : nearest));
        }
        return theme;
    }

    private static @org.jspecify.annotations.Nullable String code(Table.Row row, Theme theme) {
        String text = row.text("code");
        if (text == null || theme.domain().isEmpty()) {
            return text;
        }
        Optional<CodeLists.Code> code = CodeLists.ladmColPot().resolve(theme.domain(), text);
        if (code.isEmpty()) {
            List<String> codes = CodeLists.ladmColPot().list(theme.domain()).stream()
                    .map(CodeLists.Code::code)
                    .toList();
            List<String> nearest = Nearest.to(text, codes);
            row.error(
                    "value-not-in-list",
                    "code",
                    "«%s» no es un código de %s; los hay: %s"
                            .formatted(text, theme.domain(), nearest.isEmpty() ? codes : nearest),
                    "“%s” is no code of %s; there are: %s"
                            .formatted(text, theme.domain(), nearest.isEmpty() ? codes : nearest));
            return null;
        }
        return code.get().code();
    }
}
