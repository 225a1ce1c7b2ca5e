package co.territoria.ingest;

import co.territoria.indicator.Indicators;
import co.territoria.ingest.ImportArguments.Choice;
import co.territoria.ingest.landuse.FileLimits;
import co.territoria.ingest.source.SourceLimits;
import co.territoria.landuse.LandUsePlans;
import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code import projects FILE …} on the command line: tells by row what is wrong, and what came of it. Plans of land use have a
 * command of their own, {@link LandUseImportCommand}.
 */
@Component
@Profile("import")
final class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    static final int DONE = 0;
    static final int WRONG_USE = 2;
    static final int REFUSED = 3;

    private static final String USAGE = """
            scripts/import projects ARCHIVO --mapping MAPEO.yaml [opciones]

              ARCHIVO              .csv, .xlsx, o .json de OC4IDS 0.9 (este no necesita mapeo)
              --mapping MAPEO      de qué columna sale cada dato nuestro: docs/import.md
              --dry-run            prueba: dice lo mismo y no escribe nada
              --skip-bad-rows      deja fuera lo que tenga un error, y lo nombra; sin esta opción un error
                                   rechaza la importación entera
              --name NOMBRE        nombre de lo importado; de fábrica, el del archivo. Importar otra vez con el
                                   mismo nombre reemplaza lo anterior
              --pack PAQUETE       paquete territorial; de fábrica, el principal
              --format FORMATO     csv, xlsx u oc4ids, cuando la terminación del archivo no lo dice
              --report ARCHIVO     además, todos los hallazgos en un CSV
              --lang en            in English
              --withdraw           retira lo importado con --name (import projects --withdraw --name NOMBRE)

            Termina con 0 si publicó (o la prueba salió bien), 2 si la orden no se entiende, 3 si rechazó,
            1 si no pudo empezar.

            scripts/import land-use ARCHIVO --plan ID importa lo entregado de un plan de ordenamiento:
            scripts/import land-use --help
            """;

    private static final String LAND_USE = "land-use";

    private final ProjectImports imports;
    private final LandUseImportCommand landUse;
    private final PrintStream out;
    private int exitCode = WRONG_USE;

    @Autowired
    ImportCommand(
            Datasets datasets,
            Projects projects,
            Territories territories,
            Indicators indicators,
            LandUsePlans plans,
            PackSettings settings) {
        this(
                new ProjectImports(
                        datasets,
                        projects,
                        territories,
                        ProjectImports.codesOf(indicators),
                        pack -> PackFiles.list(settings.data(), settings.gisLayers()).stream()
                                .filter(files -> files.pack().equals(pack))
                                .findFirst()),
                new LandUseImports(datasets, plans, territories, FileLimits.DEFAULT),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    ImportCommand(ProjectImports imports, LandUseImports landUse, PrintStream out) {
        this.imports = imports;
        this.landUse = new LandUseImportCommand(landUse, out);
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exitCode = run(Arrays.asList(arguments.getSourceArgs()));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /** @return the code to end with */
    int run(List<String> arguments) {
        if (arguments.size() > 1 && arguments.get(1).equals(LAND_USE)) {
            return landUse.run(arguments.subList(2, arguments.size()));
        }
        ImportArguments asked;
        try {
            asked = ImportArguments.parse(arguments);
        } catch (ImportArguments.Usage usage) {
            if (!usage.isHelp()) {
                out.println(usage.getMessage());
                out.println();
            }
            out.print(USAGE);
            return usage.isHelp() ? DONE : WRONG_USE;
        }
        try {
            ProjectImports.Report report = asked.chose(Choice.WITHDRAW) ? imports.withdraw(asked) : read(asked);
            print(asked, report);
            if (asked.report() != null) {
                Files.write(asked.report(), NoticePrinter.csv(report.notices(), asked.language()));
            }
            return report.state() == ProjectImports.State.REFUSED ? REFUSED : DONE;
        } catch (ProjectImports.Refusal refusal) {
            out.println(NoticePrinter.line(refusal.notice(), asked.language()));
            out.println(in(
                    asked.language(),
                    "No se importó nada; lo que estaba en vigor sigue igual.",
                    "Nothing was imported; what was in force stays as it was."));
            return REFUSED;
        } catch (IOException fault) {
            out.println(in(asked.language(), "No se puede leer o escribir: ", "Cannot read or write: ")
                    + fault.getMessage());
            return REFUSED;
        }
    }

    private ProjectImports.Report read(ImportArguments asked) throws ProjectImports.Refusal, IOException {
        Path file = asked.file();
        if (file == null) {
            throw new IllegalStateException("only a withdrawal has no file");
        }
        String name = file.getFileName().toString();
        byte[] bytes = bytes(file, name);
        String mapping = asked.mapping() == null
                ? ""
                : new String(bytes(asked.mapping(), asked.mapping().toString()), StandardCharsets.UTF_8);
        return imports.run(asked, name, bytes, mapping);
    }

    /** The size is looked at before anything is read. */
    private static byte[] bytes(Path file, String name) throws ProjectImports.Refusal, IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProjectImports.Refusal(
                    "missing-file",
                    name,
                    null,
                    null,
                    "no hay archivo que se pueda leer en " + file,
                    "there is no readable file at " + file);
        }
        long size = Files.size(file);
        long most = SourceLimits.DEFAULT.bytes();
        if (size > most) {
            throw new ProjectImports.Refusal(
                    "file-too-large",
                    name,
                    null,
                    null,
                    "el archivo tiene %d bytes; se leen hasta %d".formatted(size, most),
                    "the file has %d bytes; up to %d are read".formatted(size, most));
        }
        return Files.readAllBytes(file);
    }

    private void print(ImportArguments asked, ProjectImports.Report report) {
        Language language = asked.language();
        out.println("%s → %s/%s".formatted(asked.file() == null ? "∅" : asked.file(), report.pack(), asked.dataset()));
        if (!report.form().isEmpty()) {
            out.println(in(language, "%s; %d filas", "%s; %d rows").formatted(report.form(), report.read()));
        }
        NoticePrinter.print(out, report.notices(), language);
        Map<Notice.Severity, Long> counts =
                report.notices().stream().collect(Collectors.groupingBy(Notice::severity, Collectors.counting()));
        if (!report.notices().isEmpty()) {
            out.println(in(
                            language,
                            "Hallazgos: %d errores, %d avisos, %d notas.",
                            "Notices: %d errors, %d warnings, %d notes.")
                    .formatted(
                            report.errors(),
                            counts.getOrDefault(Notice.Severity.WARNING, 0L),
                            counts.getOrDefault(Notice.Severity.INFORMATION, 0L)));
        }
        if (!report.counts().isEmpty()) {
            out.println(in(language, "Leído: ", "Read: ") + listed(report.counts()));
        }
        if (!report.leftOut().isEmpty()) {
            out.println(in(language, "Queda fuera: ", "Left out: ") + listed(report.leftOut()));
        }
        out.println(told(report, language));
    }

    private static String told(ProjectImports.Report report, Language language) {
        return switch (report.state()) {
            case PUBLISHED ->
                in(language, "Publicado: versión %d.", "Published: version %d.").formatted(report.version());
            case UNCHANGED ->
                in(
                                language,
                                "Nada cambió desde la versión %d, que sigue en vigor.",
                                "Nothing changed since version %d, which stays in force.")
                        .formatted(report.version());
            case TRIED ->
                in(
                        language,
                        "Prueba: no se escribió nada; así quedaría.",
                        "Dry run: nothing was written; so it would be.");
            case WITHDRAWN ->
                in(
                                language,
                                "Retirado: tenía %d filas; sus versiones quedan en la base.",
                                "Withdrawn: it had %d rows; its versions stay in the store.")
                        .formatted(report.read());
            case REFUSED ->
                in(
                        language,
                        "Rechazado: no se importó nada; lo que estaba en vigor sigue igual. Corrija el archivo o el mapeo, o deje fuera lo que tiene errores con --skip-bad-rows.",
                        "Refused: nothing was imported; what was in force stays as it was. Mend the file or the mapping, or leave out what has errors with --skip-bad-rows.");
        };
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String in(Language language, String es, String en) {
        return new LocalText(es, en).in(language);
    }
}
