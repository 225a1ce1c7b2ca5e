package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The mesh of actors and the agreements as an oversight group meets them, in a real Chromium on the built file. */
class ActorsIT extends OnScreen {

    private static Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        return page;
    }

    @Test
    void theNetworkOpensTheOrganisationsOfADimension() {
        Page page = open("?sala=origen&vista=actores", 1440, 900);
        page.locator(".segment[data-id=red]").click();

        page.locator(".origin-network-end:has-text('Gremio')").focus();
        page.keyboard().press("Enter");

        // actors.csv has 17 rows of the level gremio
        assertThat(page.locator(".origin-cell-detail:visible h3")).hasText("Gremio: 17 organizaciones");
        assertThat(page.locator(".origin-network-end[aria-pressed=true]")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("seccion=red\\.nivel\\.gremio"));
        assertThat(new AxeBuilder(page).include("#work").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void anAgreementSaysWhatItsDocumentLeavesOpen() {
        Page page = open("?sala=origen&vista=actores&seccion=pactos", 390, 844);

        assertThat(page.locator(".origin-agreement")).hasCount(2);
        assertThat(page.locator("[data-agreement=PACTO-EMPLEO-PAZ]")).containsText("no se supone ninguno");
        assertThat(page.locator(".origin-agreement-face")).containsText("Fundación WWB");
        assertThat((Boolean) page.evaluate("document.getElementById('page').scrollWidth <= innerWidth"))
                .isTrue();
        assertThat(new AxeBuilder(page).include("#work").analyze().getViolations())
                .isEmpty();
    }
}
