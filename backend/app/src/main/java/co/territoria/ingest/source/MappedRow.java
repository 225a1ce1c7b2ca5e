package co.territoria.ingest.source;

import java.util.Map;

/**
 * A row for one of our own files, made of a row of a file of others.
 *
 * @param file    name without folder and ending, for example {@code progress}
 * @param project code of the project that it is about
 * @param row     of the file of others
 * @param cells   by our column; absent ones are left out
 * @param from    where each cell was taken from, in the words of the file of others; constants are left out
 */
public record MappedRow(String file, String project, int row, Map<String, String> cells, Map<String, String> from) {

    public MappedRow {
        cells = Map.copyOf(cells);
        from = Map.copyOf(from);
    }
}
