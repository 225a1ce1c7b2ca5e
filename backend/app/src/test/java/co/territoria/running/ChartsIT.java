package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of an indicator as a planner meets them. */
class ChartsIT extends OnScreen {

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/?estudio=graficas" + query);
        page.locator(".charts-body > *").first().waitFor();
        return page;
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranking", "slope&indicador=edu_cob_neta", "scatter", "boxes", "heat", "dumbbells"})
    void everyFormSaysAFactAndGivesItsTableAndSource(String form) {
        for (int width : new int[] {1440, 390}) {
            Page page = open("&forma=" + form, width, 900);
            assertThat(page.locator(".chart-title")).containsText(Pattern.compile("\\d"));
            assertThat(page.locator(".chart-notes")).containsText("Fuente: ");
            assertThat(page.locator(".chart-figure table tbody tr").first()).isAttached();
            assertThat(new AxeBuilder(page).include(".charts").analyze().getViolations())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.close();
        }
    }

    @Test
    void goesFromTheMapToADumbbellByKeyboard() {
        Page page = browser.open(1440, 900);
        faultsBefore = browser.faults().size();
        page.navigate(system.address() + "/");
        Locator tab = byRole(page, AriaRole.LINK, "Gráficas");
        tab.waitFor();
        // a study of data that no pack has loaded has no tab
        assertThat(byRole(page, AriaRole.LINK, "Incidentes")).hasCount(0);
        tab.focus();
        page.keyboard().press("Enter");
        Locator first = byRole(page, AriaRole.RADIO, "Orden");
        first.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".chart-title")).containsText("La mayor diferencia entre grupos está en Buenaventura");
        assertThat(page).hasURL(Pattern.compile("estudio=graficas.*forma=dumbbells"));
    }

    @Test
    void marksTheChosenMunicipalityInEveryForm() {
        Page page = open("", 1440, 900);
        page.getByLabel("Resaltar municipio").selectOption("76109");
        assertThat(page).hasURL(Pattern.compile("territorio=76109"));
        byRole(page, AriaRole.RADIO, "Tabla de calor").click();
        assertThat(page.locator("tr.is-chosen th")).hasText("Buenaventura");
    }

    @Test
    void doesNotDrawAChangeAcrossABreak() {
        Page page = open("&forma=slope&indicador=edu_cob_neta&periodo=2022&seccion=2015", 1440, 900);
        assertThat(page.locator(".charts-none")).containsText("2015 y 2022 no se comparan");
        assertThat(page.locator(".charts svg.chart")).hasCount(0);
    }

    @Test
    void handsOutTheFiguresAndThePicture() throws Exception {
        Page page = open("", 1440, 900);
        Download table =
                page.waitForDownload(() -> byRole(page, AriaRole.BUTTON, "CSV").click());
        assertThat(Files.readString(table.path())).contains("76109,Buenaventura,41,");
        Download picture = page.waitForDownload(
                () -> byRole(page, AriaRole.BUTTON, "Imagen (SVG)").click());
        assertThat(Files.readString(picture.path())).startsWith("<?xml").contains("<svg", "Buenaventura");
    }
}
