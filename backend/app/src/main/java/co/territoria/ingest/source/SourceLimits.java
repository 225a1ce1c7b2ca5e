package co.territoria.ingest.source;

/**
 * How much of a file is read at most; more refuses it.
 *
 * @param bytes          of the file
 * @param expandedBytes  of all parts of a spreadsheet together, unpacked
 * @param rows           with data
 * @param columns        of the header
 * @param cellCharacters of one cell
 */
public record SourceLimits(long bytes, long expandedBytes, int rows, int columns, int cellCharacters) {

    /** Far above what a department's bank of projects holds, far below what a machine of 1 GB can bear. */
    public static final SourceLimits DEFAULT = new SourceLimits(64L << 20, 512L << 20, 200_000, 500, 32_767);

    void checkBytes(long found) throws SourceFault {
        if (found > bytes) {
            throw new SourceFault(
                    "file-too-large",
                    null,
                    "el archivo tiene %d bytes; se leen hasta %d".formatted(found, bytes),
                    "the file has %d bytes; up to %d are read".formatted(found, bytes));
        }
    }

    void checkRows(int found, int row) throws SourceFault {
        if (found > rows) {
            throw new SourceFault(
                    "too-many-rows",
                    row,
                    "hay más de %d filas con datos; divida el archivo".formatted(rows),
                    "there are more than %d rows with data; split the file".formatted(rows));
        }
    }

    void checkColumns(int found, int row) throws SourceFault {
        if (found > columns) {
            throw new SourceFault(
                    "too-many-columns",
                    row,
                    "hay %d columnas; se leen hasta %d".formatted(found, columns),
                    "there are %d columns; up to %d are read".formatted(found, columns));
        }
    }

    void checkCell(String text, int row, String column) throws SourceFault {
        if (text.length() > cellCharacters) {
            throw new SourceFault(
                    "cell-too-long",
                    row,
                    "la celda «%s» tiene %d caracteres; se leen hasta %d"
                            .formatted(column, text.length(), cellCharacters),
                    "the cell “%s” has %d characters; up to %d are read"
                            .formatted(column, text.length(), cellCharacters));
        }
    }
}
