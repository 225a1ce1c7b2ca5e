package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.ingest.ImportArguments.Choice;
import co.territoria.ingest.source.CsvSource;
import co.territoria.ingest.source.MappingFault;
import co.territoria.ingest.source.Oc4idsSource;
import co.territoria.ingest.source.ProjectMapping;
import co.territoria.ingest.source.SourceFault;
import co.territoria.ingest.source.SourceLimits;
import co.territoria.ingest.source.SourceTable;
import co.territoria.ingest.source.XlsxSource;
import co.territoria.project.Project;
import co.territoria.project.ProjectDelivery;
import co.territoria.project.Projects;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports files of others as a dataset of projects of a pack. */
final class ProjectImports {

    private static final Set<String> NEEDED = Set.of("name", "confidence", "source_es");

    private static final int ROWS_NAMED = 12;

    private final Datasets datasets;
    private final Projects projects;
    private final Territories territories;
    private final Function<String, Set<String>> indicators;
    private final Function<String, Optional<PackFiles>> packs;

    /**
     * @param indicators codes of the indicators of a pack
     * @param packs      files of a pack
     */
    ProjectImports(
            Datasets datasets,
            Projects projects,
            Territories territories,
            Function<String, Set<String>> indicators,
            Function<String, Optional<PackFiles>> packs) {
        this.datasets = datasets;
        this.projects = projects;
        this.territories = territories;
        this.indicators = indicators;
        this.packs = packs;
    }

