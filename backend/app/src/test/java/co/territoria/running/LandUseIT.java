package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Tasks 14 and 16 of {@code docs/tasks.md}, by mouse and by keyboard, in Spanish: what the register of land-use plans
 * knows of the real municipalities, and what is wrong with a delivery of the fictional ones. What is expected is taken
 * from the files in {@code data/}.
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

    /** What is wrong on purpose in the delivery of Vegalinda, borders and determinants aside: they are no fault of it. */
    private static List<CSVRecord> injected() throws IOException {
        Set<String> kinds = Set.of("gap", "overlap", "nested", "duplicate", "sliver", "wrong_class");
        return rows("ejemplo/land-use/answer-key.csv").stream()
                .filter(row -> row.get("plan").equals("EX003-2016"))
                .filter(row -> kinds.contains(row.get("kind")))
                .toList();
    }

    /** The size of a fault as the list writes it. */
    private static String size(CSVRecord key) {
        double value = Double.parseDouble(key.get("value"));
        if (key.get("unit").equals("m")) {
            return "%.0f cm".formatted(value * 100);
        }
        double hectares = value / 10_000;
        return hectares >= 1
                ? "%s ha".formatted(figure(hectares, hectares >= 10 ? 1 : 2))
                : "%s m²".formatted(figure(value, 0));
    }

    private static String figure(double value, int decimals) {
        DecimalFormat format = new DecimalFormat(
                decimals == 0 ? "#,##0" : decimals == 1 ? "#,##0.0" : "#,##0.00",
                DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-ES")));
        return format.format(value);
    }

    /** Chooses every fault in turn: it says its rule and its zones, and the map marks it. */
    private static void expectTheFaults(Page page, Consumer<Locator> choose) throws IOException {
        List<CSVRecord> keys = new ArrayList<>(injected());
        Locator faults = page.locator(".landuse-findings > li");
        assertThat(faults).hasCount(keys.size());
        assertThat(page.locator(".landuse-verdict")).containsText("No cumple");
        assertThat(page.locator(".landuse-verdict")).containsText(keys.size() + " errores, 0 advertencias y 0 alertas");
        for (int i = 0; i < faults.count(); i++) {
            Locator fault = faults.nth(i);
            choose.accept(fault.locator(".landuse-finding"));
            assertThat(fault.locator(".landuse-finding")).hasAttribute("aria-pressed", "true");
            assertThat(page).hasURL(Pattern.compile("conflicto="));
            assertThat(page.locator(".finding-disc.is-chosen text")).hasText(String.valueOf(i + 1));
            String said = fault.textContent();
            List<CSVRecord> found = keys.stream()
                    .filter(key -> Pattern.compile("\\b%s\\b".formatted(key.get("rule")))
                            .matcher(said)
                            .find())
                    .filter(key -> key.get("value").isEmpty() || said.contains(size(key)))
                    .filter(key -> Stream.of(key.get("zones").split(";")).allMatch(said::contains))
                    .toList();
            assertThat(found).as(said).hasSize(1);
            keys.removeAll(found);
        }
        assertThat(keys).isEmpty();
    }

    @Test
    void whatIsWrongWithADeliveryByMouse() throws IOException {
        Page page = open("?sala=ordenamiento&paquete=ejemplo", 1440, 900);
        page.locator(".landuse-group a")
                .filter(new Locator.FilterOptions().setHasText("Vegalinda"))
                .click();
        assertThat(page.locator("#legend")).containsText("Protección");
        assertThat(page.locator(".leaflet-zones-pane canvas")).hasCount(1);
        page.locator("#panel .segment[data-id=validation]").click();
        page.locator(".landuse-verdict").waitFor();
        assertThat(new AxeBuilder(page)
                        .include("#panel")
                        .include("#legend")
                        .analyze()
                        .getViolations())
                .isEmpty();
        expectTheFaults(page, Locator::click);

        // every rule has an outcome of its own, and one that does not apply says why: it has not passed
        Locator outcomes = page.locator(".landuse-details[data-outcome]");
        assertThat(outcomes.locator("li"))
                .hasCount(Integer.parseInt(page.locator(".section-title .count")
                        .last()
                        .textContent()
                        .trim()));
        Locator apart = page.locator(".landuse-details[data-outcome=not_applicable]");
        apart.locator("summary").press("Enter");
        assertThat(apart.locator(".landuse-rule-why").first()).isVisible();
        // the same faults in what goes back to the consultant
        Download csv =
                page.waitForDownload(() -> page.locator("[data-report=csv]").click());
        assertThat(rowsOf(Files.readString(csv.path()))).hasSize(injected().size());
        Download geoPackage =
                page.waitForDownload(() -> page.locator("[data-report=gpkg]").click());
        assertThat(Files.readAllBytes(geoPackage.path())).startsWith("SQLite format 3".getBytes(UTF_8));
        Page report = page.waitForPopup(() -> page.locator("[data-report=html]").click());
        assertThat(report.locator("body")).containsText("Vegalinda");
        for (CSVRecord key : injected()) {
            assertThat(report.locator("body")).containsText(key.get("rule"));
        }

        // filters narrow list and map, and say how to get out of them
        page.locator("#panel select").nth(1).selectOption("T5");
        assertThat(page).hasURL(Pattern.compile("norma=T5"));
        assertThat(page.locator(".landuse-findings > li")).hasCount(3);
        assertThat(page.locator("#map .finding-disc")).hasCount(3);
    }

    @Test
    void whatIsWrongWithADeliveryByKeyboard() throws IOException {
        Page page = open("?sala=ordenamiento&paquete=ejemplo", 1440, 900);
        page.locator(".landuse-group a")
                .filter(new Locator.FilterOptions().setHasText("Vegalinda"))
                .focus();
        page.keyboard().press("Enter");
        page.locator("#panel .segment[data-id=zones]").focus();
        page.keyboard().press("ArrowRight");
        page.locator(".landuse-verdict").waitFor();
        expectTheFaults(page, button -> button.press("Enter"));
        // the words of the plan beside the harmonised code; the name that nobody knows comes first
        page.locator("#panel .segment[data-id=validation]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".landuse-unknown")).containsText("sin código");
        assertThat(page.locator("#panel tbody tr").first()).containsText("sin código: nadie lo conoce");
        page.locator("#panel .segment[data-id=mapping]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#panel")).containsText("EPSG:3115");
        assertThat(page.locator("#panel")).containsText("SHA-256");
    }

    @Test
    void thePlansTogetherAndTheRecordOfOne() {
        Page page = open("?sala=ordenamiento&paquete=ejemplo&estudio=mosaico", 1440, 900);
        assertThat(page.locator(".panel-title")).containsText("del suelo con plan");
        // Peñatarda has no polygons: a hole, hatched and told, and no zero
        assertThat(page.locator("#legend")).containsText("Sin plan con polígonos");
        assertThat(page.locator("path.place[fill='url(#atlas-hatch)']")).hasCount(1);
        assertThat(page.locator(".finding-list")).containsText("Peñatarda");
        assertThat(page.locator(".chart-place g[data-territory]")).hasCount(8);
        page.locator(".controls .segment[data-id=inhabitant]").click();
        assertThat(page.locator(".chart-place")).containsText("m²/hab.");
        assertThat(new AxeBuilder(page)
                        .include("#panel")
                        .include("#legend")
                        .include("#controls")
                        .analyze()
                        .getViolations())
                .isEmpty();
        page.locator("[data-study=landuseRecord]").click();
        assertThat(page.locator("[data-indicator=urban_soil]")).containsText("ha");
        assertThat(page.locator("[data-indicator=agricultural_kept]")).isVisible();
        assertThat(new AxeBuilder(page).include("#page").analyze().getViolations())
                .isEmpty();
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
