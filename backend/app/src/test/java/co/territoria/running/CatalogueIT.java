package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tasks 19 to 22 of {@code docs/tasks.md}: finding a dataset, judging it, taking a part of it away, and what changed between two
 * versions. What is expected is taken from the API and from the downloaded files.
 */
class CatalogueIT extends OnScreen {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Folders of the fictional pack without which its projects stand all the same, and it starts sooner. */
    private static final Set<String> NOT_NEEDED = Set.of(
            "actors",
            "alerts",
            "cities",
            "gaps",
            "indices",
            "land-use",
            "oversight",
            "plans",
            "problems",
            "scenarios",
            "voids");

    private Page open(String query, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        page.locator(".catalog-entry").first().waitFor();
        return page;
    }

    private static JsonNode ask(RunningSystem asked, String path) throws IOException, InterruptedException {
        return MAPPER.readTree(asked.get(path).body());
    }

    private static JsonNode list(String query) throws IOException, InterruptedException {
        return ask(system, "/api/v1/datasets?lang=es" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void expectList(Page page, JsonNode expected) {
        assertThat(page.locator(".catalog-total strong"))
                .hasText(expected.get("total").asString());
        List<String> titles = expected.get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
        assertThat(page.locator(".catalog-entry-title")).hasText(titles.toArray(String[]::new));
    }

    private static void expectAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(RULES).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget().toString())
                                                .limit(3)
                                                .toList())
                                .toList())
                .isEmpty();
    }

    @Test
    void findsADatasetByItsWordsAndWhatItIs() throws Exception {
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/");
        page.locator("[data-door=catalog]").click();
        JsonNode everything = list("&limit=25");
        expectList(page, everything);
        expectAccessible(page);

        page.locator(".catalog-search input").fill("educacion cobertura neta");
        JsonNode found = list("&limit=25&q=educacion%20cobertura%20neta");
        assertThat(found.get("total").asInt())
                .isPositive()
                .isLessThan(everything.get("total").asInt());
        expectList(page, found);
        assertThat(page).hasURL(Pattern.compile("buscar=educacion"));
        // each facet says what it leaves, and the choice does
        JsonNode csv = found.get("facets")
                .get("format")
                .valueStream()
                .filter(each -> each.get("id").asString().equals("csv"))
                .findFirst()
                .orElseThrow();
        Locator box = page.locator("[data-facet=format] .check")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value=csv]")));
        assertThat(box.locator(".count")).hasText(csv.get("count").asString());
        box.locator("input").check();
        assertThat(page).hasURL(Pattern.compile("formatos=csv"));
        // the handle of the years, by keyboard
        Locator first = page.locator(".catalog-year.is-first");
        first.focus();
        int year = Integer.parseInt(first.inputValue()) + 1;
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("anios=" + year));
        int last = Integer.parseInt(page.locator(".catalog-year.is-last").inputValue());
        List<String> years = Stream.iterate(year, each -> each <= last, each -> each + 1)
                .map(String::valueOf)
                .toList();
        JsonNode narrowed = list("&limit=25&q=educacion%20cobertura%20neta&format=csv&year=" + String.join(",", years));
        expectList(page, narrowed);
        page.reload();
        expectList(page, narrowed);

        // nothing found: what to drop, and how many come back
        page.locator(".catalog-search input").fill("educacion cobertura neta zzz");
        Locator ways = page.locator(".catalog-ways a");
        assertThat(ways.filter(new Locator.FilterOptions().setHasText("Quitar la búsqueda")))
                .containsText("quedan "
                        + list("&limit=1&format=csv&year=" + String.join(",", years))
                                .get("total"));
        page.locator(".catalog-search input").press("Escape");
        assertThat(page.locator(".catalog-entry").first()).isVisible();
        // down into the list and into a dataset without the mouse
        page.locator(".catalog-search input").press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("conjunto="));
        assertThat(page.locator(".catalog-page h1")).isVisible();
    }

    @Test
    void judgesADataset() throws Exception {
        JsonNode dataset = ask(system, "/api/v1/datasets/municipalities?lang=es");
        Page page = open("?sala=catalogo&conjunto=municipalities", 1440, 900);
        Locator sheet = page.locator(".catalog-page");
        assertThat(sheet.locator("h1")).hasText(dataset.get("title").asString());
        assertThat(sheet).containsText("Marco Geoestadístico Nacional");
        assertThat(sheet.locator(".catalog-about")).containsText("no declarada por la fuente");
        assertThat(sheet.locator(".catalog-about"))
                .containsText(dataset.get("accuracy").asString());
        // what is touched is named
        assertThat(page.locator(".catalog-stage canvas").first()).isVisible();
        assertThat(page.locator(".catalog-legend li")).not().hasCount(0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".catalog-stage .atlas").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".catalog-map-label strong")).hasText(Pattern.compile("[A-ZÁÉÍÓÚ].+"));
        assertThat(page.locator("#live")).containsText(Pattern.compile("76\\d{3}"));
        expectAccessible(page);

        page.locator(".catalog-tabs .segment[data-id=schema]").click();
        assertThat(page).hasURL(Pattern.compile("vista=esquema"));
        for (JsonNode field : dataset.get("fields")) {
            Locator row = page.locator(".catalog-preview tr")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.locator(
                                    "th code",
                                    new Page.LocatorOptions()
                                            .setHasText(Pattern.compile(
                                                    "^" + field.get("name").asString() + "$")))));
            assertThat(row).containsText(field.get("title").asString());
            if (!field.get("unit").isNull()) {
                assertThat(row).containsText(field.get("unit").asString());
            }
        }
        page.navigate(system.address() + "/?sala=catalogo&conjunto=projects&vista=tabla");
        assertThat(page.locator(".catalog-table tbody tr")).hasCount(25);
        // this project has no place that anybody knows, and nothing stands for it
        assertThat(page.locator(".catalog-table .is-missing").first()).hasText("sin dato");
        assertThat(page.locator(".catalog-pages .count")).containsText("Filas 1 a 25 de 25");
        expectAccessible(page);
    }

    @Test
    void takesAPartAway() throws Exception {
        Page page = open("?sala=catalogo&conjunto=municipalities", 1440, 900);
        page.locator(".catalog-part summary").click();
        Locator filter = page.locator("#catalog-filter");
        filter.fill("area_km > 500");
        assertThat(page.locator(".catalog-fault mark")).hasText("area_km");
        assertThat(page.locator(".catalog-fault-words")).containsText("area_km");
        Locator meant = page.locator(".catalog-fault button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^area_km2$")));
        // the refused filter is what this test did
        page.waitForLoadState(LoadState.NETWORKIDLE);
        faultsBefore = browser.faults().size();
        meant.click();
        assertThat(filter).hasValue("area_km2 > 500");
        String where = "&filter-lang=cql2-text&filter=" + encoded("area_km2 > 500");
        int expected = ask(system, "/ogc/collections/municipalities/items?limit=1" + where)
                .get("numberMatched")
                .asInt();
        assertThat(page.locator(".catalog-part-count")).hasText(expected + " de 42 entidades");
        for (String name :
                List.of("short_name", "parent", "subregion", "subregion_name", "area_km2_official", "derived")) {
            page.locator("[data-focus=field-" + name + "]").uncheck();
        }
        page.locator(".catalog-part-take select").selectOption("geojson");
        Download download = page.waitForDownload(
                () -> page.locator(".catalog-part-download").click());
        assertThat(download.suggestedFilename())
                .startsWith("municipalities_v1_")
                .contains("seleccion");
        JsonNode file = MAPPER.readTree(Files.readString(download.path()));
        assertThat(file.get("features").size()).isEqualTo(expected);
        for (JsonNode feature : file.get("features")) {
            assertThat(new HashSet<>(feature.get("properties").propertyNames()))
                    .isEqualTo(Set.of("code", "name", "area_km2"));
            assertThat(feature.get("properties").get("area_km2").asDouble()).isGreaterThan(500);
        }

        // the lines to paste have the real address, with the part that is chosen
        for (String use : List.of("curl", "qgis", "python", "r", "javascript")) {
            page.locator("[data-use=" + use + "]").click();
            assertThat(page.locator(".catalog-code")).containsText(system.address() + "/");
        }
        page.locator("[data-use=python]").press("Enter");
        String code = page.locator(".catalog-code").textContent();
        assertThat(code).contains("gpd.read_file(").contains("properties=code%2Cname%2Carea_km2");
        String address = code.replaceAll("(?s).*\"(http[^\"]+)\".*", "$1")
                .substring(system.address().length());
        assertThat(ask(system, address).get("features").size()).isEqualTo(expected);
        // what the map shows is a part, too
        page.locator(".catalog-box button").first().click();
        assertThat(page).hasURL(Pattern.compile("recuadro=-7"));
    }

    @Test
    void saysWhatChangedAndHowToCiteIt(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data/ejemplo");
        Path source = Path.of(System.getProperty("territoria.repository")).resolve("data/ejemplo");
        FileSystemUtils.copyRecursively(source, data);
        for (String name : NOT_NEEDED) {
            FileSystemUtils.deleteRecursively(data.resolve(name));
        }
        String[] settings = {"--territoria.data=" + folder.resolve("data")};
        try (RunningSystem before = RunningSystem.start(folder, settings)) {
            JsonNode versions =
                    ask(before, "/api/v1/datasets/projects/versions").get("items");
            assertThat(versions.size()).isEqualTo(1);
        }
        Path file = data.resolve("projects/projects.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.replaceAll(line -> line.replace("Restauración de los nacimientos de Guaduarte", "Cuidado de Guaduarte"));
        lines.add(lines.stream()
                .filter(line -> line.startsWith("EXP-014,"))
                .findFirst()
                .orElseThrow()
                .replace("EXP-014,", "EXP-900,"));
        Files.write(file, lines);
        try (RunningSystem after = RunningSystem.start(folder, settings)) {
            ask(after, "/api/v1/datasets/projects/versions");
            Page page = browser.open(1440, 900);
            page.navigate(after.address() + "/?sala=catalogo&conjunto=projects");
            Locator list = page.locator(".catalog-version-list > li");
            assertThat(list).hasCount(2);
            assertThat(list.first()).containsText("Vigente");
            assertThat(list.first()).containsText("1 nueva, 1 modificada");
            page.locator(".catalog-compare").press("Enter");
            assertThat(page).hasURL(Pattern.compile("versiones=1,2"));
            assertThat(page.locator(".catalog-change.is-added li")).hasCount(1);
            assertThat(page.locator(".catalog-change.is-added")).containsText("EXP-900");
            Locator changed = page.locator(".catalog-change.is-changed > ul > li");
            assertThat(changed).hasCount(1);
            assertThat(changed).containsText("Restauración de los nacimientos de Guaduarte, Vegalinda");
            assertThat(changed).containsText("Cuidado de Guaduarte, Vegalinda");
            // the version that was cited is still there
            Download old =
                    page.waitForDownload(() -> list.last().locator("a").first().click());
            assertThat(Files.readString(old.path())).contains("Restauración de los nacimientos de Guaduarte");
            JsonNode dataset = ask(after, "/api/v1/datasets/projects?lang=es");
            assertThat(page.locator(".catalog-citation"))
                    .hasText(dataset.get("citation").asString());
            assertThat(page.locator(".catalog-citation")).containsText("2");
            assertThat(page.locator(".catalog-page .badge").first()).hasText("Datos de ejemplo");
            expectAccessible(page);
        }
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        Page page = open("?sala=catalogo&lang=en&buscar=municipalities", 390, 844);
        assertThat(page.locator(".catalog-page")).hasCount(0);
        page.locator(".catalog-choose").click();
        assertThat(page.locator(".catalog-facets")).containsText("Format");
        page.locator("[data-facet=format] input[value=csv]").check();
        page.locator(".catalog-facets-close").click();
        assertThat(page).hasURL(Pattern.compile("formatos=csv"));
        expectAccessible(page);
        page.locator(".catalog-entry[data-dataset=municipalities]").click();
        assertThat(page.locator(".catalog-page h1")).isVisible();
        assertThat(page.locator(".catalog-page")).containsText("not declared by the source");
        assertThat(page.locator(".catalog-list")).isHidden();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(page.locator("#page")).not().containsText(Pattern.compile("Descargar|Versiones|sin dato"));
        expectAccessible(page);
        page.locator(".catalog-back").click();
        assertThat(page.locator(".catalog-entry").first()).isVisible();
        assertThat(page).not().hasURL(Pattern.compile("conjunto="));
    }

    @Test
    void printsADatasetAsASheet() {
        Page page = open("?sala=catalogo&conjunto=municipalities", 1440, 900);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        long pages =
                Pattern.compile("/Type\\s*/Page[^s]").matcher(text).results().count();
        assertThat(pages).isLessThanOrEqualTo(2);
    }
}
