package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparing maps, in a real Chromium: task 4 of {@code docs/tasks.md} by mouse and by keyboard, and what it needs. */
class CompareIT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data/valle-del-cauca");
    private static final String SEWERAGE = "cob_alcantarillado_censo";

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page;
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses the tabulator until this element has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not reach " + selector);
    }

    @Test
    void task4ByMouse() throws Exception {
        Page page = open("", 1440, 900);

        byRole(page, AriaRole.LINK, "Comparar").click();
        byRole(page, AriaRole.RADIO, "Dos indicadores en un mapa").click();
        page.getByLabel("Columnas: Indicador").selectOption(SEWERAGE);

        expectTask4(page);
        // another cell of the legend lists its own municipalities
        page.locator("[data-cell='20']").click();
        assertThat(page.locator(".cell-list")).containsText("Celda elegida");
        assertThat(page.locator("[data-cell='20']")).hasAttribute("aria-pressed", "true");
        page.reload();
        expectTask4(page);
    }

    @Test
    void task4ByKeyboard() throws Exception {
        Page page = open("", 1440, 900);

        tabTo(page, "[data-study='compare']");
        page.keyboard().press("Enter");
        assertThat(page.locator(".compare-pair .compare-stage")).hasCount(2);
        tabTo(page, ".compare-controls [role='radio']");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".nine-cell")).hasCount(9);
        tabTo(page, "[aria-label='Columnas: Indicador'], .swap ~ .map-chooser select");
        page.keyboard().type("Cobertura de alcantarillado");

        expectTask4(page);
        tabTo(page, ".compare-stage .atlas");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#live")).containsText("Cobertura de alcantarillado");
        tabTo(page, ".nine-cell.is-worst");
        page.keyboard().press("Enter");
        assertThat(page.locator("#live")).containsText("municipios en la lista");
        tabTo(page, ".cell-item");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chosen-line strong")).containsText("peor en ambos");
    }

    /** The worst of the nine cells holds the municipalities that the files say, with both values. */
    private void expectTask4(Page page) throws IOException {
        List<Municipality> expected = worstInBoth();
        assertThat(expected).hasSizeBetween(2, 20);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("%d municipios están en la clase peor de ambos indicadores".formatted(expected.size()));
        assertThat(page.locator(".nine-cell.is-worst")).hasText(String.valueOf(expected.size()));
        Locator rows = page.locator(".cell-list .cell-items li");
        assertThat(rows).hasCount(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Municipality one = expected.get(i);
            assertThat(rows.nth(i)).containsText(one.name());
            assertThat(rows.nth(i)).containsText(spanish(one.poverty()));
            assertThat(rows.nth(i)).containsText(spanish(one.sewerage()));
        }
        assertThat(page.locator(".compare-below tbody tr")).hasCount(42);
        assertThat(page.locator(".compare-below tbody tr").first()).containsText("peor en ambos");
    }

    private static String spanish(double value) {
        return String.format(Locale.forLanguageTag("es-CO"), "%.1f", value);
    }

    private record Municipality(String name, double poverty, double sewerage) {}

    /** By the rule of the documentation, computed from the files a second time. */
    private static List<Municipality> worstInBoth() throws IOException {
        Map<String, Double> poverty = column("indicators/ipm/values.csv", "ipm");
        Map<String, Double> sewerage = column("indicators/servicios_censo/values.csv", SEWERAGE);
        Map<String, String> names = new TreeMap<>();
        for (String line : Files.readAllLines(DATA.resolve("territories/territories.csv"))) {
            String[] cells = line.split(",");
            names.put(cells[0], cells[1]);
        }
        double from = roundedTerciles(poverty)[1];
        double below = roundedTerciles(sewerage)[0];
        return poverty.entrySet().stream()
                .filter(entry -> entry.getValue() >= from && sewerage.get(entry.getKey()) < below)
                .map(entry ->
                        new Municipality(names.get(entry.getKey()), entry.getValue(), sewerage.get(entry.getKey())))
                .sorted(Comparator.comparing(Municipality::poverty).reversed())
                .toList();
    }

    private static double[] roundedTerciles(Map<String, Double> values) {
        double[] sorted = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double first = tercile(sorted, 1);
        double second = tercile(sorted, 2);
        double unit = 0;
        for (double candidate : new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50}) {
            unit = candidate <= (second - first) / 2 ? candidate : unit;
        }
        return new double[] {Math.rint(first / unit) * unit, Math.rint(second / unit) * unit};
    }

    private static double tercile(double[] sorted, int which) {
        double place = which * (sorted.length - 1) / 3.0;
        int low = (int) place;
        return sorted[low] + (place - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
    }

    private static Map<String, Double> column(String file, String indicator) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        for (String line : Files.readAllLines(DATA.resolve(file))) {
            String[] cells = line.split(",");
            if (cells[0].equals(indicator) && cells[2].equals("2018") && cells[3].equals("total")) {
                values.put(cells[1], Double.parseDouble(cells[4]));
            }
        }
        return values;
    }

    @Test
    void twoMapsMoveTogetherWithTheSameClasses() {
        Page page = open("?estudio=comparar&indicador=edu_cob_neta_media", 1440, 900);
        Locator scales = page.locator(".compare-stage .atlas-scale");
        assertThat(scales).hasCount(2);
        String before = scales.nth(1).textContent();

        page.locator(".compare-stage .atlas-zoom button").first().click();
        page.locator(".compare-stage .atlas-zoom button").first().click();

        assertThat(scales.nth(0)).not().hasText(before);
        assertThat(scales.nth(1)).hasText(scales.nth(0).textContent());
        assertThat(page.locator(".compare-legend").nth(0)).containsText("mismos cortes que");
        assertThat(page.locator(".compare-legend").nth(1)).containsText("Fuente:");

        String first = page.locator(".compare-title").first().textContent();
        byRole(page, AriaRole.BUTTON, "Intercambiar").click();
        assertThat(page.locator(".compare-title").nth(1)).hasText(first);
        page.getByLabel("Mapa 2: Periodo").selectOption("2015");
        page.getByLabel("Mapa 1: Periodo").selectOption("2022");
        assertThat(page.locator(".compare-head")).containsText("2022 y 2015 no se comparan");
    }

    @Test
    void smallMapsHaveFixedBreaksAndMarkWhatDoesNotCompare() {
        Page page = open("?estudio=comparar&forma=serie&indicador=edu_cob_neta_media", 1440, 900);

        assertThat(page.locator(".multiple")).hasCount(8);
        assertThat(page.locator(".multiple.is-broken")).hasCount(1);
        assertThat(page.locator(".multiple.is-broken")).containsText("No se compara con 2017");
        assertThat(page.locator(".compare-head")).containsText("Cortes fijos sobre 2015 a 2022");
        assertThat(page.locator(".compare-below tbody tr")).hasCount(42);

        page.locator(".multiple [data-territory='76834']").first().click();
        assertThat(page.locator(".chosen-line")).containsText("Tuluá");
        byRole(page, AriaRole.LINK, "2019").click();
        assertThat(page).hasURL(Pattern.compile(".*periodo=2019.*cortes=todos.*"));
        assertThat(page.locator("#legend")).containsText("2019");
    }

    @Test
    void ownBoundsAreTypedAndChecked() {
        Page page = open("", 1440, 900);

        page.getByLabel("Método de los cortes").selectOption("own");
        assertThat(page).hasURL(Pattern.compile(".*metodo=propios&.*propios=.*"));
        Locator boxes = page.locator(".bounds input");
        assertThat(boxes).hasCount(4);
        boxes.first().fill("99");
        boxes.first().press("Enter");
        assertThat(page.locator(".bounds-problem")).containsText("mayor que el anterior");
        boxes.first().fill("12,5");
        boxes.first().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*propios=12\\.5%2C.*"));
        page.getByLabel("Método de los cortes").selectOption("single");
        assertThat(page.locator("#legend .legend-classes > li:not(.legend-missing)"))
                .hasCount(1);
        page.getByLabel("Método de los cortes").selectOption("stddev");
        assertThat(page.locator("#legend")).containsText("desviación estándar");
    }

    @ParameterizedTest
    @CsvSource({
        "?estudio=comparar, 1440, 900",
        "?estudio=comparar&forma=serie&indicador=edu_cob_neta_media&lang=en, 390, 844",
        "?estudio=comparar&forma=cruce, 1440, 900",
        "?estudio=comparar&forma=cruce, 390, 844",
        "?metodo=propios&propios=10%2C20, 390, 844",
    })
    void keepsToTheRulesOfAccessibility(String query, int width, int height) {
        Page page = open(query, width, height);
        if (query.contains("comparar")) {
            page.locator(".compare-below table").waitFor();
        }

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
}
