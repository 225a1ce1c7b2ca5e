package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example pack on screen: one click in, marked wherever one is, one click out. */
class EjemploIT extends OnScreen {

    private static final String BADGE = "Ejemplo · datos ficticios";

    private static Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void isOneClickAwayAndOneClickBack() {
        Page page = open("", 1440, 900);
        assertThat(page.locator("#header .badge")).hasCount(0);

        link(page, "Ver el paquete de ejemplo").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?paquete=ejemplo"));
        assertThat(page.locator("#header .badge")).hasText(BADGE);
        assertThat(page.locator("#panel")).containsText("Puerto Brumal");
        assertThat(page.locator("#legend")).containsText("Generador de ejemplo");
        assertThat(page.locator("#map path").first()).isAttached();

        page.locator("[data-door=projects]").click();
        assertThat(page).hasURL(Pattern.compile(".*sala=proyectos&paquete=ejemplo"));
        assertThat(page.locator("#header .badge")).hasText(BADGE);
        assertThat(page.locator("#panel")).containsText("Vuelta a la Isla");

        link(page, "Volver a Valle del Cauca").click();
        assertThat(page.locator("#panel")).containsText("Mulaló");
        assertThat(page.locator("#header .badge")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*\\?sala=proyectos"));
    }

    @Test
    void opensTheCardOfAProjectAndAsksForNothingOfTheRealDepartment() {
        List<String> asked = new ArrayList<>();
        Page page = browser.open(1440, 900);
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(system.address() + "/?sala=proyectos&proyecto=EXP-V-01&paquete=ejemplo");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(page.locator("#work")).containsText("Vuelta a la Isla: Puerto Brumal – Vegalinda");
        assertThat(asked)
                .noneMatch(url -> url.contains("/ogc/collections/") && !url.contains("/ogc/collections/ejemplo-"))
                .noneMatch(url -> url.matches(".*/api/v1/(projects|indicators|territories|plans|actors)\\?.*")
                        && !url.contains("within=EX"));
    }

    @Test
    void keepsThePackWhenTheLanguageChanges() {
        Page page = open("?paquete=ejemplo", 1440, 900);

        link(page, "English").click();

        assertThat(page.locator("#header .badge")).hasText("Example · fictional data");
        assertThat(page.locator("#panel")).containsText("Puerto Brumal");
        assertThat(page).hasURL(Pattern.compile(".*paquete=ejemplo&lang=en"));
    }

    @Test
    void marksThePrintedSheet() {
        Page page = open("?paquete=ejemplo", 1440, 900);

        page.evaluate("dispatchEvent(new Event('beforeprint'))");

        assertThat(page.locator("#print-head .badge")).isVisible();
        assertThat(page.locator("#print-head .badge")).hasText(BADGE);
    }

    @Test
    void showsTheDefaultPackWhenTheAddressNamesOneThatIsNotThere() {
        Page page = open("?paquete=nadie", 1440, 900);

        assertThat(page.locator("#panel")).containsText("31 de 42 municipios");
        assertThat(page).hasURL(Pattern.compile(".*/"));
        // that refusal is what this test asked for
        faultsBefore = browser.faults().size();
    }

    @ParameterizedTest
    @CsvSource({
        "?paquete=ejemplo, 1440, 900",
        "?paquete=ejemplo, 390, 844",
        "?paquete=ejemplo&sala=proyectos, 1440, 900",
        "?paquete=ejemplo&territorio=EX004, 390, 844"
    })
    void isMarkedAndKeepsToTheRulesOfAccessibility(String query, int width, int height) {
        Page page = open(query, width, height);

        assertThat(page.locator("#header .badge")).isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget().toString())
                                                .limit(3)
                                                .toList())
                                .toList())
                .isEmpty();
    }
}
