package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts and problem trees as a planner meets them, in a real Chromium on the built file. */
class AlertsIT extends OnScreen {

    private static Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        return page;
    }

    @Test
    void aRuleSaysWhereAndWhyAndByWhom() {
        Page page = open("?sala=brechas&estudio=alertas", 1440, 900);

        Locator rule = page.locator("[data-rule=agua_lejos_departamento]");
        // ipm_agua of El Águila is 29.2 in values.csv, the department 4.0
        assertThat(rule.locator("[data-territory='76243']")).containsText("29,2");
        assertThat(rule).containsText("propuesta por revisar");
        assertThat(rule).containsText("21 de noviembre de 2026");
        assertThat(page.locator("[data-rule=bajo_peso_empeora]"))
                .containsText("No se puede evaluar: hacen falta 4 periodos comparables y hay 3");

        page.getByLabel("Buscar territorio por nombre").fill("aguila");
        page.keyboard().press("Enter");
        page.getByLabel("Buscar territorio por nombre").fill("El Aguila");
        page.keyboard().press("Enter");
        assertThat(page.locator(".alert-title")).containsText("en un municipio");
        assertThat(page.url()).contains("territorio=76243");

        page.locator(".segment[data-id=places]").click();
        assertThat(page.locator(".alert-body tbody tr")).hasCount(1);
    }

    @Test
    void aTreeIsColouredByTheChosenTerritoryAndLeadsToTheMap() {
        Page page = open("?sala=brechas&estudio=problemas", 1440, 1000);
        assertThat(page.locator(".problem-title")).containsText("Elija un territorio");
        assertThat(page.locator(".problem-node.is-blank")).hasCount(8);

        page.getByLabel("Territorio", new Page.GetByLabelOptions().setExact(true))
                .selectOption("76109");
        assertThat(page.locator(".problem-title")).containsText("Buenaventura");
        assertThat(page.locator("[data-node=servicios]")).hasClass(Pattern.compile("has-behind"));
        double effect = page.locator("[data-node=pobreza]").boundingBox().y;
        double core = page.locator(".problem-core").boundingBox().y;
        double cause = page.locator("[data-node=servicios]").boundingBox().y;
        assertThat(effect).isLessThan(core);
        assertThat(core).isLessThan(cause);

        Locator leaf = page.locator("[data-node=servicios] a").first();
        leaf.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("indicador=ipm_agua"));
    }

    @Test
    void onAPhoneTheTreeIsAListInOneColumn() {
        Page page = open("?sala=brechas&estudio=problemas&territorio=76109&lang=en", 390, 844);
        assertThat(page.locator(".problem-title")).containsText("Buenaventura: 13 of 14");

        assertThat(page.locator("[data-node=educacion]").boundingBox().x)
                .isGreaterThan(page.locator("[data-node=trabajo]").boundingBox().x);
        assertThat((Boolean) page.evaluate("document.getElementById('page').scrollWidth <= innerWidth"))
                .isTrue();
    }
}
