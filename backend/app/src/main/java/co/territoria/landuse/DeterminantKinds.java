package co.territoria.landuse;

import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The table of kinds of determinants that ships beside this class, and how such a table is read. */
public final class DeterminantKinds {

    /** Its name, and that of a pack's own in its place. */
    public static final String TABLE = "determinant_kinds";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private DeterminantKinds() {}

    public static List<DeterminantKind> shipped() {
        return Holder.SHIPPED;
    }

    /** Read once, when first asked for. */
    private static final class Holder {
        static final List<DeterminantKind> SHIPPED = read();
    }

    private static List<DeterminantKind> read() {
        try (InputStream stream = DeterminantKinds.class.getResourceAsStream("determinant-kinds.csv")) {
            return parse(new String(
                    Objects.requireNonNull(stream, "determinant-kinds.csv").readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * @param csv {@code version,kind,rank,name_es,name_en,basis_es,basis_en}
     * @return by rank
     * @throws IllegalArgumentException when a row cannot be read
     */
    public static List<DeterminantKind> parse(String csv) {
        List<DeterminantKind> kinds = new ArrayList<>();
        try {
            for (CSVRecord row : FORMAT.parse(new StringReader(csv))) {
                kinds.add(new DeterminantKind(
                        row.get("version"),
                        row.get("kind"),
                        Integer.parseInt(row.get("rank").strip()),
                        new LocalText(row.get("name_es"), row.get("name_en")),
                        new LocalText(row.get("basis_es"), row.get("basis_en"))));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException fault) {
            throw new IllegalArgumentException("the table of kinds of determinants cannot be read", fault);
        }
        kinds.sort(Comparator.comparingInt(DeterminantKind::rank));
        return kinds;
    }
}
