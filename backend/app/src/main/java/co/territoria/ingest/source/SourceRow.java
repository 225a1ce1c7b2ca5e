package co.territoria.ingest.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of others.
 *
 * @param number as a person finds it: the line of a text file where the row starts, the row of a spreadsheet
 * @param cells  by the name of their column, as they stand there; blank cells are left out
 */
public record SourceRow(int number, Map<String, String> cells) {

    public SourceRow {
        cells = Map.copyOf(cells);
    }

    /** The cell without blanks around it; absent when there is nothing in it. */
    public @Nullable String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }
}
