package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Plans of land use beside each other, against their older versions and against what ranks above them: tasks 15, 17 and 18 of
 * {@code docs/tasks.md}. What is expected stands in the key of the fictional pack.
 */
class LandUseCompareIT extends OnScreen {

    private static final Path KEY =
            Path.of(System.getProperty("territoria.repository")).resolve("data/ejemplo/land-use/answer-key.csv");

    /** Of a length or an area: lines are sampled, and figures on the screen are rounded. */
    private static final double SHARE = 0.02;

    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+(?:,\\d+)?");

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/?sala=ordenamiento&paquete=ejemplo&" + query);
        page.locator(".zone-legend").waitFor();
        return page;
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<CSVRecord> key(String kind, String plan) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(KEY, StandardCharsets.UTF_8, format)) {
            return rows.getRecords().stream()
                    .filter(row ->
                            row.get("kind").equals(kind) && row.get("plan").equals(plan))
                    .toList();
        }
    }

    private static double value(CSVRecord row) {
        return Double.parseDouble(row.get("value"));
    }

    /** "2,8 km", "1.145 ha", "480 m": the number, in metres or hectares. */
    private static double read(String text) {
        Matcher number = NUMBER.matcher(text.replace('\u2212', '-'));
        assertThat(number.find()).as(text).isTrue();
        double value = Double.parseDouble(number.group().replace(".", "").replace(',', '.'));
        return text.endsWith("km") ? value * 1000 : value;
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not reach " + selector);
    }

    private static void expectAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    @Test
    void task15WorstConflictOfTwoMunicipalities() throws IOException {
        Page page = open("estudio=lado-a-lado", 1440, 900);
        page.getByLabel("Plan 1", new Page.GetByLabelOptions().setExact(true)).selectOption("EX001-2019");
        page.getByLabel("Plan 2", new Page.GetByLabelOptions().setExact(true)).selectOption("EX007-2022");
        List<CSVRecord> key = key("border_conflict", "EX001-2019;EX007-2022");
        Locator rows = page.locator(".conflict-row");
        assertThat(rows).hasCount(key.size());

        // gravest first, then longest
        Locator worst = rows.first();
        assertThat(worst).containsText("Expansión urbana frente a protección");
        assertThat(worst).containsText("grave");
        assertThat(worst).containsText(Pattern.compile("km \\d+,\\d a \\d+,\\d"));
        CSVRecord severe = key.stream()
                .filter(row -> row.get("rule").equals("severe"))
                .findFirst()
                .orElseThrow();
        assertThat(read(worst.locator(".conflict-figure").textContent()))
                .isCloseTo(value(severe), within(Math.max(50, value(severe) * SHARE)));
        assertThat(page.locator(".list-head .count")).containsText(key.size() + " tramos");
        assertThat(page.locator(".border-conflicts")).containsText("Exactitud del límite: 1 m");
        assertThat(page.locator(".border-conflicts")).containsText("Matriz de compatibilidad, versión");

        // both maps go there together, the strip marks it, the reason opens
        worst.click();
        assertThat(worst).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".strip-chosen")).hasCount(1);
        assertThat(page.locator(".is-chosen .conflict-more")).isVisible();
        List<String> scales = page.locator(".zone-maps .atlas-scale").allTextContents();
        assertThat(scales).hasSize(2);
        assertThat(scales.get(0)).isEqualTo(scales.get(1));
        String id = worst.getAttribute("data-conflict");
        assertThat(page.locator(".zone-maps .conflict-disc[data-conflict='" + id + "']"))
                .hasCount(2);

        // the same rows as a table
        String address = page.locator(".border-conflicts .csv").getAttribute("href");
        String csv = page.request().get(system.address() + "/" + address).text();
        assertThat(csv).contains("severe").contains("protection");

        byRole(page, AriaRole.LINK, "Ver matriz de compatibilidad").click();
        assertThat(page.locator(".compatibility-table")).isVisible();
        page.reload();
        assertThat(page.locator(".compatibility-table")).isVisible();
        expectAccessible(page);
    }

    @Test
    void task15ByKeyboardOnATelephone() {
        Page page = open("estudio=lado-a-lado&planes=EX001-2019,EX007-2022", 390, 844);
        tabTo(page, ".conflict-row");
        page.keyboard().press("Enter");
        assertThat(page.locator(".conflict-row[aria-pressed='true']")).hasCount(1);
        assertThat(page.locator(".conflict-row[aria-pressed='true']")).isFocused();
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        // filters that leave nothing say so and can be taken off
        page.navigate(system.address() + "/?sala=ordenamiento&paquete=ejemplo&estudio=lado-a-lado"
                + "&planes=EX001-2019,EX007-2022&gravedad=grave&par=rural,suburbano");
        assertThat(page.locator(".border-conflicts")).containsText("Ninguno de los");
        byRole(page, AriaRole.LINK, "Quitar los filtros").click();
        assertThat(page.locator(".conflict-row").first()).isVisible();
    }

    @Test
    void task17FarmlandBetweenTwoVersions() throws IOException {
        Page page = open("estudio=versiones", 1440, 900);
        page.getByLabel("Municipio", new Page.GetByLabelOptions().setExact(true))
                .selectOption("EX002");
        assertThat(page.locator(".zoning-panel .kicker")).containsText("Cerroluna");
        List<CSVRecord> key = key("agricultural_loss", "EX002-2021");
        double lost = key.stream().mapToDouble(LandUseCompareIT::value).sum();
        Locator balance = page.locator(".balance").first();
        assertThat(read(balance.locator("dd").first().textContent())).isCloseTo(lost, within(lost * SHARE));

        // what it became, largest first, adds up to what was lost
        List<Double> became = balance.locator(".balance-rows .number").allTextContents().stream()
                .map(LandUseCompareIT::read)
                .toList();
        assertThat(became).hasSize(key.size()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(became.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(lost, within(lost * SHARE));
        assertThat(balance).containsText(Pattern.compile("agropecuari", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator(".balance").nth(1)).containsText("Otorgada");
        assertThat(page.locator(".change-matrix tbody tr").first()).isVisible();
        assertThat(page.locator(".flow-row svg.chart")).isVisible();

        // the line moves by keyboard
        Locator line = byRole(page, AriaRole.SLIDER, "Divisor entre las dos versiones");
        line.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(line).hasAttribute("aria-valuenow", "48");
        page.keyboard().press("Home");
        assertThat(line).hasAttribute("aria-valuenow", "0");

        byRole(page, AriaRole.RADIO, "Solo cambios").click();
        Locator change = page.locator(".conflict-row").first();
        change.click();
        assertThat(change).hasAttribute("aria-pressed", "true");
        expectAccessible(page);
    }

    @Test
    void task17OlderActIsNotComparable() {
        Page page = open("estudio=versiones&planes=EX001-2004,EX001-2019", 1440, 900);
        assertThat(page.locator(".balance").first())
                .containsText(Pattern.compile("no comparable", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator(".balance").first()).containsText("2004");
        assertThat(page.locator(".balance-figures").first()).not().containsText("Perdido");
    }

    @Test
    void task18WhatClashesWithDeterminants() throws IOException {
        Page page = open("estudio=determinantes&planes=EX001-2019", 1440, 900);
        List<CSVRecord> key = key("determinant_conflict", "EX001-2019");
        Locator rows = page.locator(".conflict-row");
        assertThat(rows).hasCount(key.size());
        double all = key.stream().mapToDouble(LandUseCompareIT::value).sum();
        List<Double> areas = page.locator(".conflict-row .conflict-figure").allTextContents().stream()
                .map(LandUseCompareIT::read)
                .toList();
        assertThat(areas).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(areas.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(all, within(all * SHARE));

        // ranks ascend, and what has no layer is never nothing
        List<Integer> ranks = page.locator(".kinds-table tbody tr").locator("td:first-child").allTextContents().stream()
                .map(String::trim)
                .filter(text -> text.matches("\\d"))
                .map(Integer::parseInt)
                .toList();
        assertThat(ranks).isSorted();
        Locator open = page.locator(".kinds-table .is-open");
        assertThat(open.first()).containsText("No evaluado: falta la capa");
        assertThat(page.locator(".kinds-table")).not().containsText("sin conflicto");

        rows.first().click();
        Locator facts = page.locator(".is-chosen .conflict-facts");
        for (String part : List.of("Acto", "Fecha", "Exactitud", "Zonas", "Sobre el terreno")) {
            assertThat(facts).containsText(part);
        }
        assertThat(page.locator(".conflict-disc[data-conflict='" + rows.first().getAttribute("data-conflict") + "']"))
                .hasCount(1);
        expectAccessible(page);
    }

    @Test
    void aRealMunicipalityHasNoPolygonsAndNoneIsInvented() {
        faultsBefore = browser.faults().size();
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/?sala=ordenamiento&estudio=lado-a-lado");
        assertThat(page.locator(".zoning-empty")).containsText("Ningún plan tiene polígonos");
        assertThat(page.locator(".zone-stage")).hasCount(0);
        assertThat(page.locator("[data-to-example]")).isVisible();
    }
}