    static Function<String, Set<String>> codesOf(Indicators indicators) {
        return pack -> indicators.list(pack).stream()
                .map(indicator -> indicator.code().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    enum State {
        PUBLISHED,
        UNCHANGED,
        TRIED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * What came of it.
     *
     * @param form    what the file was found to be
     * @param read    rows, or projects of a package
     * @param version now in force; absent unless something was published
     * @param leftOut rows of each of our files that were left out
     * @param counts  rows of each of our files that were read
     */
    record Report(
            State state,
            String pack,
            String form,
            int read,
            List<Notice> notices,
            int errors,
            @Nullable Integer version,
            Map<String, Integer> leftOut,
            Map<String, Integer> counts) {}

    /** The import cannot begin: told without a row. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Notice notice;

        Refusal(String rule, String file, @Nullable Integer row, @Nullable String field, String es, String en) {
            super(en);
            this.notice = new Notice(Notice.Severity.ERROR, rule, file, row, field, es, en);
        }

        Notice notice() {
            return notice;
        }
    }

    private record Given(String form, int read, ProjectImport.Rows rows, List<Notice> notices) {}

    /**
     * @param bytes   of the file of others
     * @param mapping as YAML; empty for none
     */
    Report run(ImportArguments arguments, String file, byte[] bytes, String mapping) throws Refusal {
        Pack pack = pack(arguments.pack());
        PackFiles files = packs.apply(pack.id())
                .orElseThrow(() -> new Refusal(
                        "missing-pack",
                        file,
                        null,
                        null,
                        "no están los archivos del paquete %s: revise territoria.data".formatted(pack.id()),
                        "the files of the pack %s are not there: check territoria.data".formatted(pack.id())));
        Given given = given(arguments, file, bytes, mapping, pack);
        ProjectImport.Outcome outcome = new ProjectImport(
                        files,
                        Places.of(files, territories),
                        indicators.apply(pack.id()),
                        file,
                        projects.datasets(pack.id(), arguments.dataset()))
                .read(given.rows(), arguments.chose(Choice.SKIP_BAD_ROWS));
        List<Notice> notices = new ArrayList<>(given.notices());
        notices.addAll(outcome.notices());
        outcome.delivery().ifPresent(delivery -> notices.addAll(sameBpin(pack, arguments, file, delivery)));
        String checksum = DataFile.checksum(List.of(
                new DataFile("source", bytes),
                new DataFile("mapping", mapping.getBytes(StandardCharsets.UTF_8)),
                new DataFile(
                        "choices",
                        String.valueOf(arguments.chose(Choice.SKIP_BAD_ROWS)).getBytes(StandardCharsets.UTF_8))));
        return finish(pack, arguments, given, outcome, notices, checksum);
    }

    /** Takes back what was imported under a name; its versions stay in the store. */
    Report withdraw(ImportArguments arguments) throws Refusal {
        Pack pack = pack(arguments.pack());
        DatasetVersion published = datasets.findPublished(pack.id(), arguments.dataset())
                .orElseThrow(() -> new Refusal(
                        "nothing-imported",
                        arguments.dataset(),
                        null,
                        null,
                        "nada importado con ese nombre está en vigor en %s; hay %s"
                                .formatted(pack.id(), imported(pack)),
                        "nothing imported under that name is in force in %s; there are %s"
                                .formatted(pack.id(), imported(pack))));
        if (!arguments.chose(Choice.DRY_RUN)) {
            datasets.withdraw(published);
        }
        return new Report(
                arguments.chose(Choice.DRY_RUN) ? State.TRIED : State.WITHDRAWN,
                pack.id(),
                "",
                published.rows(),
                List.of(),
                0,
                published.version(),
                Map.of(),
                Map.of());
    }

    private List<String> imported(Pack pack) {
        return datasets.listPublished().stream()
                .filter(version -> version.pack().equals(pack.id()))
                .map(DatasetVersion::name)
                .filter(name -> name.startsWith(PackLoader.IMPORTED))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private Pack pack(@Nullable String id) throws Refusal {
        List<Pack> known = territories.packs();
        if (known.isEmpty()) {
            throw new Refusal(
                    "empty-store",
                    "",
                    null,
                    null,
                    "la base de datos no tiene aún ningún paquete territorial: ponga en marcha Territoria una vez",
                    "the database has no pack yet: start Territoria once");
        }
        if (id == null) {
            return territories.defaultPack();
        }
        return territories
                .findPack(id)
                .orElseThrow(() -> new Refusal(
                        "unknown-pack",
                        "",
                        null,
                        "--pack",
                        "no hay paquete «%s»; hay %s"
                                .formatted(id, known.stream().map(Pack::id).toList()),
                        "there is no pack “%s”; there are %s"
                                .formatted(id, known.stream().map(Pack::id).toList())));
    }

    private static Given given(ImportArguments arguments, String file, byte[] bytes, String yaml, Pack pack)
            throws Refusal {
        try {
            ProjectMapping mapping = ProjectMapping.read(yaml.isEmpty() ? "{}" : yaml, ProjectColumns.BY_FILE);
            return switch (arguments.format()) {
                case OC4IDS -> ofPackage(file, bytes, mapping, pack);
                case CSV ->
                    ofTable(
                            file,
                            CsvSource.read(
                                    file,
                                    bytes,
                                    mapping.form().encoding(),
                                    mapping.form().separator(),
                                    mapping.form().headerRow(),
                                    SourceLimits.DEFAULT),
                            mapping);
                case XLSX ->
                    ofTable(
                            file,
                            XlsxSource.read(
                                    file,
                                    bytes,
                                    mapping.form().sheet(),
                                    mapping.form().headerRow(),
                                    SourceLimits.DEFAULT),
                            mapping);
            };
        } catch (MappingFault fault) {
            throw new Refusal(
                    "mapping", String.valueOf(arguments.mapping()), null, fault.key(), fault.es(), fault.en());
        } catch (SourceFault fault) {
            throw new Refusal(fault.rule(), file, fault.row(), null, fault.es(), fault.en());
        }
    }

    private static Given ofTable(String file, SourceTable table, ProjectMapping mapping) throws MappingFault, Refusal {
        ProjectMapping.Result result = mapping.apply(table);
        for (String column : new TreeSet<>(NEEDED)) {
            if (!mapping.filled().contains(column)) {
                throw new Refusal(
                        "mapping",
                        file,
                        null,
                        "projects." + column,
                        "el mapeo no la llena y todo proyecto la lleva",
                        "the mapping does not fill it and every project has it");
            }
        }
        List<Notice> notices = new ArrayList<>();
        result.skipped()
                .forEach((reason, rows) -> notices.add(information(
                        file,
                        "row-not-wanted",
                        null,
                        "%d filas no se importan por el mapeo (%s): %s"
                                .formatted(rows.size(), reason, some(rows, "y %d más")),
                        "%d rows are not imported by the mapping (%s): %s"
                                .formatted(rows.size(), reason, some(rows, "and %d more")))));
        result.told().forEach((told, rows) -> notices.add(told(file, told, rows)));
        if (!result.unread().isEmpty()) {
            notices.add(information(
                    file,
                    "unread-columns",
                    null,
                    "el mapeo no usa estas columnas, que no se guardan: " + String.join(", ", result.unread()),
                    "the mapping does not use these columns, which are not kept: "
                            + String.join(", ", result.unread())));
        }
        return new Given(
                table.form(),
                table.rows().size(),
                new ProjectImport.Rows(result.rows(), List.of(), result.faults()),
                notices);
    }

    private static Notice told(String file, ProjectMapping.Told told, List<Integer> rows) {
        if (told.kind().equals("rounded")) {
            return information(
                    file,
                    told.kind(),
                    told.column(),
                    "%d celdas se redondearon a la unidad: filas %s".formatted(rows.size(), some(rows, "y %d más")),
                    "%d cells were rounded to the unit: rows %s".formatted(rows.size(), some(rows, "and %d more")));
        }
        return information(
                file,
                told.kind(),
                told.column(),
                "«%s» no está en la lista del mapeo y cuenta como sin dato en %d filas: %s"
                        .formatted(told.value(), rows.size(), some(rows, "y %d más")),
                "“%s” is not in the list of the mapping and counts as unknown in %d rows: %s"
                        .formatted(told.value(), rows.size(), some(rows, "and %d more")));
    }

    private static Given ofPackage(String file, byte[] bytes, ProjectMapping mapping, Pack pack) throws SourceFault {
        Oc4idsSource.Result result =
                Oc4idsSource.read(bytes, mapping, pack.currency(), ProjectColumns.BY_FILE, SourceLimits.DEFAULT);
        List<Notice> notices = new ArrayList<>();
        result.told()
                .forEach((told, rows) -> notices.add(information(
                        file,
                        "not-kept",
                        told.field(),
                        "%s, en %d proyectos: %s".formatted(told.es(), rows.size(), some(rows, "y %d más")),
                        "%s, in %d projects: %s".formatted(told.en(), rows.size(), some(rows, "and %d more")))));
        return new Given(
                result.form(),
                result.projects(),
                new ProjectImport.Rows(result.rows(), result.shapes(), result.faults()),
                notices);
    }

    /** Two codes with one BPIN are probably one project, and would count twice in totals. */
    private List<Notice> sameBpin(Pack pack, ImportArguments arguments, String file, ProjectDelivery delivery) {
        Set<String> ours = projects.datasets(pack.id(), arguments.dataset()).keySet().stream()
                .map(code -> code.value())
                .collect(Collectors.toSet());
        Map<String, Project> others = new HashMap<>();
        projects.list(pack.id()).stream()
                .filter(project ->
                        project.bpin() != null && ours.contains(project.code().value()))
                .forEach(project -> others.put(project.bpin(), project));
        return delivery.projects().stream()
                .filter(project -> project.bpin() != null && others.containsKey(project.bpin()))
                .map(project -> new Notice(
                        Notice.Severity.WARNING,
                        "bpin-of-other-project",
                        file,
                        null,
                        "bpin",
                        "el BPIN %s del proyecto %s es también el de %s, que ya está: puede ser el mismo y contaría dos veces"
                                .formatted(
                                        project.bpin(),
                                        project.code(),
                                        others.get(project.bpin()).code()),
                        "the BPIN %s of the project %s is that of %s too, which is there: it may be the same and would count twice"
                                .formatted(
                                        project.bpin(),
                                        project.code(),
                                        others.get(project.bpin()).code())))
                .toList();
    }

    private Report finish(
            Pack pack,
            ImportArguments arguments,
            Given given,
            ProjectImport.Outcome outcome,
            List<Notice> notices,
            String checksum) {
        boolean write = !arguments.chose(Choice.DRY_RUN);
        State state = write ? State.PUBLISHED : State.TRIED;
        Integer version = null;
        if (outcome.delivery().isEmpty()) {
            state = State.REFUSED;
            if (write) {
                datasets.refuse(pack.id(), arguments.dataset(), "projects", checksum, notices);
            }
        } else {
            Optional<DatasetVersion> before = datasets.findPublished(pack.id(), arguments.dataset());
            if (before.isPresent() && before.get().checksum().equals(checksum)) {
                state = write ? State.UNCHANGED : State.TRIED;
                version = before.get().version();
            } else if (write) {
                ProjectDelivery delivery = outcome.delivery().get();
                version = datasets.publish(
                                pack.id(),
                                arguments.dataset(),
                                "projects",
                                checksum,
                                notices,
                                (dataset, next) -> projects.write(dataset, next, delivery))
                        .version();
            }
        }
        return new Report(
                state,
                pack.id(),
                given.form(),
                given.read(),
                List.copyOf(notices),
                outcome.errors(),
                version,
                outcome.leftOut(),
                outcome.counts());
    }

    private static Notice information(String file, String rule, @Nullable String field, String es, String en) {
        return new Notice(Notice.Severity.INFORMATION, rule, file, null, field, es, en);
    }

    private static String some(List<Integer> rows, String more) {
        String named = rows.stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() <= ROWS_NAMED ? named : named + " " + more.formatted(rows.size() - ROWS_NAMED);
    }
}
