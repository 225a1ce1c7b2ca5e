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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Task 7 of {@code docs/tasks.md}, by mouse and by keyboard, in Spanish: who has the deepest gap in poverty and no
 * commitment of the programme. What is expected is computed here from the files in {@code data/}.
 */
class VoidsIT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data/valle-del-cauca");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
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

    private static Map<String, Double> values(String family, String indicator) throws IOException {
        Map<String, Double> values = new HashMap<>();
        for (CSVRecord row : rows("indicators/" + family + "/values.csv")) {
            if (row.get("indicator").equals(indicator)
                    && row.get("period").equals("2018")
                    && row.get("breakdown").equals("total")) {
                values.put(row.get("code"), Double.parseDouble(row.get("value")));
            }
        }
        return values;
    }

    /** A territory of the expected list. */
    private record Void(String code, String name, double value, double gap) {}

    /** The department is the mean weighted by dwellings; deep is the deeper half of those behind it. */
    private static List<Void> expected() throws IOException {
        Map<String, Double> poverty = values("ipm", "ipm");
        Map<String, Double> dwellings = values("viviendas_ocupadas_2018", "viviendas_ocupadas_2018");
        double weighted = 0;
        double weight = 0;
        for (String code : poverty.keySet()) {
            weighted += poverty.get(code) * dwellings.get(code);
            weight += dwellings.get(code);
        }
        double department = weighted / weight;
        Map<String, String> names = new HashMap<>();
        rows("territories/territories.csv").forEach(row -> names.put(row.get("code"), row.get("name")));
        List<Void> behind = new ArrayList<>();
        poverty.forEach((code, value) -> {
            if (value > department) {
                behind.add(new Void(code, names.get(code), value, value - department));
            }
        });
        behind.sort(Comparator.comparingDouble(each -> -each.gap()));
        List<Void> deep = behind.subList(0, (behind.size() + 1) / 2);
        Set<String> named = named();
        return deep.stream().filter(each -> !named.contains(each.code())).toList();
    }

    /** Municipalities that the programme names. */
    private static Set<String> named() throws IOException {
        Set<String> named = new HashSet<>();
        for (CSVRecord row : rows("plans/nodes.csv")) {
            if (row.get("plan").equals("PGD-2024") && !row.get("places").isBlank()) {
                named.addAll(List.of(row.get("places").split(";")));
            }
        }
        return named;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }

    private static void expectTheVoids(Page page) throws IOException {
        List<Void> expected = expected();
        assertThat(page.locator(".panel-title"))
                .hasText("%d municipios con brecha honda y ningún compromiso".formatted(expected.size()));
        Locator shown = page.locator("[data-list=voids] > li");
        assertThat(shown).hasCount(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Void each = expected.get(i);
            assertThat(shown.nth(i).locator("a")).hasAttribute("data-territory", each.code());
            assertThat(shown.nth(i)).containsText(each.name());
            assertThat(shown.nth(i)).containsText(figure(each.value()));
            assertThat(shown.nth(i)).containsText("+" + figure(each.gap()) + " puntos");
            assertThat(shown.nth(i)).containsText("0 compromisos");
        }
        assertThat(page.locator(".panel-sentence"))
                .containsText("El plan nombra %d de 42 municipios".formatted(named().size()));
        assertThat(page.locator(".void-notes")).containsText("Cuenta los elementos del plan que nombran al municipio");
        assertThat(page.locator(".void-notes")).containsText("No mide dinero");
        assertThat(page.locator(".void-notes")).containsText("no es un plan adoptado");
        assertThat(page.locator(".void-notes")).containsText("presencia débil del Estado");
        assertThat(page.locator("#legend")).containsText("PDET · 3 municipios");
        assertThat(page.locator("#legend")).containsText("ZOMAC: lista no cargada");
        // the number of each void stands on the map, outlined
        assertThat(page.locator("#map .mark-number").first()).hasText("1");
        assertThat(page.locator(".chart-place circle")).hasCount(42);
        Download download =
                page.waitForDownload(() -> page.locator(".panel-foot .csv").press("Enter"));
        List<CSVRecord> csv = rowsOf(Files.readString(download.path()));
        assertThat(csv).hasSize(42);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(csv.get(i).get("code")).isEqualTo(expected.get(i).code());
            assertThat(csv.get(i).get("effort")).isEqualTo("0");
            assertThat(csv.get(i).get("plan")).isEqualTo("PGD-2024");
            assertThat(Double.parseDouble(csv.get(i).get("gap")))
                    .isEqualTo(expected.get(i).gap(), org.assertj.core.data.Offset.offset(1e-9));
        }
        assertThat(csv.get(expected.size()).get("quadrant")).isNotEqualTo("void");
    }

    @Test
    void whoHasADeepGapAndNoCommitmentByMouse() throws IOException {
        Page page = open("", 1440, 900);
        byRole(page, AriaRole.LINK, "Brechas").click();
        byRole(page, AriaRole.LINK, "Vacíos").click();
        page.locator("[data-list=voids]").waitFor();
        expectTheVoids(page);
        assertThat(new AxeBuilder(page)
                        .include("#panel")
                        .include("#legend")
                        .analyze()
                        .getViolations())
                .isEmpty();
        // the reverse, with what is aimed there by name
        page.locator(".void-lists .segment[data-id=reverse]").click();
        assertThat(page).hasURL(Pattern.compile("vista=inverso"));
        page.locator("[data-list=reverse] summary").first().click();
        assertThat(page.locator("[data-list=reverse] .void-aims li").first()).isVisible();
        // no real project has a value: that is said, and it is not zero
        page.locator(".controls .segment[data-id=cost]").click();
        assertThat(page.locator("#panel")).containsText("Sin dato de inversión");
        assertThat(page.locator("#panel")).containsText("Nuevo centro CAVASA en el centro del Valle");
        assertThat(page).hasURL(Pattern.compile("esfuerzo=costo"));
    }

    @Test
    void whoHasADeepGapAndNoCommitmentByKeyboard() throws IOException {
        Page page = open("?sala=brechas", 1440, 900);
        byRole(page, AriaRole.LINK, "Vacíos").focus();
        page.keyboard().press("Enter");
        page.locator("[data-list=voids]").waitFor();
        expectTheVoids(page);
        Locator effort = page.locator(".controls .segment[data-id=commitments]");
        effort.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile("esfuerzo=indicador"));
        assertThat(page.locator(".void-notes")).containsText("Sistema General de Regalías");
        page.locator("[data-list=voids] a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("territorio=76"));
    }

    @Test
    void onAPhoneAndInEnglishAndOfAnIndex() {
        Page page = open("?sala=brechas&estudio=vacios&indice=calidad_de_vida&lang=en", 390, 844);
        assertThat(page.locator("#legend")).containsText("Gap and effort by municipality");
        assertThat(page.locator("#panel")).containsText("the median of the municipalities");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theAddressesAnswerAndSayWhatIsWrong() throws Exception {
        JsonNode answer = MAPPER.readTree(system.get("/api/v1/voids").body());
        assertThat(answer.get("voids")).hasSize(expected().size());
        assertThat(answer.get("example").asBoolean()).isFalse();
        assertThat(system.get("/api/v1/voids?effort=xyz").body()).contains("commitments, cost, indicator");
        assertThat(system.get("/api/v1/voids?indicator=imp").statusCode()).isEqualTo(404);
        assertThat(MAPPER.readTree(system.get("/api/v1/voids?esfuerzo=cost").body())
                        .get("code")
                        .asString())
                .isEqualTo("unknown-parameter");
        JsonNode layer =
                MAPPER.readTree(system.get("/ogc/collections/void-ipm/items?limit=100&void_rank=1&breakdown=total")
                        .body());
        assertThat(layer.get("features")).hasSize(1);
        assertThat(layer.get("features").get(0).get("properties").get("code").asString())
                .isEqualTo(expected().get(0).code());
    }
}
