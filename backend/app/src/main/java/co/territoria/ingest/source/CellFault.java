package co.territoria.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * A cell that cannot be made sense of.
 *
 * @param at     the row of ours that it was meant for; absent when the whole project cannot do without it
 * @param row    of the file of others
 * @param column of the file of others
 */
public record CellFault(@Nullable MappedRow at, int row, String column, String rule, String es, String en) {}
