package co.territoria.ingest;

import co.territoria.web.Language;
import co.territoria.web.Nearest;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of an import asks for.
 *
 * @param file    absent when an import is to be withdrawn
 * @param mapping absent for OC4IDS only
 * @param pack    absent: the default one
 * @param name    of the dataset
 * @param report  file for the notices as CSV
 */
record ImportArguments(
        @Nullable Path file,
        @Nullable Path mapping,
        @Nullable String pack,
        String name,
        Format format,
        Set<Choice> choices,
        @Nullable Path report,
        Language language) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final List<String> WITH_VALUE =
            List.of("--mapping", "--pack", "--name", "--format", "--report", "--lang");

    private static final List<String> WITHOUT_VALUE = List.of("--dry-run", "--skip-bad-rows", "--withdraw", "--help");

    /** Of the file of others. */
    enum Format {
        CSV,
        XLSX,
        OC4IDS
    }

    /** What is done beyond reading. */
    enum Choice {
        DRY_RUN,
        SKIP_BAD_ROWS,
        WITHDRAW
    }

    /** The command line cannot be understood; or it asks for help. */
    static final class Usage extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean help;

        Usage(String message, boolean help) {
            super(message);
            this.help = help;
        }

        boolean isHelp() {
            return help;
        }
    }

    ImportArguments {
        choices = Set.copyOf(choices);
    }

    boolean chose(Choice choice) {
        return choices.contains(choice);
    }

    /** Name of the dataset in its pack. */
    String dataset() {
        return PackLoader.IMPORTED + "projects/" + name;
    }

    /** @param arguments as they were given, the word {@code import} first */
    static ImportArguments parse(List<String> arguments) throws Usage {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        List<String> rest = arguments.subList(1, arguments.size());
        for (int i = 0; i < rest.size(); i++) {
            String argument = rest.get(i);
            if (!argument.startsWith("--")) {
                plain.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (WITHOUT_VALUE.contains(option) && equals < 0) {
                options.put(option, "");
            } else if (WITH_VALUE.contains(option)) {
                if (equals < 0 && i + 1 == rest.size()) {
                    throw new Usage("falta el valor de " + option, false);
                }
                options.put(option, equals < 0 ? rest.get(++i) : argument.substring(equals + 1));
            } else if (!option.contains(".")) {
                // settings have a dot in their name and go to the program
                throw new Usage("no se conoce la opción " + option + near(option), false);
            }
        }
        if (options.containsKey("--help") || arguments.size() == 1) {
            throw new Usage("", true);
        }
        return of(plain, options);
    }

    private static String near(String option) {
        List<String> known = new ArrayList<>(WITH_VALUE);
        known.addAll(WITHOUT_VALUE);
        List<String> nearest = Nearest.to(option, known);
        return nearest.isEmpty() ? "; las hay: " + String.join(" ", known) : "; ¿quiso decir " + nearest.get(0) + "?";
    }

    private static ImportArguments of(List<String> plain, Map<String, String> options) throws Usage {
        boolean withdraw = options.containsKey("--withdraw");
        if (plain.isEmpty() || !plain.get(0).equals("projects")) {
            throw new Usage("se importan «projects» y «land-use»: import projects ARCHIVO …", false);
        }
        if (plain.size() != (withdraw ? 1 : 2)) {
            throw new Usage(
                    withdraw
                            ? "para retirar basta --name; no lleva archivo"
                            : "se espera un archivo, y hay " + (plain.size() - 1) + " argumentos sueltos",
                    false);
        }
        Path file = withdraw ? null : Path.of(plain.get(1));
        Format format = file == null ? Format.CSV : format(file, options.get("--format"));
        Path mapping = options.containsKey("--mapping") ? Path.of(options.get("--mapping")) : null;
        if (mapping == null && format != Format.OC4IDS && !withdraw) {
            throw new Usage("falta --mapping con el archivo YAML del mapeo (docs/import.md)", false);
        }
        List<Choice> choices = new ArrayList<>();
        if (options.containsKey("--dry-run")) {
            choices.add(Choice.DRY_RUN);
        }
        if (options.containsKey("--skip-bad-rows")) {
            choices.add(Choice.SKIP_BAD_ROWS);
        }
        if (withdraw) {
            choices.add(Choice.WITHDRAW);
        }
        return new ImportArguments(
                file,
                mapping,
                options.get("--pack"),
                name(file, options.get("--name")),
                format,
                Set.copyOf(choices),
                options.containsKey("--report") ? Path.of(options.get("--report")) : null,
                language(options.get("--lang")));
    }

    private static Format format(Path file, @Nullable String told) throws Usage {
        String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (told == null) {
            return lower.endsWith(".xlsx") ? Format.XLSX : lower.endsWith(".json") ? Format.OC4IDS : Format.CSV;
        }
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(told)) {
                return format;
            }
        }
        throw new Usage("--format es csv, xlsx u oc4ids; dice " + told, false);
    }

    private static String name(@Nullable Path file, @Nullable String told) throws Usage {
        if (told == null && file == null) {
            throw new Usage("falta --name con el nombre de lo que se retira", false);
        }
        String name = told == null ? fromFile(file) : told;
        if (!NAME.matcher(name).matches()) {
            throw new Usage(
                    "--name tiene de 1 a 40 minúsculas, cifras o guiones, por ejemplo obras-2025; dice «" + name + "»",
                    false);
        }
        return name;
    }

    private static String fromFile(@Nullable Path file) {
        String name = String.valueOf(file == null ? null : file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = Normalizer.normalize(dot < 1 ? name : name.substring(0, dot), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return stem.length() > 40 ? stem.substring(0, 40).replaceAll("-$", "") : stem;
    }

    private static Language language(@Nullable String told) throws Usage {
        if (told == null || told.equals("es")) {
            return Language.ES;
        }
        if (told.equals("en")) {
            return Language.EN;
        }
        throw new Usage("--lang es es o en; dice " + told, false);
    }
}
