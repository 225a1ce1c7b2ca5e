package co.territoria.ingest.landuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a finding finds it in the manual. */
class FindingsDocumentTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "co", "territoria", "ingest", "landuse");

    private static final Path MANUAL = Path.of("..", "..", "docs", "import.md");

    /** What reads like a rule and is none. */
    private static final Set<String> OTHER = Set.of("windows-1252");

    private static final Pattern RULE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");

    @Test
    void everyRuleIsInTheManual() throws IOException {
        String manual = Files.readString(MANUAL);
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher found = RULE.matcher(Files.readString(file));
                while (found.find()) {
                    rules.add(found.group(1));
                }
            }
        }
        rules.removeAll(OTHER);

        assertThat(rules).hasSizeGreaterThan(40);
        assertThat(rules).allSatisfy(rule -> assertThat(manual).contains("`" + rule + "`"));
    }
}
