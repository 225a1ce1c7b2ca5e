package co.territoria.ingest;

import co.territoria.ingest.landuse.FileLimits;
import co.territoria.store.Notice;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code import land-use FILE --plan ID …}: tells by layer and feature what is wrong, and what came of it. */
final class LandUseImportCommand {

    private static final String USAGE = """
            scripts/import land-use ARCHIVO --plan ID [opciones]

              ARCHIVO              .gpkg (GeoPackage), .zip (Shapefile comprimido) o .geojson
              --plan ID            el plan del registro: 76001-2014 (land-use/plans.csv del paquete)
              --mapping ARCHIVO    YAML que dice qué capa es qué tema y dónde está la tabla de mapeo: docs/import.md.
                                   Sin él se espera la estructura intermedia de LADM_COL POT 2.0.0
              --crs EPSG:3115      sistema de coordenadas, cuando el archivo no lo dice
              --pack PAQUETE       paquete territorial; de fábrica, el que tenga el plan
              --dry-run            prueba: dice lo mismo y no escribe nada
              --report ARCHIVO     además, todos los hallazgos en un CSV
              --lang en            in English
              --withdraw           retira lo importado de --plan; vuelve lo que traiga el paquete

            Termina con 0 si publicó (o la prueba salió bien), 2 si la orden no se entiende, 3 si rechazó,
            1 si no pudo empezar.
            """;

    private static final List<String> WITH_VALUE =
            List.of("--plan", "--mapping", "--crs", "--pack", "--report", "--lang");

    private static final List<String> WITHOUT_VALUE = List.of("--dry-run", "--withdraw", "--help");

    private final LandUseImports imports;
    private final PrintStream out;

    LandUseImportCommand(LandUseImports imports, PrintStream out) {
        this.imports = imports;
        this.out = out;
    }

    private record Asked(List<String> plain, Map<String, String> options) {

        boolean chose(String option) {
            return options.containsKey(option);
        }

        @Nullable
        String value(String option) {
            return options.get(option);
        }

        Language language() {
            return "en".equals(options.get("--lang")) ? Language.EN : Language.ES;
        }
    }

    /** @param arguments after the word {@code land-use} @return the code to end with */
    int run(List<String> arguments) {
        Asked asked;
        try {
            asked = parse(arguments);
        } catch (ImportArguments.Usage usage) {
            if (!usage.isHelp()) {
                out.println(usage.getMessage());
                out.println();
            }
            out.print(USAGE);
            return usage.isHelp() ? ImportCommand.DONE : ImportCommand.WRONG_USE;
        }
        String path = asked.value("--report");
        if (path != null && !canWrite(path)) {
            out.println(in(
                            asked.language(),
                            "No se importó nada: no se puede escribir el informe en ",
                            "Nothing was imported: the report cannot be written to ")
                    + path);
            return ImportCommand.WRONG_USE;
        }
        try {
            LandUseImports.Report report = imports.run(question(asked));
            print(asked, report);
            if (path != null) {
                Files.write(Path.of(path), NoticePrinter.csv(report.notices(), asked.language()));
            }
            return report.state() == LandUseImports.State.REFUSED ? ImportCommand.REFUSED : ImportCommand.DONE;
        } catch (IOException | UncheckedIOException fault) {
            out.println(in(asked.language(), "No se puede leer o escribir: ", "Cannot read or write: ")
                    + fault.getMessage());
            return ImportCommand.REFUSED;
        } catch (OutOfMemoryError fault) {
            // a small file may hold much; what was being written is rolled back
            out.println(
                    in(
                            asked.language(),
                            "Rechazado: la entrega no cabe en la memoria. Entregue cada tema en un archivo, o dé más memoria con JAVA_OPTS=-Xmx4g.",
                            "Refused: the delivery does not fit into memory. Deliver each theme in a file, or give more memory with JAVA_OPTS=-Xmx4g."));
            return ImportCommand.REFUSED;
        }
    }

    /** Looked at before anything is imported: a report that cannot be written afterwards would read like a refusal. */
    private static boolean canWrite(String path) {
        Path file = Path.of(path).toAbsolutePath();
        return Files.exists(file) ? Files.isRegularFile(file) && Files.isWritable(file) : isWritable(file.getParent());
    }

