package co.territoria.ingest.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of others, read whole.
 *
 * @param name   of the file, for people
 * @param form   what it was found to be, for people, for example {@code CSV, UTF-8, ;}
 * @param header names of the columns, in order
 */
public record SourceTable(String name, String form, List<String> header, List<SourceRow> rows) {

    public SourceTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * The header with its blanks trimmed: empty names are told by their place, doubled ones are refused, since nobody
     * could say which of them is meant.
     */
    static List<String> header(List<String> cells, int row, SourceLimits limits) throws SourceFault {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        limits.checkColumns(last, row);
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < last; i++) {
            String name = cells.get(i).strip().replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                name = "#" + (i + 1);
            }
            limits.checkCell(name, row, "#" + (i + 1));
            if (!seen.add(name)) {
                throw new SourceFault(
                        "doubled-column",
                        row,
                        "el encabezado tiene dos columnas «%s»".formatted(name),
                        "the header has two columns “%s”".formatted(name));
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            throw new SourceFault(
                    "no-header",
                    row,
                    "la fila %d no tiene nombres de columnas; diga cuál es con header-row".formatted(row),
                    "row %d has no names of columns; tell which one has with header-row".formatted(row));
        }
        return names;
    }
}
