package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The screen as its users meet it, in a real Chromium on the built file. The pictures of the README are made here:
 * run with {@code -Dscreenshots.update} to write them into {@code docs/screenshots}.
 */
class FirstScreenIT extends OnScreen {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("territoria.repository")).resolve("docs/screenshots");

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        waitForMap(page);
        return page;
    }

    /** The map is there when its polygons are coloured. */
    private static void waitForMap(Page page) {
        page.locator("#map path").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator byRole(Page page, AriaRole role, Pattern name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    private static Pattern text(String regex) {
        return Pattern.compile(regex);
    }

    private void picture(Page page, String name) {
        if (System.getProperty("screenshots.update") != null) {
            // names find their places again once the letters have come
            page.waitForFunction("document.fonts.ready.then(() => true)");
            page.waitForTimeout(3_000);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
        }
    }

    @Test
    void showsPovertyByMunicipalityWithoutAClick() {
        Page page = open("", 1440, 900);

        assertThat(byRole(page, AriaRole.HEADING, text("31 de 42 municipios"))).isVisible();
        assertThat(page.locator("#panel")).containsText("El Águila");
        assertThat(page.locator("#panel")).containsText("(calculado)");
        assertThat(page.locator("#legend")).containsText("Porcentaje de hogares");
        assertThat(page.locator("#legend")).containsText("menos es mejor");
        assertThat(page.locator("#legend")).containsText("Fuente: DANE");
        assertThat(page.locator("#legend")).containsText("Sin dato");
        assertThat(page.locator("#controls")).containsText("un solo año: 2018");
        // the six doors whose rooms stand, and no other
        assertThat(page.locator("#rail a.door")).hasCount(6);
        picture(page, "overview-es.png");
    }

    @Test
    void changesTheIndicatorAndKeepsItInTheAddress() {
        Page page = open("", 1440, 900);

        page.getByPlaceholder(text("Buscar entre \\d+ indicadores")).fill("energia");
        byRole(page, AriaRole.LINK, text("^Cobertura de energía eléctrica"))
                .first()
                .click();

        assertThat(page.locator("#legend")).containsText("Cobertura de energía eléctrica");
        assertThat(page.locator("#legend")).containsText("más es mejor");
        assertThat(page).hasURL(text(".*indicador=cob_energia_censo.*"));

        page.reload();
        waitForMap(page);
        assertThat(page.locator("#legend")).containsText("Cobertura de energía eléctrica");
        page.goBack();
        assertThat(page.locator("#legend")).containsText("pobreza multidimensional");
    }

    @Test
    void findsADeprivationInsideItsFamily() {
        Page page = open("", 1440, 900);

        byRole(page, AriaRole.BUTTON, text("^Abrir Pobreza multidimensional")).click();
        byRole(page, AriaRole.LINK, text("Analfabetismo")).click();

        assertThat(page.locator("#legend")).containsText("Analfabetismo");
    }

    @Test
    void switchesToTheGapAndSaysWhatItIsMeasuredAgainst() {
        Page page = open("", 1440, 900);

        byRole(page, AriaRole.LINK, "Brechas").click();

        assertThat(byRole(page, AriaRole.HEADING, text("31 de 42 municipios están rezagados")))
                .isVisible();
        assertThat(page.locator("#legend")).containsText("puntos");
        assertThat(page.locator("#legend")).containsText("rezagado");
        assertThat(page.locator("#panel")).containsText("+27,4");
        picture(page, "gaps-es.png");
    }

    @Test
    void saysWhyAnIndicatorHasNoGap() {
        Page page = open("?sala=brechas&indicador=homicidios", 1440, 900);

        assertThat(byRole(page, AriaRole.HEADING, "Este indicador no tiene brecha"))
                .isVisible();
    }

    @Test
    void drillsIntoASubregionAndOpensAMunicipality() {
        Page page = open("", 1440, 900);

        byRole(page, AriaRole.LINK, text("^Norte 16")).click();
        assertThat(page).hasURL(text(".*territorio=NOR.*"));
        assertThat(page.locator("#panel")).containsText("Roldanillo");
        assertThat(page.locator("#panel")).not().containsText("Jamundí");

        byRole(page, AriaRole.LINK, text("^Roldanillo")).first().click();
        assertThat(page).hasURL(text(".*territorio=76622.*"));
        assertThat(byRole(page, AriaRole.HEADING, "Roldanillo")).isVisible();
        assertThat(page.locator("#panel")).containsText("DIVIPOLA 76622");
        picture(page, "municipality-es.png");
    }

    @Test
    void opensAProjectWithBothAccountsOfItsPlace() {
        Page page = open("?sala=proyectos", 1440, 900);

        assertThat(page.locator("#band")).containsText("23 en el mapa");
        byRole(page, AriaRole.LINK, text("prolongación Avenida Ciudad de Cali"))
                .first()
                .click();

        assertThat(page.locator("#panel")).containsText("Según el programa");
        assertThat(page.locator("#panel")).containsText("Según las fuentes");
        assertThat(page.locator("#panel")).containsText("Jamundí");
        assertThat(page.locator("#panel")).containsText("Yumbo");
        picture(page, "projects-es.png");
    }

    @Test
    void searchesWithoutAccents() {
        Page page = open("", 1440, 900);

        page.keyboard().press("/");
        page.keyboard().type("tulua");
        Locator options = page.getByRole(AriaRole.OPTION);
        assertThat(options.first()).containsText("Tuluá");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(text(".*territorio=76834.*"));
        assertThat(byRole(page, AriaRole.HEADING, "Tuluá")).isVisible();
    }

    @Test
    void worksByKeyboardOnTheMap() {
        Page page = open("", 1440, 900);

        page.locator("#map").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#live")).containsText(text("%.*Puesto \\d+ de 42"));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(text(".*territorio=76\\d{3}.*"));
    }

    @Test
    void switchesTheLanguage() {
        Page page = open("", 1440, 900);

        byRole(page, AriaRole.LINK, "English").click();
        waitForMap(page);

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#legend")).containsText("Percentage of households");
        assertThat(page.locator("body")).not().containsText("Desagregación");
        picture(page, "overview-en.png");
    }

    @Test
    void tellsWhereEverythingComesFrom() {
        faultsBefore = browser.faults().size();
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/?sala=origen");

        assertThat(page.locator("#page")).containsText("Plan Maestro Integral Sostenible");
        assertThat(page.locator("#page")).containsText("no es un plan adoptado");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        picture(page, "origin-es.png");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1440, 900",
        "'', 390, 844",
        "?sala=brechas, 1440, 900",
        "?sala=brechas, 390, 844",
        "?sala=proyectos, 1440, 900",
        "?sala=proyectos&proyecto=PE-02C, 390, 844",
        "?sala=origen, 1440, 900",
        "?sala=origen, 390, 844",
        "?territorio=76834, 1440, 900",
        "?territorio=76834&lang=en, 390, 844",
    })
    void keepsToTheRulesOfAccessibility(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();

        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .limit(3)
                                        .toList())
                        .toList())
                .isEmpty();
    }

    @Test
    void fitsAPhone() {
        Page page = open("", 390, 844);

        assertThat(byRole(page, AriaRole.BUTTON, text("panel de resultados"))).isVisible();
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(390);
        picture(page, "phone-es.png");

        byRole(page, AriaRole.BUTTON, text("panel de resultados")).click();
        assertThat(page.locator("#panel")).containsText("Buenaventura");
    }

    @Test
    void printsOnOnePage() throws Exception {
        Page page = open("", 1440, 900);

        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));

        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        java.util.regex.Matcher pages = Pattern.compile("/Type\\s*/Page[^s]").matcher(text);
        int count = 0;
        while (pages.find()) {
            count++;
        }
        assertThat(count).isEqualTo(1);
    }

    @Test
    void saysThatAListFailedAndDoesNotShowItAsEmpty() {
        Page page = browser.open(1440, 900);
        page.route("**/api/v1/territories/76834/neighbours*", route -> route.abort());
        page.route("**/api/v1/projects*", route -> route.abort());
        page.navigate(system.address() + "/?territorio=76834");

        assertThat(byRole(page, AriaRole.HEADING, "Tuluá")).isVisible();
        assertThat(page.locator("#panel").getByText("No se pudo cargar esta parte"))
                .hasCount(2);
        // the refused requests are what this test did
        faultsBefore = browser.faults().size();
    }

    @Test
    void keepsWhatIsOnScreenWhenTheServerFails() {
        Page page = open("", 1440, 900);

        page.route("**/api/v1/indicators/nbi/**", route -> route.abort());
        page.getByPlaceholder(text("Buscar entre \\d+ indicadores")).fill("personas en nbi");
        byRole(page, AriaRole.LINK, "Personas en NBI").first().click();

        assertThat(byRole(page, AriaRole.BUTTON, "Reintentar").first()).isVisible();
        page.unroute("**/api/v1/indicators/nbi/**");
        byRole(page, AriaRole.BUTTON, "Reintentar").first().click();
        assertThat(page.locator("#legend")).containsText("Personas en NBI");
        // the refused requests are what this test did
        faultsBefore = browser.faults().size();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?sala=ficha&territorio=76130                                                          | profile-es.png
            ?estudio=comparar&forma=cruce&indicador=ipm&con=cob_alcantarillado_censo              | bivariate-es.png
            ?estudio=indices&indice=calidad_de_vida                                               | composite-es.png
            ?estudio=graficas&forma=heat                                                          | heat-es.png
            ?estudio=escenarios                                                                   |
            ?estudio=ciudades                                                                     |
            ?sala=brechas&estudio=patrones                                                        |
            ?sala=brechas&estudio=alertas                                                         |
            ?sala=brechas&estudio=problemas&territorio=76109                                      |
            ?sala=ordenamiento                                                                    | landuse-es.png
            ?sala=catalogo&buscar=municipios&conjunto=municipalities                                 | catalogue-es.png
            ?paquete=ejemplo&sala=ordenamiento&estudio=lado-a-lado&planes=EX001-2019,EX007-2022   | landuse-side-es.png
            """)
    void everyStudyOpensFromItsAddressWithoutAFault(String query, @Nullable String name) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/" + query);
        page.locator("#panel h1, #page h1, #page h2")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(page.locator(".notice.is-failure")).hasCount(0);
        assertThat(page.title()).contains("Territoria");
        if (name != null) {
            picture(page, name);
        }
    }
}