    private static boolean isWritable(@Nullable Path folder) {
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static Asked parse(List<String> arguments) throws ImportArguments.Usage {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (!argument.startsWith("--")) {
                plain.add(argument);
            } else if (WITHOUT_VALUE.contains(option) && equals < 0) {
                options.put(option, "");
            } else if (WITH_VALUE.contains(option)) {
                if (equals < 0 && i + 1 == arguments.size()) {
                    throw wrong("falta el valor de " + option);
                }
                options.put(option, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
            } else if (!option.contains(".")) {
                // settings have a dot in their name and go to the program
                throw wrong("no se conoce la opción " + option + near(option));
            }
        }
        return checked(new Asked(plain, options), arguments.isEmpty());
    }

    private static Asked checked(Asked asked, boolean nothing) throws ImportArguments.Usage {
        if (nothing || asked.chose("--help")) {
            throw new ImportArguments.Usage("", true);
        }
        boolean withdraw = asked.chose("--withdraw");
        if (asked.plain().size() != (withdraw ? 0 : 1)) {
            throw wrong(
                    withdraw
                            ? "para retirar basta --plan; no lleva archivo"
                            : "se espera un archivo, y hay %d argumentos sueltos"
                                    .formatted(asked.plain().size()));
        }
        if (asked.value("--plan") == null) {
            throw wrong("falta --plan con el id del plan en el registro, por ejemplo 76001-2014");
        }
        String language = asked.value("--lang");
        if (language != null && !List.of("es", "en").contains(language)) {
            throw wrong("--lang es es o en; dice " + language);
        }
        return asked;
    }

    private static ImportArguments.Usage wrong(String message) {
        return new ImportArguments.Usage(message, false);
    }

    private static String near(String option) {
        List<String> known = new ArrayList<>(WITH_VALUE);
        known.addAll(WITHOUT_VALUE);
        List<String> nearest = Nearest.to(option, known);
        return nearest.isEmpty() ? "; las hay: " + String.join(" ", known) : "; ¿quiso decir " + nearest.get(0) + "?";
    }

    private static LandUseImports.Question question(Asked asked) throws IOException {
        String plan = String.valueOf(asked.value("--plan"));
        if (asked.chose("--withdraw")) {
            return new LandUseImports.Question(plan, asked.value("--pack"), null, null, null, asked.chose("--dry-run"));
        }
        return new LandUseImports.Question(
                plan,
                asked.value("--pack"),
                read(Path.of(asked.plain().get(0))),
                asked.value("--mapping") == null ? null : told(Path.of(asked.value("--mapping"))),
                asked.value("--crs"),
                asked.chose("--dry-run"));
    }

    /** The mapping table lies where the file says: from its own folder, or beside it. */
    private static LandUseImports.Told told(Path path) throws IOException {
        DataFile yaml = read(path);
        Optional<String> named =
                Yaml.read(yaml, LandUseDeliveryYaml.class, new Notices()).map(LandUseDeliveryYaml::mapping);
        if (named.isEmpty()) {
            return new LandUseImports.Told(yaml, null);
        }
        Path folder = path.toAbsolutePath().getParent();
        for (Path candidate : List.of(
                folder.resolve(named.get()),
                folder.resolveSibling(named.get()),
                folder.resolve(Path.of(named.get()).getFileName()))) {
            if (Files.isRegularFile(candidate)) {
                return new LandUseImports.Told(yaml, read(candidate));
            }
        }
        return new LandUseImports.Told(yaml, null);
    }

    /** The size is looked at before anything is read. */
    private static DataFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException(file + ": no hay archivo que se pueda leer · there is no readable file");
        }
        long most = FileLimits.DEFAULT.bytes();
        if (Files.size(file) > most) {
            throw new IOException("%s: %d bytes > %d".formatted(file, Files.size(file), most));
        }
        return new DataFile(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private void print(Asked asked, LandUseImports.Report report) {
        Language language = asked.language();
        String file = asked.plain().isEmpty() ? "∅" : asked.plain().get(0);
        out.println("%s → %s/%s".formatted(file, report.pack(), report.dataset()));
        if (report.crs() != null) {
            out.println(in(language, "Coordenadas: ", "Coordinates: ") + report.crs());
        }
        NoticePrinter.print(out, report.notices(), language);
        if (!report.notices().isEmpty()) {
            out.println(in(
                            language,
                            "Hallazgos: %d errores, %d avisos, %d notas.",
                            "Notices: %d errors, %d warnings, %d notes.")
                    .formatted(
                            report.count(Notice.Severity.ERROR),
                            report.count(Notice.Severity.WARNING),
                            report.count(Notice.Severity.INFORMATION)));
        }
        if (!report.zones().isEmpty()) {
            out.println(in(language, "Zonas: ", "Zones: ")
                    + report.zones().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
        out.println(told(report, language));
    }

    private static String told(LandUseImports.Report report, Language language) {
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
                        "Retirado: sus versiones quedan en la base, y vuelve lo que traiga el paquete.",
                        "Withdrawn: its versions stay in the store, and what the pack brings is back.");
            case REFUSED ->
                in(
                        language,
                        "Rechazado: no se importó nada; lo que estaba en vigor sigue igual. Corrija lo que dicen los errores y vuelva a importar.",
                        "Refused: nothing was imported; what was in force stays as it was. Mend what the errors tell and import again.");
        };
    }

    private static String in(Language language, String es, String en) {
        return new LocalText(es, en).in(language);
    }
}
