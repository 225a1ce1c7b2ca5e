package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Scenarios as a planner meets them, in a real Chromium on the built file. */
class ScenariosIT extends OnScreen {

    private static Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        return page;
    }

    @Test
    void thePublishedProjectionIsMarkedDashedAndDated() {
        Page page = open("?estudio=escenarios", 1440, 900);

        // sums of pob_total_2018_2042 over the 42 municipalities in values.csv
        assertThat(page.locator("#panel")).containsText("4.475.873 en 2018 a 4.714.987 en 2026");
        assertThat(page.locator("#panel .badge").first()).hasText("Proyectado");
        assertThat(page.locator("#panel")).containsText("DANE · 8 de agosto de 2025");
        assertThat(page.locator(".scenario-chart path.is-projected")).hasCount(1);
        assertThat(page.locator("#map path.place-dots").first()).isAttached();

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Observado"))
                .click();
        assertThat(page.locator("#legend")).containsText("2018");
        assertThat(page.locator("#map path.place-dots")).hasCount(0);

        page.locator(".scenario-table a[data-territory='76001']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".scenario-chart")).containsText("Cali: de 2.227.649 en 2018 a 2.269.983 en 2026");
    }

    @Test
    void anOwnAssumptionLivesInTheAddressAndSaysSo() {
        Page page = open("?estudio=escenarios&escenario=supuesto&indicador=edu_cob_neta_media", 1440, 900);
        assertThat(page.locator("#panel .badge").first()).hasText("Supuesto suyo, no guardado");

        page.getByLabel("Qué supone, igual para todos").selectOption("relative");
        page.locator("[data-focus=own-amount]").fill("2,5");
        page.keyboard().press("Tab");
        page.locator("[data-focus=own-to]").fill("2024");
        page.keyboard().press("Tab");

        assertThat(page.locator(".scenario-chart")).containsText("en 2024, proyectado");
        assertThat(page.url()).contains("seccion=porcentaje%3A2.5%3A2024");
        page.locator("[data-focus=own-amount]").fill("mucho");
        page.keyboard().press("Tab");
        assertThat(page.locator(".scenario-wrong")).containsText("Escriba un número");
    }

    @Test
    void aTrendOfTooFewYearsSaysSoOnAPhoneAndInEnglish() {
        Page page = open("?estudio=escenarios&escenario=tendencia&indicador=salud_bajo_peso_nacer&lang=en", 390, 844);

        assertThat(page.locator("#panel")).containsText("Cannot be projected");
        assertThat(page.locator("#panel")).containsText("there are 3 comparable observed periods and 4 are needed");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }
}
