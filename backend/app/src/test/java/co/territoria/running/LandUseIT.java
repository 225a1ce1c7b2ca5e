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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Task 14 of {@code docs/tasks.md}, by mouse and by keyboard, in Spanish: what the register of land-use plans knows of
 * the real municipalities. What is expected is taken from the files in {@code data/}.
 */
class LandUseIT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data");

    private Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.locator(".panel-title").waitFor();
        return page;
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

    /** Plans of the municipalities: that of the whole department is told apart. */
    private static List<CSVRecord> municipalPlans() throws IOException {
        return rows("valle-del-cauca/land-use/plans.csv").stream()
                .filter(plan -> !plan.get("territory").equals("76"))
                .toList();
    }

    private static Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        rows("valle-del-cauca/territories/territories.csv").forEach(row -> names.put(row.get("code"), row.get("name")));
        return names;
    }

    private static int years(CSVRecord plan) {
        return LocalDate.now().getYear() - Integer.parseInt(plan.get("act_date").substring(0, 4));
    }

    private static void expectTheRegister(Page page) throws IOException {
        List<CSVRecord> plans = municipalPlans();
        List<CSVRecord> known = plans.stream()
                .filter(plan -> Boolean.parseBoolean(plan.get("act_confirmed")))
                .sorted(Comparator.comparing(plan -> plan.get("act_date")))
                .toList();
        int unknown = plans.size() - known.size();
        assertThat(page.locator(".panel-title"))
                .hasText("Se conoce el acto de %d de %d planes".formatted(known.size(), plans.size()));
        assertThat(page.locator(".panel-sentence")).containsText("De los otros %d".formatted(unknown));
        assertThat(page.locator(".panel-sentence")).containsText("artículo 9 de la Ley 388");

        Locator groups = page.locator(".landuse-group");
        Locator confirmed = groups.nth(0).locator("li");
        assertThat(confirmed).hasCount(known.size());
        for (int i = 0; i < known.size(); i++) {
            CSVRecord plan = known.get(i);
            assertThat(confirmed.nth(i)).containsText(names().get(plan.get("territory")));
            assertThat(confirmed.nth(i)).containsText(plan.get("kind"));
            assertThat(confirmed.nth(i)).containsText(plan.get("act_text"));
            assertThat(confirmed.nth(i)).containsText(years(plan) + " años");
        }
        Locator unconfirmed = groups.nth(1).locator("li");
        assertThat(unconfirmed).hasCount(unknown);
        assertThat(unconfirmed.first()).containsText("Acto no confirmado");
        unconfirmed.first().locator("summary").press("Enter");
        assertThat(unconfirmed.first().locator(".landuse-source p")).containsText("regla de población");

        // both look different, and the legend counts them
        Locator legend = page.locator("#legend li");
        for (String kind : List.of("POT", "PBOT", "EOT")) {
            long count =
                    plans.stream().filter(plan -> plan.get("kind").equals(kind)).count();
            assertThat(legend.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + kind + ","))))
                    .containsText(String.valueOf(count));
        }
        assertThat(legend.filter(new Locator.FilterOptions().setHasText("Acto no confirmado")))
                .containsText(String.valueOf(unknown));
        assertThat(page.locator(".leaflet-dots-pane path[fill='url(#atlas-projected)']"))
                .hasCount(unknown);
        assertThat(page.locator("#map .mark-number")).hasCount(known.size());
        assertThat(page.locator("#controls")).containsText("Cargar los polígonos de un plan");
        // nothing draws a zone in a real municipality
        assertThat(page.locator(".leaflet-zones-pane canvas")).hasCount(0);
    }

    private static void expectTheTable(Download download) throws IOException {
        List<CSVRecord> csv = rowsOf(Files.readString(download.path()));
        List<CSVRecord> plans = municipalPlans();
        assertThat(csv).hasSize(plans.size());
        Map<String, CSVRecord> byTerritory = new HashMap<>();
        plans.forEach(plan -> byTerritory.put(plan.get("territory"), plan));
        for (CSVRecord row : csv) {
            CSVRecord plan = byTerritory.get(row.get("codigo"));
            assertThat(row.get("Clase")).isEqualTo(plan.get("kind"));
            assertThat(row.get("Acto")).isEqualTo(plan.get("act_text"));
            assertThat(row.get("Fuente")).isEqualTo(plan.get("source_es"));
            assertThat(row.get("Acto confirmado"))
                    .isEqualTo(Boolean.parseBoolean(plan.get("act_confirmed")) ? "sí" : "no");
        }
    }

    @Test
    void whichActsAreKnownByMouse() throws IOException {
        Page page = open("", 1440, 900);
        page.locator("[data-door=landuse]").click();
        page.locator(".landuse-group").first().waitFor();
        expectTheRegister(page);
        expectTheTable(
                page.waitForDownload(() -> page.locator(".panel-foot .csv").click()));
        assertThat(new AxeBuilder(page)
                        .include("#panel")
                        .include("#legend")
                        .include("#controls")
                        .analyze()
                        .getViolations())
                .isEmpty();
        page.locator(".controls .segment[data-id=antiguedad]").click();
        assertThat(page).hasURL(Pattern.compile("forma=antiguedad"));
        assertThat(page.locator("#legend")).containsText("Acto no confirmado: sin edad");
        page.locator(".landuse-group a")
                .filter(new Locator.FilterOptions().setHasText("Jamundí"))
                .click();
        assertThat(page.locator(".panel-title")).hasText("PBOT de Jamundí");
        assertThat(page.locator("#panel")).containsText("Acuerdo 002 de 2002");
        assertThat(page.locator("#panel")).containsText("no tiene polígonos cargados");
        assertThat(page.locator("#legend > *")).hasCount(0);
    }

    @Test
    void whichActsAreKnownByKeyboard() throws IOException {
        Page page = open("", 1440, 900);
        page.locator("[data-door=landuse]").focus();
        page.keyboard().press("Enter");
        page.locator(".landuse-group").first().waitFor();
        expectTheRegister(page);
        expectTheTable(
                page.waitForDownload(() -> page.locator(".panel-foot .csv").press("Enter")));
        page.getByLabel("Acto y polígonos", new Page.GetByLabelOptions().setExact(true))
                .focus();
        page.keyboard().press("ArrowDown");
        assertThat(page).hasURL(Pattern.compile("mostrar=con-acto"));
        assertThat(page.locator(".landuse-rows").first().locator("li")).hasCount(3);
        page.locator(".landuse-rows a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("planes=76834-2000"));
        page.locator("#panel .back").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".landuse-group").first()).isVisible();
    }

    @Test
    void onAPhoneAndInEnglish() {
        Page page = open("?sala=ordenamiento&lang=en", 390, 844);
        assertThat(page.locator("#legend")).containsText("Act not confirmed");
        assertThat(page.locator(".panel-title")).hasText("The act of 3 of 42 plans is known");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.locator("[data-study=landuseMosaic]").click();
        assertThat(page.locator(".panel-title")).hasText("None of the 42 municipalities has polygons loaded");
        // the example is one link away
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("See how it looks with polygons, in the example pack")))
                .hasAttribute("href", Pattern.compile("paquete=ejemplo"));
    }
}
