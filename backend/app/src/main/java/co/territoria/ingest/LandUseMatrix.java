package co.territoria.ingest;

import co.territoria.landuse.border.Compatibility;
import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Checks {@code land-use/compatibility.csv}, the matrix of a pack by which borders between plans are judged. */
final class LandUseMatrix {

    static final String TABLE = "compatibility";

    /** Rows are counted as a spreadsheet does: the header is the first. */
    private static final int FIRST_ROW = 2;

    private LandUseMatrix() {}

    /** Tells what is wrong with each row; missing columns are told by whoever reads the table. */
    static void check(DataFile file, Notices notices) {
        List<Compatibility.Row> rows;
        try {
            rows = Compatibility.rows(new StringReader(file.text()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (IllegalArgumentException columnsMissing) {
            return;
        }
        for (Compatibility.Fault fault : Compatibility.faults(rows)) {
            tell(fault, file.path(), notices);
        }
    }

    private static void tell(Compatibility.Fault fault, String path, Notices notices) {
        Integer row = fault.row() < 0 ? null : Integer.valueOf(fault.row() + FIRST_ROW);
        String what = fault.what();
        switch (fault.kind()) {
            case "class" ->
                notices.error(
                        "value-not-in-list",
                        path,
                        row,
                        "first, second",
                        "«%s» no es una clase de suelo; las hay: %s".formatted(what, classes()),
                        "“%s” is no class of soil; there are: %s".formatted(what, classes()));
            case "severity" ->
                notices.error(
                        "value-not-in-list",
                        path,
                        row,
                        "severity",
                        "«%s» no es una gravedad; las hay: %s; vacía es compatible, y un par con uncovered o none es siempre not_evaluated"
                                .formatted(what, severities()),
                        "“%s” is no severity; there are: %s; empty is compatible, and a pair with uncovered or none is always not_evaluated"
                                .formatted(what, severities()));
            case "reason" ->
                notices.error(
                        "missing-value",
                        path,
                        row,
                        "reason_es, reason_en",
                        "el par %s no dice la razón en los dos idiomas".formatted(what),
                        "the pair %s does not give its reason in both languages".formatted(what));
            case "version" ->
                notices.error(
                        "missing-value",
                        path,
                        row,
                        "version",
                        "todas las filas llevan la misma versión; esta dice «%s»".formatted(what),
                        "all rows have the same version; this one says “%s”".formatted(what));
            case "duplicate" ->
                notices.error(
                        "duplicate-key",
                        path,
                        row,
                        "first, second",
                        "el par %s ya tiene una fila; vale en los dos sentidos".formatted(what),
                        "the pair %s already has a row; it holds in both directions".formatted(what));
            default ->
                notices.warning(
                        "missing-pair",
                        path,
                        row,
                        "first, second",
                        "la matriz no dice nada del par %s: sus tramos quedarán sin evaluar".formatted(what),
                        "the matrix says nothing about the pair %s: its stretches will not be evaluated"
                                .formatted(what));
        }
    }

    private static String classes() {
        return Arrays.stream(SoilClass.values()).map(SoilClass::id).collect(Collectors.joining(", ")) + ", "
                + Compatibility.UNCOVERED + ", " + Compatibility.NONE;
    }

    private static String severities() {
        return Arrays.stream(Severity.values()).map(Severity::id).collect(Collectors.joining(", ")) + ", "
                + Compatibility.NOT_EVALUATED;
    }
}
