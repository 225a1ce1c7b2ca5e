package co.territoria.ingest.source;

/**
 * A cell that the mapping cannot make sense of.
 *
 * @param file   of ours that the cell was meant for
 * @param row    of the file of others
 * @param column of the file of others
 */
public record CellFault(String file, int row, String column, String rule, String es, String en) {}
