package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked values, the filter by topic, and the addresses of revisions and figures, on the built file. */
class IndicatorStoreIT {

    private static final String VALUE = "ipm,76020,2018,total,";

    private static RunningSystem system;
    private static Browser browser;

    /** The shipped pack with one value called provisional, which none of its sources says. */
    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path repository = Path.of(System.getProperty("territoria.repository"));
        Path data = folder.resolve("data");
        copy(repository.resolve("data"), data);
        Path values = data.resolve("valle-del-cauca/indicators/ipm/values.csv");
        List<String> lines = Files.readAllLines(values);
        assertThat(lines).anyMatch(line -> line.startsWith(VALUE));
        Files.write(
                values,
                lines.stream()
                        .map(line -> line
                                + (line.startsWith(VALUE)
                                        ? ",provisional"
                                        : lines.indexOf(line) == 0 ? ",status" : ","))
                        .toList());
        system = RunningSystem.start(folder, "--territoria.data=" + data);
        browser = new Browser();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void marksAProvisionalValueAndFindsIndicatorsByTopic() {
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/?indicador=ipm");

        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("Alcalá")))
                .containsText("Dato provisional");
        assertThat(page.locator(".status-legend")).hasText("p: dato provisional (1)");

        page.getByLabel("Filtrar por tema").selectOption("sdg:6");
        assertThat(page.locator(".picker-item")).not().hasCount(0);
        assertThat(page.locator(".picker-item").first())
                .hasText(Pattern.compile("agua|excretas|acueducto|alcantarillado"));

        page.navigate(system.address() + "/?indicador=ipm&vista=fuente");
        assertThat(page.locator("#panel")).containsText("Ningún valor ha cambiado desde que se cargó.");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void answersFiguresOfTheDepartmentAndRefusesWhatIsNone() throws Exception {
        assertThat(system.get("/api/v1/indicators/becas_compubuga/values").body())
                .contains("\"value\":11.0")
                .contains("\"level\":\"department\"");
        assertThat(system.get("/api/v1/indicators/ipm/revisions?f=csv").body()).contains("from_value,from_status");
        for (String bad : List.of(
                "/api/v1/indicators/ipm/revisions?limit=x",
                "/api/v1/indicators?sdg=99",
                "/api/v1/indicators?tag=nada",
                "/api/v1/indicators/becas_compubuga/values?level=municipality")) {
            assertThat(system.get(bad).statusCode()).as(bad).isEqualTo(400);
        }
    }
}
