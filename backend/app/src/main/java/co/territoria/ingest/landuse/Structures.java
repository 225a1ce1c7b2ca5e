package co.territoria.ingest.landuse;

import co.territoria.landuse.zone.Theme;
import java.util.List;

/** What others may know of the ministry's intermediate structure. */
public final class Structures {

    private Structures() {}

    /** The columns of a theme's table, in their order. */
    public static List<String> columns(Theme theme) {
        String table = theme == Theme.GENERAL_SYSTEM ? theme.table() + "_poligono" : theme.table();
        return Structure.intermediate()
                .table(table)
                .map(Structure.Table::columns)
                .orElse(List.of());
    }
}
