package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index builder as a planner uses it: task 6 of {@code docs/tasks.md}, by mouse and by keyboard. The expected
 * scores are computed here from the files in {@code data/}.
 */
class CompositeIT extends OnScreen {

    private static final Path VALUES =
            Path.of(System.getProperty("territoria.repository")).resolve("data/valle-del-cauca/indicators");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Component, the family that delivers it, and whether more of it is better. */
    private static final List<Component> QUALITY_OF_LIFE = List.of(
            new Component("deficit_hab", "deficit_habitacional", false),
            new Component("cob_acueducto_censo", "servicios_censo", true),
            new Component("cob_alcantarillado_censo", "servicios_censo", true),
            new Component("ipm_bajo_logro", "ipm", false),
            new Component("ipm_barreras_salud", "ipm", false),
            new Component("ipm_trabajo_informal", "ipm", false));

    private record Component(String indicator, String family, boolean higherIsBetter) {}

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static Locator byRole(Page page, AriaRole role, String regex) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(regex)));
    }

    /** Scores between observed ends, by municipality, with these weights of one. */
    private static Map<String, Double> scores(double... weights) throws IOException {
        Map<String, Double> scores = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            Component component = QUALITY_OF_LIFE.get(i);
            Map<String, Double> values = new HashMap<>();
            for (String line :
                    Files.readAllLines(VALUES.resolve(component.family).resolve("values.csv"))) {
                String[] cells = line.split(",");
                if (cells[0].equals(component.indicator) && cells[2].equals("2018") && cells[3].equals("total")) {
                    values.put(cells[1], Double.parseDouble(cells[4]));
                }
            }
            double low = values.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElseThrow();
            double high = values.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            double weight = weights[i];
            values.forEach((code, value) -> {
                double share = (value - low) / (high - low);
                scores.merge(code, weight * 100 * (component.higherIsBetter ? share : 1 - share), Double::sum);
            });
        }
        return scores;
    }

    private static String last(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String name(String code) throws IOException {
        return Files.readAllLines(VALUES.resolve("../territories/territories.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(code))
                .findFirst()
                .orElseThrow()[1];
    }

    /** A score as the screen writes it, with one decimal more than the list. */
    private static String written(double score) {
        return String.format(java.util.Locale.forLanguageTag("es-CO"), "%.1f", score);
    }

    private static void expectHousingDoubled(Page page) throws IOException {
        Map<String, Double> expected = scores(2 / 7.0, 1 / 7.0, 1 / 7.0, 1 / 7.0, 1 / 7.0, 1 / 7.0);
        String last = last(expected);
        assertThat(byRole(page, AriaRole.HEADING, name(last) + " queda en el último puesto"))
                .isVisible();
        assertThat(page.locator("#panel")).containsText(Pattern.compile("conserva el puesto 42 en el \\d+"));
        Locator row = page.locator("#panel a.index-row[data-territory='" + last + "']");
        assertThat(row).containsText("42");
        // weights of the address have four digits: the score may differ in the second decimal
        assertThat(row).containsText(written(expected.get(last)));
        assertThat(row).containsText(Pattern.compile("Puestos \\d+ a 42"));
    }

    @Test
    void doublesTheWeightOfHousingByMouse() throws Exception {
        Page page = open("", 1440, 900);

        page.locator("#studies")
                .getByText("Índices", new Locator.GetByTextOptions().setExact(true))
                .click();
        Map<String, Double> before = scores(1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0);
        String lastBefore = last(before);
        assertThat(page.locator("#panel a.index-row[data-territory='" + lastBefore + "']"))
                .containsText(written(before.get(lastBefore)));

        byRole(page, AriaRole.BUTTON, "Dar el doble a Vivienda").click();
        byRole(page, AriaRole.RADIO, "Primero los últimos").click();

        expectHousingDoubled(page);
        assertThat(page).hasURL(Pattern.compile(".*estudio=indices.*pesos=0\\.285.*"));
        assertThat(page.locator(".builder-sum")).hasText("Suman 100");

        // the contributions of the last add up to its score
        page.locator("#panel a.index-row").first().click();
        assertThat(page.locator(".index-chosen")).containsText("Los aportes suman el puntaje");
        List<String> parts = page.locator(".index-chosen tbody td:last-child").allInnerTexts();
        double sum = parts.stream().mapToDouble(CompositeIT::number).sum();
        assertThat(parts).hasSize(6);
        assertThat(sum).isCloseTo(number(page.locator(".index-chosen tfoot td").innerText()), within(0.03));
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace("−", "-").replace(',', '.'));
    }

    @Test
    void doublesTheWeightOfHousingByKeyboardAlone() throws Exception {
        Page page = open("", 1440, 900);

        tabTo(page, "a[data-study=composite]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel a.index-row").first()).isVisible();
        tabTo(page, "input[data-weight^=deficit_hab]");
        page.keyboard().press("Control+A");
        page.keyboard().type("40");
        assertThat(page.locator(".builder-sum")).containsText("se usan en proporción");
        assertThat(page).hasURL(Pattern.compile(".*pesos=0\\.32.*"));
        tabTo(page, "button[data-focus=equal]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".builder-sum")).hasText("Suman 100");
        tabTo(page, ".builder-row:first-child .builder-button");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*pesos=0\\.285.*"));
        tabTo(page, "#panel [role=radio]");
        page.keyboard().press("ArrowRight");

        expectHousingDoubled(page);
    }

    /** Goes on with the tab key until the element has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 160; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
                return;
            }
        }
        throw new AssertionError("the tab key does not reach " + selector);
    }

    @Test
    void saysWhatHumanDevelopmentLacks() {
        Page page = open("?estudio=indices", 1440, 900);

        page.locator("#controls select").first().selectOption("desarrollo_humano");

        assertThat(byRole(page, AriaRole.HEADING, "No se calcula todavía: faltan datos"))
                .isVisible();
        assertThat(page.locator("#panel")).containsText("Esperanza de vida al nacer");
        assertThat(page.locator("#panel")).containsText("Cargue el indicador ingreso_per_capita");
        assertThat(page.locator("#legend")).isHidden();
    }

    @Test
    void buildsAnIndexFromNothingAndSharesIt() {
        Page page = open("?estudio=indices&indice=propio", 1440, 900);
        assertThat(page.locator("#panel")).containsText("Elija al menos 2 componentes");

        page.locator("[data-add] select").selectOption("ipm_agua");
        assertThat(page.locator(".builder-row")).hasCount(1);
        page.locator("[data-add] select").selectOption("cob_internet_censo");
        assertThat(page.locator(".builder-row")).hasCount(2);
        assertThat(page.locator("#legend")).containsText("Índice propio");
        byRole(page, AriaRole.RADIO, "Geométrica").click();
        assertThat(page)
                .hasURL(Pattern.compile(".*componentes=ipm_agua%2Ccob_internet_censo.*reglas=minmax\\.geometric.*"));

        page.reload();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".builder-row")).hasCount(2);
        assertThat(page.locator("#legend")).containsText("Índice propio");
        assertThat(page.locator("#panel a[download]")).hasAttribute("href", Pattern.compile(".*f=yaml.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "?estudio=indices, 1440, 900",
        "?estudio=indices&vista=tabla&territorio=76001, 390, 844",
        "?estudio=indices&indice=desarrollo_humano&lang=en, 1440, 900"
    })
    void keepsToTheRulesOfAccessibility(String query, int width, int height) {
        Page page = open(query, width, height);

        assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget().toString())
                                                .limit(3)
                                                .toList())
                                .toList())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            /api/v1/indices                                                              | 200 | none
            /api/v1/indices/calidad_de_vida?f=csv                                        | 200 | none
            /api/v1/indices/calidad_de_vida?f=yaml                                       | 200 | none
            /api/v1/indices/calidad_de_vida/sensitivity?seed=7&draws=200                 | 200 | none
            /api/v1/indices/compute?components=ipm_agua,nbi&weights=30,70                | 200 | none
            /ogc/collections/index-calidad_de_vida/items?limit=2                         | 200 | none
            /api/v1/indices/calidad                                                      | 404 | index
            /api/v1/indices/calidad_de_vida?x=1                                          | 400 | x
            /api/v1/indices/calidad_de_vida/sensitivity?draws=9                          | 400 | draws
            /api/v1/indices/compute                                                      | 400 | components
            /api/v1/indices/compute?components=ipm_agua                                  | 400 | components
            /api/v1/indices/compute?components=ipm_agua,nbi&weights=0.3,0.3              | 400 | weights
            /api/v1/indices/compute?components=ipm_agua,nbi&mean=geometric&normalisation=zscore | 400 | mean
            /api/v1/indices/compute?components=ipm_agua,pob_total_2018_2042              | 400 | directions
            /ogc/collections/index-desarrollo_humano                                     | 404 | layer
            """)
    void theAddressesAnswer(String path, int status, String parameter) throws Exception {
        HttpResponse<String> answer = system.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (parameter != null) {
            JsonNode problem = MAPPER.readTree(answer.body());
            assertThat(problem.path("parameter").asString("")).isEqualTo(parameter);
            assertThat(problem.path("detail").asString("")).isNotBlank();
        }
    }
}
