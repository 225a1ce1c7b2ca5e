package co.territoria.ingest;

import co.territoria.landuse.DeterminantKinds;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.compare.DeterminantRules;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code land-use/plans.csv}: the register of a pack's land-use plans, and the tables of its own beside it. */
@Component
@Order(52)
final class LandUseKind implements DatasetKind {

    static final String FOLDER = "land-use/";

    static final String REGISTER = FOLDER + "plans.csv";

    /** Which soil contradicts which determinant. */
    private static final String RULES = "determinant_rules";

    /** Tables that a pack may bring in place of those that ship, with their columns. */
    private static final Map<String, Set<String>> TABLES = Map.of(
            DeterminantKinds.TABLE,
            Set.of("version", "kind", "rank", "name_es", "name_en", "basis_es", "basis_en"),
            RULES,
            Set.of("version", "kind", "class", "severity", "reason_es", "reason_en", "source"),
            "compatibility",
            Set.of("version", "first", "second", "severity", "reason_es", "reason_en", "source"));

    private final LandUsePlans plans;
    private final Territories territories;

    LandUseKind(LandUsePlans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "land-use";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = new ArrayList<>();
        pack.find(REGISTER).ifPresent(files::add);
        TABLES.keySet().stream().sorted().forEach(name -> pack.find(FOLDER + name + ".csv")
                .ifPresent(files::add));
        return files.isEmpty() ? List.of() : List.of(new Delivery("land-use", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        List<LandUsePlan> read = pack.find(REGISTER)
                .map(file ->
                        new LandUseRegister(pack.pack(), Places.of(pack, territories), root(pack), notices).read(file))
                .orElse(List.of());
        Map<String, String> tables = new TreeMap<>();
        TABLES.forEach((name, columns) -> pack.find(FOLDER + name + ".csv").ifPresent(file -> {
            Table.read(file, columns, Set.of(), notices);
            if (name.equals(DeterminantKinds.TABLE)) {
                check(file, notices);
            }
            if (name.equals(RULES)) {
                checkRules(file, notices);
            }
            if (name.equals(LandUseMatrix.TABLE)) {
                LandUseMatrix.check(file, notices);
            }
            tables.put(name, file.text());
        }));
        return notices.hasErrors()
                ? Optional.empty()
                : Optional.of((dataset, version) -> plans.writeRegister(dataset, version, read, tables));
    }

    private String root(PackFiles pack) {
        return territories
                .findPack(pack.pack())
                .map(found -> found.root().value())
                .orElse("");
    }

    private static void checkRules(DataFile file, Notices notices) {
        try {
            DeterminantRules.read(new StringReader(file.text()));
        } catch (IllegalArgumentException | IOException fault) {
            notices.error(
                    "unreadable-csv",
                    file.path(),
                    null,
                    null,
                    "no se puede leer: cada fila lleva la misma version, un kind, una de las cinco clases o un código de"
                            + " categoría, y severity severe, medium, slight o vacía: " + fault.getMessage(),
                    "cannot be read: each row has the same version, a kind, one of the five classes or a code of a category,"
                            + " and severity severe, medium, slight or none: " + fault.getMessage());
        }
    }

    private static void check(DataFile file, Notices notices) {
        try {
            DeterminantKinds.parse(file.text());
        } catch (IllegalArgumentException fault) {
            notices.error(
                    "unreadable-csv",
                    file.path(),
                    null,
                    null,
                    "no se puede leer: cada fila lleva version, kind, rank (un número entero), nombres y base: "
                            + fault.getMessage(),
                    "cannot be read: each row has version, kind, rank (a whole number), names and basis: "
                            + fault.getMessage());
        }
    }
}
