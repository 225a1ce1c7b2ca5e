package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** {@code docs/settings.md} tells every setting that the code reads, with the default that it has. */
class SettingsDocumentTest {

    /** A row of a table: {@code | `name` | `default` | …}; an empty default is written as {@code —}. */
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z][a-z0-9.-]+)` \\| (?:`([^`]*)`|—) \\|");

    private static final Pattern IN_SOURCE =
            Pattern.compile("(?<![a-z.])territoria\\.[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*");

    @Test
    void everySettingThatTheCodeReadsIsDocumented() throws IOException {
        assertThat(documented().keySet()).containsAll(readByTheCode());
    }

    @Test
    void everyDocumentedSettingOfOursIsRead() throws IOException {
        Set<String> read = readByTheCode();

        assertThat(documented().keySet())
                .filteredOn(name -> name.startsWith("territoria."))
                .allMatch(read::contains);
    }

    @Test
    void everyDefaultOfTheApplicationIsTheDocumentedOne() throws IOException {
        Map<String, String> documented = documented();
        Map<String, String> defaults = defaults();

        assertThat(documented.keySet())
                .containsAll(defaults.keySet().stream()
                        .filter(name -> name.startsWith("territoria."))
                        .toList());
        documented.forEach((name, value) -> {
            if (defaults.containsKey(name)) {
                assertThat(value).as(name).isEqualTo(defaults.get(name));
            }
        });
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../../docs/settings.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                rows.put(row.group(1), row.group(2) == null ? "" : row.group(2));
            }
        }
        return rows;
    }

    /** The first document of {@code application.yaml}: what holds without any profile. */
    private static Map<String, String> defaults() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        EnumerablePropertySource<?> first = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        for (String name : first.getPropertyNames()) {
            defaults.put(name, String.valueOf(first.getProperty(name)));
        }
        return defaults;
    }

    /** Components of the settings records, and the names that stand in the text of the sources. */
    private static Set<String> readByTheCode() throws IOException {
        Set<String> names = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("co.territoria")) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                String prefix =
                        type.getAnnotationOfType(ConfigurationProperties.class).value();
                prefixes.add(prefix);
                addComponents(prefix, type.reflect(), names);
            }
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = IN_SOURCE.matcher(withoutPackages(Files.readString(source)));
                while (found.find()) {
                    names.add(found.group());
                }
            }
        }
        names.removeAll(prefixes);
        return names;
    }

    private static String withoutPackages(String source) {
        return source.replaceAll("co\\.territoria\\.[A-Za-z.*]*", "");
    }

    private static void addComponents(String prefix, Class<?> type, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (component.getType().isRecord()
                    && component.getType().getPackageName().startsWith("co.territoria")) {
                addComponents(name, component.getType(), names);
            } else {
                names.add(name);
            }
        }
    }
}
