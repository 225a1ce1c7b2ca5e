package co.territoria.ingest.landuse;

import co.territoria.landuse.zone.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the labels of one plan mean: the version in force of its mapping table. */
public final class Mapping {

    /** @param code absent where the label means nothing that the model has */
    public record Row(
            Theme theme,
            String label,
            @Nullable String code,
            @Nullable String noteEs,
            @Nullable String noteEn) {}

    private final String version;
    private final @Nullable String date;
    private final @Nullable String author;
    private final List<Row> rows;
    private final Map<String, Row> byLabel = new HashMap<>();

    /** @param rows labels are unique in a theme, whatever their case and accents */
    public Mapping(String version, @Nullable String date, @Nullable String author, List<Row> rows) {
        this.version = version;
        this.date = date;
        this.author = author;
        this.rows = List.copyOf(rows);
        rows.forEach(row -> byLabel.put(key(row.theme(), row.label()), row));
    }

    /** Labels are the same without accents, case and blanks at their ends and between words. */
    public static String key(Theme theme, String label) {
        return theme.id() + "/"
                + java.text.Normalizer.normalize(label.strip(), java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("\\s+", " ")
                        .toLowerCase(java.util.Locale.ROOT);
    }

    Optional<Row> find(Theme theme, String label) {
        return Optional.ofNullable(byLabel.get(key(theme, label)));
    }

    public String version() {
        return version;
    }

    public @Nullable String date() {
        return date;
    }

    public @Nullable String author() {
        return author;
    }

    public List<Row> rows() {
        return rows;
    }
}
