package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Task 3 of docs/tasks.md: where does multidimensional poverty gather, and how sure is that? */
class PatternIT extends OnScreen {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.locator("#panel .panel-title").waitFor();
        return page;
    }

    private static JsonNode clusters(String query) throws Exception {
        return MAPPER.readTree(
                system.get("/api/v1/indicators/ipm/clusters" + query).body());
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the planner must be able to read, held against the answer of the server. */
    private static void expectTheAnswer(Page page, JsonNode answer) {
        String panel = page.locator("#panel").innerText();
        String moran = String.format(
                Locale.forLanguageTag("es-CO"),
                "%.2f",
                answer.get("global").get("i").asDouble());
        assertThat(panel)
                .contains("I de Moran " + moran)
                .contains("9.999 permutaciones")
                .contains("semilla 76")
                .contains("Son solo 42 territorios");
        for (String kind : List.of("high-high", "low-low", "high-low", "low-high")) {
            List<String> expected = new ArrayList<>();
            answer.get("items").forEach(item -> {
                if (item.get("cluster").asString().equals(kind)) {
                    expected.add(item.get("code").asString());
                }
            });
            Locator shown = page.locator(".pattern-class[data-class=" + kind + "] a[data-territory]");
            assertThat(shown).hasCount(expected.size());
            List<String> codes = shown.all().stream()
                    .map(each -> each.getAttribute("data-territory"))
                    .sorted()
                    .toList();
            assertThat(codes).isEqualTo(expected.stream().sorted().toList());
        }
    }

    @Test
    void whereDoesPovertyGatherByMouse() throws Exception {
        Page page = open("", 1440, 900);
        link(page, "Brechas").click();
        link(page, "Patrones").click();
        page.locator(".pattern-settings").waitFor();
        assertThat(page.locator(".pattern-settings")).containsText("(FDR)");
        expectTheAnswer(page, clusters(""));
        // without the correction there are more, and a warning
        page.getByLabel("Corregir por falsos hallazgos (FDR)").uncheck();
        assertThat(page.locator(".pattern-settings")).containsText("sin corrección");
        assertThat(page.locator("[data-warning=uncorrected]")).containsText("42 pruebas");
        expectTheAnswer(page, clusters("?correction=none"));
        assertThat(page.locator(".pattern-class a[data-territory]").first()).isVisible();
        page.getByLabel("Corregir por falsos hallazgos (FDR)").check();
        assertThat(page.locator(".pattern-settings")).containsText("(FDR)");
        assertThat(page.locator("#legend")).containsText("Alto-alto");
        assertThat(page.locator("#legend")).containsText("Sin dato");
        assertThat(page.locator(".pattern-figure circle")).hasCount(42);
        // the same as a file, with seed and correction in it
        Download file = page.waitForDownload(() -> page.locator("a.csv").click());
        assertThat(Files.readString(file.path())).contains("local_i", ",9999,76,0.05,fdr,");
        assertThat(new AxeBuilder(page).include("#panel").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void whereDoesPovertyGatherByKeyboard() throws Exception {
        Page page = open("?sala=brechas", 1440, 900);
        link(page, "Patrones").focus();
        page.keyboard().press("Enter");
        page.locator(".pattern-settings").waitFor();
        expectTheAnswer(page, clusters(""));
        // neighbours by distance: arrow keys in the choice
        radio(page, "Comparte límite").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("estudio=patrones.*forma=k5"));
        assertThat(page.locator(".pattern-settings")).containsText("los 5 vecinos más cercanos");
        radio(page, "Moran local").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("forma=gi-k5"));
        assertThat(page.locator("#legend")).containsText("Valores altos juntos");
        radio(page, "Conglomerados").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("vista=desigualdad"));
        assertThat(page.locator("#panel")).containsText("Gini 0,");
        assertThat(page.locator("#panel")).containsText("Ponderado por «Viviendas ocupadas");
        page.locator(".pattern-method summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".pattern-method")).containsText("Shorrocks");
    }

    @Test
    void inequalityAddsUpOnScreenAndOnAPhone() {
        Page page = open("?sala=brechas&estudio=patrones&vista=desigualdad", 390, 844);
        assertThat(page.locator("#panel")).containsText(Pattern.compile("El \\d+\\s%.* está dentro de las regiones"));
        assertThat(page.locator("#panel")).containsText("un solo año");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.navigate(system.address() + "/?sala=brechas&estudio=patrones&indicador=homicidios&vista=desigualdad");
        assertThat(page.locator("[data-warning=total]").first()).isAttached();
        page.navigate(system.address() + "/?sala=brechas&estudio=patrones&indicador=edu_cob_neta&vista=desigualdad");
        assertThat(page.locator(".pattern-dispersion")).containsText("(2018) a ");
    }

    @Test
    void theAddressesAnswerAndSayWhatIsWrong() throws Exception {
        assertThat(clusters("?weights=knn&k=4&permutations=99&seed=1&alpha=0.1&correction=none")
                        .get("settings")
                        .get("k")
                        .asInt())
                .isEqualTo(4);
        assertThat(clusters("?permutations=100000").get("status").asInt()).isEqualTo(400);
        assertThat(clusters("?permutaciones=99").get("code").asString()).isEqualTo("unknown-parameter");
        assertThat(clusters("?k=3&lang=en").get("detail").asString()).contains("weights=knn only");
        JsonNode inequality =
                MAPPER.readTree(system.get("/api/v1/indicators/ipm/inequality").body());
        assertThat(inequality.get("weights").get("indicator").asString()).isEqualTo("viviendas_ocupadas_2018");
        JsonNode items = MAPPER.readTree(system.get("/ogc/collections/cluster-ipm/items?limit=50&breakdown=total")
                .body());
        assertThat(items.get("features")).hasSize(42);
        assertThat(system.get("/api/v1/indicators/nada/clusters").statusCode()).isEqualTo(404);
    }
}
