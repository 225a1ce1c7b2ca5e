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
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Tasks 8 and 9 of {@code docs/tasks.md}: where the commuter train hangs in the programme, and which of its goals can be
 * followed. What is expected is computed here from the files in {@code data/}.
 */
class PlansIT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data/valle-del-cauca");

    private static final String PLAN = "PGD-2024";

    /** The element that the department's programme has in its third line. */
    private static final String TRAIN = "PGD-2024.L3.C03.S08.S01.Y01";

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(DATA.resolve(file)), format)) {
            return parser.getRecords();
        }
    }

    private static CSVRecord row(String file, String code) throws IOException {
        return rows(file).stream()
                .filter(row -> row.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void expectTheTrain(Page page) throws IOException {
        CSVRecord train = row("plans/nodes.csv", TRAIN);
        Locator card = page.locator(".plan-card");
        assertThat(card.locator(".plan-card-name")).hasText(train.get("name"));
        CSVRecord at = train;
        String way = "";
        while (!at.get("parent").isEmpty()) {
            at = row("plans/nodes.csv", at.get("parent"));
            way = at.get("name") + way;
        }
        assertThat(card.locator(".plan-way")).hasText(way);
        assertThat(card.locator(".plan-places a")).hasCount(train.get("places").split(";").length);
        for (String place : train.get("places").split(";")) {
            assertThat(card.locator(".plan-places a[data-territory='" + place + "']"))
                    .isVisible();
        }
        List<String> projects = rows("projects/projects.csv").stream()
                .filter(row -> List.of(row.get("plan_nodes").split(";")).contains(TRAIN))
                .map(row -> row.get("code"))
                .toList();
        assertThat(projects).isNotEmpty();
        assertThat(card.locator("a[data-project]")).hasCount(projects.size());
        for (String code : projects) {
            assertThat(card.locator("a[data-project='" + code + "']")).containsText(code);
        }
        assertThat(page.locator(".plan-badges")).hasText("No es un plan adoptado");
        assertThat(page).hasURL(Pattern.compile("elemento=" + TRAIN.replace(".", "\\.")));
    }

    @Test
    void whereDoesTheTrainHangByMouse() throws Exception {
        Page page = open("", 1440, 900);
        link(page, "Proyectos y planes").click();
        link(page, "Planes").click();
        page.locator(".plan-search-input").fill("tren de cercanias");
        page.locator(".plan-row[data-code='" + TRAIN + "']").click();

        expectTheTrain(page);
        assertThat(new AxeBuilder(page).include("#work").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void whereDoesTheTrainHangByKeyboard() throws Exception {
        Page page = open("?sala=proyectos&estudio=planes&plan=" + PLAN, 1440, 900);
        page.locator(".plan-search-input").focus();
        page.keyboard().type("tren de cercanias");
        assertThat(page.locator(".plan-status")).containsText("coinciden");
        page.locator(".plan-row[tabindex='0']").focus();
        for (int i = 0; i < 30; i++) {
            if (TRAIN.equals(page.evaluate("document.activeElement.dataset.code"))) {
                break;
            }
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");

        expectTheTrain(page);
    }

    @Test
    void namesWhomThePlanNamesAndWhomItDoesNot() throws Exception {
        long named = rows("plans/nodes.csv").stream()
                .filter(row -> row.get("plan").equals(PLAN))
                .flatMap(row -> List.of(row.get("places").split(";")).stream())
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        Page page = open("?sala=proyectos&estudio=planes&plan=" + PLAN, 1440, 900);

        assertThat(page.locator(".plan-card")).containsText("Nombra " + named + " de 42 municipios");
        assertThat(page.locator(".plan-card")).containsText((42 - named) + " municipios que ningún elemento nombra");
        assertThat(page.locator(".plan-card")).containsText("sin dato en este sistema");
        page.locator(".plan-places a[data-territory='76246']").click();
        assertThat(page.locator(".plan-card")).containsText("Ningún elemento del plan nombra este municipio.");
    }

    private void expectTheGoals(Page page) throws IOException {
        List<CSVRecord> goals = rows("plans/goals.csv").stream()
                .filter(row -> row.get("plan").equals(PLAN))
                .toList();
        assertThat(page.locator(".followup-title")).hasText("0 de " + goals.size() + " metas se pueden medir");
        for (CSVRecord goal : goals) {
            Locator shown = page.locator("tr[data-goal='" + goal.get("code") + "']");
            assertThat(shown).containsText(goal.get("name"));
            assertThat(shown).containsText("sin línea base");
            assertThat(shown).not().containsText("0 %");
        }
        assertThat(page.locator("tr[data-goal='PGD-2024.G05']")).containsText("10.000.000 turistas");
        assertThat(page.locator("tr[data-goal='PGD-2024.G05']")).containsText("plazo: vigencia del plan");
        assertThat(page.locator("tr[data-node='PGD-2024.L3']")).containsText("0 de 4 metas se pueden medir");
        assertThat(page.locator(".followup-badges")).hasText("No es un plan adoptado");
    }

    @Test
    void whichGoalsCanBeFollowedByMouse() throws Exception {
        Page page = open("?sala=proyectos&estudio=planes&plan=" + PLAN, 1440, 900);
        page.locator(".plan-chooser").getByText("Seguimiento de 6 metas").click();

        expectTheGoals(page);
        assertThat(new AxeBuilder(page).include("#work").analyze().getViolations())
                .isEmpty();
        assertThat(system.get("/api/v1/plans/PGD-2024/follow-up?f=csv").body())
                .contains("sin línea base")
                .contains("PGD-2024,false,no es un plan adoptado,");
    }

    @Test
    void whichGoalsCanBeFollowedByKeyboardOnAPhone() throws Exception {
        Page page = open("?sala=proyectos&estudio=planes&plan=" + PLAN, 390, 844);
        link(page, "Seguimiento").focus();
        page.keyboard().press("Enter");

        expectTheGoals(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void tellsWhatIsWrongWithAQuestion() throws Exception {
        for (String bad : List.of("?kind=grande", "?level=lunar", "?within=99", "?f=pdf")) {
            assertThat(system.get("/api/v1/plans" + bad).statusCode()).as(bad).isBetween(400, 404);
        }
        assertThat(system.get("/api/v1/plans/PGD-20/follow-up").body()).contains("PGD-2024");
    }
}
