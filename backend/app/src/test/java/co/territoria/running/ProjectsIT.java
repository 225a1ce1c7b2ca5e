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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The room of projects in a real browser, with tasks 10 and 11 of {@code docs/tasks.md} by mouse and by keyboard. What is
 * expected is computed here from the files in {@code data/}.
 */
class ProjectsIT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data");

    /** Points from which on money is ahead of works, as docs/progress-rules.md says. */
    private static final double MONEY_AHEAD_POINTS = 10;

    private static final String BUENAVENTURA = "76109";

    private Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        return page;
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator facet(Page page, String id) {
        return page.locator("[data-facet=" + id + "]");
    }

    private static Locator codes(Page page) {
        return page.locator(".project-list .project-row");
    }

    private static List<String> listed(Page page) {
        return codes(page).all().stream()
                .map(row -> row.getAttribute("data-code"))
                .toList();
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

    /**
     * Projects of the fictional pack in execution whose money is ahead of their works, largest value first.
     *
     * @param points by how much
     */
    private record Ahead(String code, long value, double points) {}

    private static List<Ahead> moneyAhead() throws IOException {
        Map<String, CSVRecord> last = new LinkedHashMap<>();
        rows("ejemplo/projects/progress.csv").stream()
                .filter(row ->
                        !row.get("physical").isEmpty() && !row.get("financial").isEmpty())
                .sorted(Comparator.comparing(row -> row.get("date")))
                .forEach(row -> last.put(row.get("code"), row));
        List<Ahead> ahead = new ArrayList<>();
        for (CSVRecord project : rows("ejemplo/projects/projects.csv")) {
            CSVRecord report = last.get(project.get("code"));
            if (project.get("stage").equals("execution") && report != null) {
                double points =
                        Double.parseDouble(report.get("financial")) - Double.parseDouble(report.get("physical"));
                if (points > MONEY_AHEAD_POINTS) {
                    ahead.add(new Ahead(
                            project.get("code"),
                            project.get("value").isEmpty() ? -1 : Long.parseLong(project.get("value")),
                            points));
                }
            }
        }
        ahead.sort(Comparator.comparingLong(Ahead::value).reversed().thenComparing(Ahead::code));
        return ahead;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }

    /** Three digits that count, as the screen writes a sum. */
    private static String money(long value) {
        double scaled = value >= 1e12 ? value / 1e12 : value >= 1e9 ? value / 1e9 : value / 1e6;
        String format = scaled < 10 ? "%.2f" : scaled < 100 ? "%.1f" : "%.0f";
        boolean whole = scaled == Math.rint(scaled);
        return String.format(Locale.ROOT, whole ? "%.0f" : format, scaled).replace('.', ',');
    }

    private static final Pattern TASK_10 = Pattern.compile("etapa=ejecucion.*senal=dinero-antes-que-obra");

    private void expectMoneyAhead(Page page) throws IOException {
        List<Ahead> expected = moneyAhead();
        assertThat(expected).isNotEmpty();
        assertThat(page).hasURL(TASK_10);
        assertThat(codes(page)).hasCount(expected.size());
        assertThat(listed(page)).isEqualTo(expected.stream().map(Ahead::code).toList());
        long sum =
                expected.stream().mapToLong(each -> Math.max(0, each.value())).sum();
        assertThat(page.locator("#band")).containsText(money(sum));
        assertThat(page.locator("#band")).containsText(String.valueOf(expected.size()));
        for (Locator row : codes(page).all()) {
            assertThat(row).containsText("Dinero antes que obra");
            assertThat(row).containsText(Pattern.compile("desvío [+−]?\\d+,\\d puntos"));
        }
        expectSumBySource(page, expected);
        expectToFollowTheMap(page, expected.size());
    }

    /** What the sources give to the listed projects, in the table and as its sum. */
    private static void expectSumBySource(Page page, List<Ahead> expected) throws IOException {
        Map<String, Long> bySource = new HashMap<>();
        List<String> codes = expected.stream().map(Ahead::code).toList();
        for (CSVRecord row : rows("ejemplo/projects/funding.csv")) {
            if (codes.contains(row.get("code"))) {
                bySource.merge(row.get("source"), Long.parseLong(row.get("amount")), Long::sum);
            }
        }
        page.locator("[data-cut=fund]").press("Enter");
        for (Map.Entry<String, Long> source : bySource.entrySet()) {
            assertThat(page.locator(".totals-table tr").filter(new Locator.FilterOptions().setHasText(source.getKey())))
                    .containsText(money(source.getValue()));
        }
        long all = bySource.values().stream().mapToLong(Long::longValue).sum();
        assertThat(page.locator(".project-totals")).containsText(Pattern.compile("Suma: \\$.?" + money(all)));
        Download download = page.waitForDownload(
                () -> byRole(page, AriaRole.BUTTON, "Esta tabla en CSV").press("Enter"));
        long inFile = 0;
        for (CSVRecord row : rowsOf(Files.readString(download.path()))) {
            inFile += row.get(3).isEmpty() ? 0 : Long.parseLong(row.get(3));
        }
        assertThat(inFile).isEqualTo(all);
    }

    private static void expectToFollowTheMap(Page page, int all) {
        Locator nearer = byRole(page, AriaRole.BUTTON, "Acercar");
        for (int i = 0; i < 4; i++) {
            nearer.press("Enter");
            page.waitForTimeout(120);
        }
        // the list waits until the map has come to rest
        page.waitForTimeout(900);
        assertThat(page.locator(".project-status")).containsText("en la parte visible del mapa");
        int seen = codes(page).count();
        assertThat(seen).isLessThan(all);
        assertThat(page.locator("#band .band-figure").first()).containsText(String.valueOf(seen));
        page.locator("#legend input[type=checkbox]").press("Space");
        assertThat(codes(page)).hasCount(all);
    }

    @Test
    void whichWorksAreBehindTheirMoneyByMouse() throws IOException {
        Page page = open("", 1440, 900);
        page.locator("[data-pack-switch=example]").click();
        byRole(page, AriaRole.LINK, "Proyectos y planes").click();
        facet(page, "stage").click();
        page.locator(".facet-choices [data-id=execution] label").click();
        assertThat(page).hasURL(Pattern.compile("etapa=ejecucion"));
        facet(page, "flag").click();
        page.locator(".facet-choices [data-id=money_ahead] label").click();
        expectMoneyAhead(page);
        String first = moneyAhead().get(0).code();
        codes(page).first().click();
        assertThat(page.locator(".project-card")).containsText(first);
        assertThat(page.locator(".project-card .card-measure").nth(2))
                .containsText("+" + figure(moneyAhead().get(0).points()));
        assertThat(page.locator(".project-card svg.chart")).containsText("EJEMPLO");
        assertThat(page.locator(".project-card")).containsText("Dinero por fuente");
    }

    @Test
    void whichWorksAreBehindTheirMoneyByKeyboard() throws IOException {
        Page page = open("?paquete=ejemplo", 1440, 900);
        Locator door = byRole(page, AriaRole.LINK, "Proyectos y planes");
        door.focus();
        page.keyboard().press("Enter");
        facet(page, "stage").focus();
        page.keyboard().press("Enter");
        page.locator(".facet-choices [data-id=execution] input").focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile("etapa=ejecucion"));
        page.keyboard().press("Escape");
        assertThat(facet(page, "stage")).isFocused();
        facet(page, "flag").focus();
        page.keyboard().press("Enter");
        page.locator(".facet-choices [data-id=money_ahead] input").focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(TASK_10);
        page.keyboard().press("Escape");
        expectMoneyAhead(page);
        codes(page).first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(codes(page).nth(1)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".project-card"))
                .containsText(moneyAhead().get(1).code());
        page.keyboard().press("Escape");
        assertThat(page.locator(".project-card")).hasCount(0);
        assertThat(codes(page).nth(1)).isFocused();
    }

    private static List<CSVRecord> touchingBuenaventura() throws IOException {
        return rows("valle-del-cauca/projects/projects.csv").stream()
                .filter(row ->
                        Arrays.asList(row.get("municipalities").split(";")).contains(BUENAVENTURA))
                .sorted(Comparator.comparing(row -> row.get("code")))
                .toList();
    }

    private void expectThoseOfBuenaventura(Page page) throws IOException {
        List<CSVRecord> expected = touchingBuenaventura();
        assertThat(page).hasURL(Pattern.compile("sala=proyectos.*territorio=76109"));
        assertThat(codes(page)).hasCount(expected.size());
        assertThat(listed(page))
                .isEqualTo(expected.stream().map(row -> row.get("code")).toList());
        for (int i = 0; i < expected.size(); i++) {
            boolean approximate = expected.get(i).get("location_confidence").equals("low");
            assertThat(codes(page).nth(i).locator(".project-symbol"))
                    .hasClass(Pattern.compile(approximate ? "is-approximate" : "is-sure"));
            if (approximate) {
                assertThat(codes(page).nth(i)).containsText("ubicación aproximada");
            } else {
                assertThat(codes(page).nth(i)).not().containsText("aproximada");
            }
        }
        assertThat(page.locator("#band")).containsText("Ningún proyecto de la lista dice su valor");
        assertThat(page.locator("#band")).not().containsText("$");
        assertThat(page.locator("#panel")).not().containsText("$");
    }

    @Test
    void whichStrategicProjectsTouchBuenaventuraByMouse() throws IOException {
        Page page = open("", 1440, 900);
        page.locator(".panel-title").waitFor();
        page.locator(".search-input").fill("buenaventura");
        page.locator(".found-option[data-kind=territories]").first().click();
        page.locator("#panel a.territory-all-projects").click();
        expectThoseOfBuenaventura(page);
    }

    @Test
    void whichStrategicProjectsTouchBuenaventuraByKeyboard() throws IOException {
        Page page = open("?sala=proyectos", 1440, 900);
        page.locator(".project-row").first().waitFor();
        facet(page, "municipality").focus();
        page.keyboard().press("Enter");
        page.locator(".facet-choices input[type=search]").focus();
        page.keyboard().type("buenavent");
        page.locator(".facet-choices [data-id='76109'] input").focus();
        page.keyboard().press("Space");
        expectThoseOfBuenaventura(page);
        byRole(page, AriaRole.BUTTON, "Quitar el filtro lugar: Buenaventura").press("Enter");
        assertThat(codes(page))
                .hasCount(rows("valle-del-cauca/projects/projects.csv").size());
    }

    @Test
    void theBoardSaysThatNoSourceKnowsTheHorizonAndStillDividesByDimension() throws IOException {
        Map<String, Long> byDimension = new HashMap<>();
        rows("valle-del-cauca/projects/projects.csv")
                .forEach(row -> byDimension.merge(row.get("dimension"), 1L, Long::sum));
        Page page = open("?sala=proyectos&forma=tablero", 1440, 900);
        assertThat(page.locator(".project-face-head")).containsText("Ninguna fuente dice el horizonte");
        assertThat(page.locator(".board tbody tr")).hasCount(1);
        List<String> counts = page.locator(".board .board-count strong").allTextContents();
        assertThat(counts)
                .containsExactlyInAnyOrderElementsOf(
                        byDimension.values().stream().map(String::valueOf).toList());
        page.locator(".board .board-count").first().press("Enter");
        assertThat(page).hasURL(Pattern.compile("dimension=[a-z_]+&plazo=sin-dato"));
        assertThat(codes(page)).hasCount(Integer.parseInt(counts.get(0)));
    }

    @Test
    void theTimelineOfTheRealProjectsHasNothingToDrawAndThatOfTheExampleDoes() throws IOException {
        Page real = open("?sala=proyectos&forma=cronograma", 1440, 900);
        assertThat(real.locator(".project-face-head")).containsText("Ningún proyecto de la lista tiene fechas");
        assertThat(real.locator(".timeline-undated li"))
                .hasCount(rows("valle-del-cauca/projects/projects.csv").size());
        long dated = rows("ejemplo/projects/projects.csv").stream()
                .filter(row -> !row.get("start").isEmpty() || !row.get("end").isEmpty())
                .count();
        Page example = open("?paquete=ejemplo&sala=proyectos&forma=cronograma", 1440, 900);
        assertThat(example.locator(".project-face-head")).containsText(dated + " de ");
        assertThat(example.locator(".timeline-bar")).hasCount((int) Math.min(dated, 50));
        assertThat(example.locator(".timeline-milestone").first()).isAttached();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?sala=proyectos&proyecto=PE-01",
                "?paquete=ejemplo&sala=proyectos",
                "?paquete=ejemplo&sala=proyectos&forma=tablero",
                "?paquete=ejemplo&sala=proyectos&forma=cronograma",
            })
    void keepsToTheRulesOfAccessibility(String query) {
        Page page = open(query, 1440, 900);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    @Test
    void onAPhoneEveryTargetIsLargeEnoughAndTheCardTakesTheSheet() {
        Page page = open("?paquete=ejemplo&sala=proyectos&lang=en", 390, 844);
        page.locator(".project-row").first().waitFor();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Object small = page.evaluate("""
            [...document.querySelectorAll('.sheet :is(button:not(.sheet-handle, .segment), select, .check)')]
                .filter(each => each.offsetParent && each.getBoundingClientRect().height < 43.5)
                .map(each => each.className + ' ' + each.textContent)""");
        assertThat((List<?>) small).isEmpty();
        codes(page).first().click();
        assertThat(page.locator("#sheet")).hasAttribute("data-position", "full");
        assertThat(page.locator(".project-card-name")).isVisible();
        assertThat(page.locator(".project-list")).not().isVisible();
        page.locator(".project-close").click();
        assertThat(codes(page).first()).isFocused();
    }
}
