package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The first two tasks of {@code docs/tasks.md}, by mouse and by keyboard, in Spanish. What is expected is computed here
 * from the files in {@code data/}.
 */
class PlannerTasks12IT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data/valle-del-cauca");

    private static final String BUENAVENTURA = "76109";

    private Page firstScreen() {
        faultsBefore = browser.faults().size();
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/");
        page.locator(".panel-title").waitFor();
        return page;
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        return rowsOf(Files.readString(DATA.resolve(file)));
    }

    private static List<CSVRecord> rowsOf(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text.replace("\uFEFF", ""), format)) {
            return parser.getRecords();
        }
    }

    private static Map<String, Double> values(String family, String indicator, String period) throws IOException {
        Map<String, Double> values = new HashMap<>();
        for (CSVRecord row : rows("indicators/" + family + "/values.csv")) {
            if (row.get("indicator").equals(indicator)
                    && row.get("period").equals(period)
                    && row.get("breakdown").equals("total")) {
                values.put(row.get("code"), Double.parseDouble(row.get("value")));
            }
        }
        return values;
    }

    private static Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        rows("territories/territories.csv").forEach(row -> names.put(row.get("code"), row.get("name")));
        return names;
    }

    /** @param gap of each, furthest behind first */
    private record Furthest(List<String> names, List<Double> values, List<Double> gaps) {}

    /** The department is the mean weighted by dwellings, as the definition of the indicator says. */
    private static Furthest furthestOfTheNorth() throws IOException {
        Map<String, Double> water = values("ipm", "ipm_agua", "2018");
        Map<String, Double> dwellings = values("viviendas_ocupadas_2018", "viviendas_ocupadas_2018", "2018");
        double weighted = 0;
        double weight = 0;
        for (String code : water.keySet()) {
            weighted += water.get(code) * dwellings.get(code);
            weight += dwellings.get(code);
        }
        double department = weighted / weight;
        List<String> north = new ArrayList<>();
        for (CSVRecord row : rows("regionalisations/cinco_subregiones.csv")) {
            if (row.get("region").equals("Norte")) {
                north.add(row.get("code"));
            }
        }
        north.sort(Comparator.comparingDouble(code -> -water.get(code)));
        Map<String, String> names = names();
        List<String> three = north.subList(0, 3);
        return new Furthest(
                three.stream().map(names::get).toList(),
                three.stream().map(water::get).toList(),
                three.stream().map(code -> water.get(code) - department).toList());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }

    private void expectTheThree(Page page) throws IOException {
        Furthest expected = furthestOfTheNorth();
        Locator shown = page.locator(".gap-top li");
        assertThat(shown).hasCount(3);
        for (int i = 0; i < 3; i++) {
            assertThat(shown.nth(i).locator("a")).hasText(expected.names().get(i));
            assertThat(shown.nth(i))
                    .containsText("Valor: " + figure(expected.values().get(i)));
            assertThat(shown.nth(i)).containsText("+" + figure(expected.gaps().get(i)) + " puntos");
        }
        assertThat(page.locator(".panel-source")).containsText("DANE, Medida de pobreza multidimensional");
        assertThat(page).hasURL(Pattern.compile("sala=brechas&indicador=ipm_agua.*region=NOR"));
        Download download =
                page.waitForDownload(() -> page.locator(".panel-foot .csv").press("Enter"));
        List<CSVRecord> csv = rowsOf(Files.readString(download.path()));
        assertThat(csv.subList(0, 3)).extracting(row -> row.get(1)).isEqualTo(expected.names());
        assertThat(csv).allSatisfy(row -> assertThat(row.get("Región")).isEqualTo("Norte"));
        assertThat(csv.get(0).get("Fuente")).startsWith("DANE");
    }

    @Test
    void whichThreeOfTheNorthAreFurthestBehindInWaterByMouse() throws IOException {
        Page page = firstScreen();
        byRole(page, AriaRole.LINK, "Brechas").click();
        page.locator(".gap-region").waitFor();
        page.getByPlaceholder(Pattern.compile("Buscar entre")).fill("agua mejorada");
        page.locator(".picker-item")
                .filter(new Locator.FilterOptions().setHasText("agua mejorada"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("indicador=ipm_agua"));
        page.getByLabel("Región", new Page.GetByLabelOptions().setExact(true)).selectOption("Norte");
        expectTheThree(page);
        assertThat(new AxeBuilder(page).include("#panel").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void whichThreeOfTheNorthAreFurthestBehindInWaterByKeyboard() throws IOException {
        Page page = firstScreen();
        byRole(page, AriaRole.LINK, "Brechas").focus();
        page.keyboard().press("Enter");
        page.locator(".gap-region").waitFor();
        Locator search = page.getByPlaceholder(Pattern.compile("Buscar entre"));
        search.focus();
        page.keyboard().type("agua mejorada");
        tabTo(page, "ipm_agua");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("indicador=ipm_agua"));
        Locator region = page.getByLabel("Región", new Page.GetByLabelOptions().setExact(true));
        region.focus();
        // a select takes the first letters of what is wanted
        page.keyboard().type("Nort");
        expectTheThree(page);
    }

    /** Presses Tab until the focus stands on a link to this indicator. */
    private static void tabTo(Page page, String indicator) {
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            Object at = page.evaluate("document.activeElement.getAttribute('href') ?? ''");
            if (String.valueOf(at).matches(".*indicador=" + indicator + "(&.*)?")) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach a link to " + indicator);
    }

    private static double median(Map<String, Double> values) {
        double[] sorted =
                values.values().stream().mapToDouble(value -> value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double gapOfBuenaventura(String period) throws IOException {
        Map<String, Double> values = values("educacion", "edu_cob_neta_media", period);
        return median(values) - values.get(BUENAVENTURA);
    }

    private void expectTheTrend(Page page) throws IOException {
        double before = gapOfBuenaventura("2018");
        double after = gapOfBuenaventura("2022");
        String verdict = after < before ? "se cierra" : "se abre";
        assertThat(page.locator(".gap-verdict"))
                .hasText("La brecha de Buenaventura frente a la mediana %s: de +%s en 2018 a +%s puntos en 2022."
                        .formatted(verdict, figure(before), figure(after)));
        assertThat(page.locator(".gap-closing"))
                .hasText(
                        Pattern.compile(
                                "Año de cierre: no se puede estimar; el ritmo no se distingue de cero.*|.*intervalo del 95 %: \\d{4} a \\d{4}.*"));
        // the break between 2017 and 2018 is not crossed
        assertThat(page.locator(".gap-trend")).containsText("Quedan fuera 2015, 2016, 2017");
        assertThat(page.locator(".gap-trend svg.chart")).hasAttribute("aria-label", Pattern.compile("^2018: "));
        assertThat(page.locator(".gap-card")).containsText("No hay meta cargada de este indicador.");
    }

    @Test
    void whetherTheGapOfBuenaventuraClosesByMouse() throws IOException {
        Page page = firstScreen();
        byRole(page, AriaRole.LINK, "Brechas").click();
        page.locator(".gap-region").waitFor();
        page.getByPlaceholder(Pattern.compile("Buscar entre")).fill("neta media");
        page.locator(".picker-item")
                .filter(new Locator.FilterOptions().setHasText("neta media"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("indicador=edu_cob_neta_media"));
        // the department's value cannot be computed: the screen says so and offers the median
        page.getByText("Medir con otra referencia: la mediana").click();
        page.locator(".row[data-territory='" + BUENAVENTURA + "']").click();
        expectTheTrend(page);
        assertThat(new AxeBuilder(page).include("#panel").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void whetherTheGapOfBuenaventuraClosesByKeyboard() throws IOException {
        Page page = firstScreen();
        byRole(page, AriaRole.LINK, "Brechas").focus();
        page.keyboard().press("Enter");
        page.locator(".gap-region").waitFor();
        page.getByPlaceholder(Pattern.compile("Buscar entre")).focus();
        page.keyboard().type("neta media");
        tabTo(page, "edu_cob_neta_media");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("indicador=edu_cob_neta_media"));
        Locator median = page.getByLabel("La mediana");
        median.focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile("frente=mediana"));
        page.locator(".row[data-territory='" + BUENAVENTURA + "']").focus();
        page.keyboard().press("Enter");
        expectTheTrend(page);
    }

    @Test
    void onAPhoneTheListBeginsInTheHalfOpenSheet() {
        faultsBefore = browser.faults().size();
        Page page = browser.open(390, 844);
        page.navigate(system.address() + "/?sala=brechas&indicador=ipm_agua&region=NOR");
        page.locator(".gap-region").waitFor();
        double top = page.locator(".panel-title").boundingBox().y;
        double end = page.locator(".rail").boundingBox().y;
        assertThat(top).isLessThan(end - 40);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
