package co.territoria.ingest;

import co.territoria.web.LocalText;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A small CSV file that gives codes a name in both languages: kinds, levels, themes. */
final class CodeList {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    private final Map<String, Entry> byCode;

    private CodeList(Map<String, Entry> byCode) {
        this.byCode = byCode;
    }

    /**
     * @param order in which they are listed; the place in the file when the column is blank
     */
    record Entry(String code, LocalText name, int order, Table.Row row) {}

    /**
     * Reads the list; a missing file, a malformed or doubled code and a missing name are error notices.
     *
     * @param keyColumn column of the code
     * @param required  further columns, to be read from each entry's row
     */
    static CodeList read(PackFiles pack, String path, String keyColumn, Set<String> required, Notices notices) {
        Map<String, Entry> byCode = new LinkedHashMap<>();
        Optional<DataFile> file = pack.find(path);
        if (file.isEmpty()) {
            notices.error("missing-file", path, null, null, "falta el archivo", "the file is missing");
            return new CodeList(byCode);
        }
        Set<String> columns = new HashSet<>(required);
        columns.addAll(Set.of(keyColumn, "name_es", "name_en"));
        Table.read(file.get(), columns, Set.of("order"), notices)
                .ifPresent(table -> table.uniqueBy(keyColumn, notices).forEach((code, row) -> {
                    if (!FORM.matcher(code).matches()) {
                        row.error(
                                "malformed-code",
                                keyColumn,
                                "«%s»: un código tiene de 1 a 60 minúsculas, cifras, guiones o «_»".formatted(code),
                                "“%s”: a code has 1 to 60 lower-case letters, digits, hyphens or underscores"
                                        .formatted(code));
                    }
                    LocalText name = LocalText.ofNullable(row.required("name_es"), row.required("name_en"));
                    Integer order = row.integer("order");
                    if (name != null) {
                        byCode.put(code, new Entry(code, name, order == null ? byCode.size() + 1 : order, row));
                    }
                }));
        return new CodeList(byCode);
    }

    Collection<Entry> entries() {
        return byCode.values();
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet());
    }
}
