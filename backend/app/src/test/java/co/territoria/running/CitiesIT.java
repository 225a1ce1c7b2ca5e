package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The system of cities as a planner meets it. */
class CitiesIT extends OnScreen {

    private Page open(String query, int width) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, 900);
        page.navigate(system.address() + "/?estudio=ciudades" + query);
        page.locator(".city-class").first().waitFor();
        return page;
    }

    @Test
    void namesPrimacySlopeAndWhoseProposalItIs() {
        Page page = open("", 1440);

        assertThat(page.locator(".panel-title")).containsText(Pattern.compile("Cali tiene \\d,\\d veces"));
        assertThat(page.locator(".panel-sentence")).containsText("error estándar");
        assertThat(page.locator("#controls")).containsText("Propuesta de este sistema");
        assertThat(page.locator("#legend")).containsText("todo el municipio, no solo la cabecera");
        // never called a travel time, except to say that it is none
        assertThat(page.locator("#panel")).containsText("No es tiempo de viaje");
        assertThat(new AxeBuilder(page).include("#work").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void findsTheNearestHigherCentreByKeyboardAndChangesTheYear() {
        Page page = open("", 1440);

        Locator cartago = page.locator(".city-row[data-territory='76147']");
        cartago.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".city-chosen")).containsText("Centro superior más cercano: Cali, a 1");
        page.getByLabel("Periodo").selectOption("2018");
        assertThat(page.locator(".kicker")).hasText("Sistema de ciudades, 2018");
        assertThat(page).hasURL(Pattern.compile("periodo=2018.*territorio=76147"));
    }

    @Test
    void fitsAPhoneAndSaysHowToDeliverLinks() {
        Page page = open("", 390);

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.locator("#controls")).containsText("cities/links.csv");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ciudades")))
                .hasAttribute("aria-current", "page");
    }
}
