package co.territoria.landuse.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/land-use-rules.md to the catalogue. */
class RulePageTest {

    private static final Path PAGE = Path.of("../../docs/land-use-rules.md");
    private static final List<String> SEVERITIES = List.of("error", "advertencia", "alerta");

    @Test
    void everyRuleHasItsParagraph() throws IOException {
        String page = Files.readString(PAGE);
        List<String> headings = Pattern.compile("(?m)^### (.+)$")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(Rule.all().stream()
                        .map(rule -> rule.id() + ". " + rule.title().es())
                        .toList());
        for (Rule rule : Rule.all()) {
            String part = page.substring(page.indexOf("### " + rule.id() + ". "));
            part = part.substring(0, part.indexOf("\n- Tolerancia: ") + 20);
            String source = rule.source() == Rule.Source.MINISTRY ? "Ministerio de Vivienda" : "Territoria";
            assertThat(part)
                    .as(rule.id())
                    .contains("- Fuente: %s. Gravedad: %s."
                            .formatted(source, SEVERITIES.get(rule.severity().ordinal())));
            if (rule.fromDate() != null && rule.source() == Rule.Source.MINISTRY) {
                assertThat(page).contains("Actos desde el " + rule.fromDate());
            }
        }
    }

    @Test
    void theMinistrysRulesAreAllThere() {
        List<String> ids = Rule.all().stream()
                .filter(rule -> rule.source() == Rule.Source.MINISTRY)
                .map(Rule::id)
                .toList();

        assertThat(ids).hasSize(45).doesNotHaveDuplicates().contains("T1", "T18", "TM4", "CL1", "CL30");
        assertThat(Pattern.compile("CL(\\d+)")
                        .matcher(String.join(" ", ids))
                        .results()
                        .map(MatchResult::group))
                .hasSize(30);
    }
}
