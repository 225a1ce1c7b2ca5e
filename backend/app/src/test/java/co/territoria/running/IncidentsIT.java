package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.ingest.SquaresPack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents on the screen, on the fictional squares: no real place has any. */
class IncidentsIT {

    private static RunningSystem system;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        StringBuilder events = new StringBuilder("date,lon,lat\n");
        for (int i = 0; i < 40; i++) {
            events.append("2024-03-11,-76.05,4.05\n");
        }
        for (int i = 0; i < 9; i++) {
            events.append("2024-03-11,-75.95,4.05\n");
        }
        events.append("2024-03-11,-76.05,4.15\n");
        Path data = Files.createDirectories(folder.resolve("data"));
        new SquaresPack()
                .with(
                        "incidents/robos/incidents.yaml",
                        "name: {es: Robos, en: Thefts}\nkind: violence\nsource: PRUEBA\nhexagonKm: 5\n")
                .with("incidents/robos/events.csv", events.toString())
                .writeTo(data);
        Path layers = Files.createDirectories(folder.resolve("gis-layers"));
        system = RunningSystem.start(folder, "--territoria.data=" + data, "--territoria.gis-layers=" + layers);
        browser = new Browser();
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
    void showsCountsHidesWhatIsFewAndServesNoPoint() throws Exception {
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/?estudio=incidentes");

        assertThat(page.locator(".panel-title")).hasText("Robos en 2024: 50 casos");
        assertThat(page.locator(".incident-row[data-territory=EX001]")).containsText("40");
        assertThat(page.locator(".incident-row[data-territory=EX003]")).containsText("suprimido");
        assertThat(page.locator("#legend")).containsText("Datos de prueba");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Hexágono"))
                .click();
        assertThat(page.locator(".incident-row").first()).containsText("Hexágono");
        assertThat(new AxeBuilder(page).include("#work").analyze().getViolations())
                .isEmpty();
        assertThat(system.get("/api/v1/incidents/robos?by=hexagon").body()).doesNotContain("-76.05,", "4.15,");
    }
}
