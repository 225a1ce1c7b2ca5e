package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.Language;
import co.territoria.web.Numbers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tasks 12 and 13 of docs/tasks.md; what is expected is computed here from the files in {@code data/}. */
class OversightIT extends OnScreen {

    private static final Path DATA =
            Path.of(System.getProperty("territoria.repository")).resolve("data");

    private final Numbers numbers = new Numbers(Language.ES);

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(Files.readString(DATA.resolve(file)).replace("\uFEFF", ""), format)) {
            return parser.getRecords();
        }
    }

    private static List<CSVRecord> rowsOf(String file, String code) throws IOException {
        return rows(file).stream().filter(row -> row.get("code").equals(code)).toList();
    }

    /** A project of the fictional pack that is in execution, with a curve, reports of both figures and money. */
    private static CSVRecord followed() throws IOException {
        Set<String> planned = rows("ejemplo/projects/planned.csv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        Set<String> funded = rows("ejemplo/projects/funding.csv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        for (CSVRecord project : rows("ejemplo/projects/projects.csv")) {
            String code = project.get("code");
            List<CSVRecord> reports = rowsOf("ejemplo/projects/progress.csv", code);
            if (project.get("stage").equals("execution")
                    && planned.contains(code)
                    && funded.contains(code)
                    && reports.size() > 1
                    && reports.stream()
                            .allMatch(row -> !row.get("physical").isBlank()
                                    && !row.get("financial").isBlank())) {
                return project;
            }
        }
        throw new IllegalStateException("no project of the fictional pack is followed");
    }

    private Page withoutScript(String path) {
        faultsBefore = browser.faults().size();
        Page page = browser.openWithoutScript(390, 844);
        page.navigate(system.address() + path);
        return page;
    }

    @Test
    void task12aCitizenSeesHowItGoesOnATelephoneWithoutAScript() throws Exception {
        CSVRecord project = followed();
        String code = project.get("code");
        CSVRecord last = rowsOf("ejemplo/projects/progress.csv", code).stream()
                .max(Comparator.comparing(row -> row.get("date")))
                .orElseThrow();

        Page page = withoutScript("/projects/" + code);

        assertThat(page.locator("h1")).hasText(project.get("name"));
        assertThat(page.locator(".badge")).hasText("Ejemplo: datos ficticios");
        // how it goes: both figures and the day
        Locator progress = page.locator("#avance .lead");
        assertThat(progress).containsText(numbers.date(LocalDate.parse(last.get("date"))));
        assertThat(progress).containsText(numbers.percent(Double.parseDouble(last.get("physical")), 1));
        assertThat(progress).containsText(numbers.percent(Double.parseDouble(last.get("financial")), 1));
        assertThat(progress).containsText("lo planeado era");
        assertThat(page.locator("#avance svg.curve .curve-planned")).hasCount(1);
        assertThat(page.locator("#avance svg.curve text.is-physical"))
                .hasText("Físico " + numbers.number(Double.parseDouble(last.get("physical")), 1));
        // whose money it is
        Map<String, Long> bySource = rowsOf("ejemplo/projects/funding.csv", code).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("source"), Collectors.summingLong(row -> Long.parseLong(row.get("amount")))));
        for (Map.Entry<String, Long> source : bySource.entrySet()) {
            assertThat(page.locator(".bars li")
                            .filter(new Locator.FilterOptions().setHasText(source.getKey()))
                            .first())
                    .containsText(numbers.money(source.getValue(), "COP"));
        }
        // what changed and when: every stage and every report is there
        int dated = rowsOf("ejemplo/projects/stages.csv", code).size()
                + rowsOf("ejemplo/projects/progress.csv", code).size();
        assertThat(page.locator("#cambios .is-stage, #cambios .is-report")).hasCount(dated);
        // how to hear of what comes
        String feed = page.locator(".actions .button").getAttribute("href");
        HttpResponse<String> atom = system.get(feed);
        assertThat(atom.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(atom.body()).contains("<entry>", "Ejemplo ficticio");
        String etag = atom.headers().firstValue("ETag").orElseThrow();
        assertThat(system.get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);

        // nothing runs over the edge; 390 px is the width of the window
        assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(390);
        assertThat(page.locator("table").evaluateAll("all => all.every(one => one.scrollWidth <= 390)"))
                .isEqualTo(true);
        assertThat(browser.faults().subList(faultsBefore, browser.faults().size()))
                .isEmpty();
    }

    @Test
    void task13AnOversightGroupSeesWhatWasAnnouncedWhatIsRecordedAndWhatIsMissing() throws Exception {
        CSVRecord project =
                rowsOf("valle-del-cauca/projects/projects.csv", "PE-01").get(0);
        faultsBefore = browser.faults().size();
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/projects/PE-01");

        assertThat(page.locator("h1")).hasText(project.get("name"));
        List<String> nodes = List.of(project.get("plan_nodes").split(";"));
        for (CSVRecord node : rows("valle-del-cauca/plans/nodes.csv")) {
            if (nodes.contains(node.get("code"))) {
                assertThat(page.locator("#consta-work")).containsText(node.get("name"));
                assertThat(page.locator("#planes")).containsText(node.get("name"));
            }
        }
        assertThat(page.locator("#planes")).containsText("no es un plan adoptado");
        assertThat(page.locator("#consta-work")).containsText("31,8 km");
        assertThat(page.locator("#consta-work")).containsText(project.get("source_es"));
        for (String missing : List.of("value", "funds", "executor", "stage", "end", "progress", "contracts")) {
            assertThat(page.locator("#consta-" + missing)).containsText("sin dato: ninguna fuente lo dice");
        }
        assertThat(page.locator("main")).not().containsText("0\u202f%");
        assertThat(page.locator("main")).not().containsText("$");
        // before the check of accessibility, which adds styles of its own and looks for imported ones in the wrong
        // place
        assertThat(browser.faults().subList(faultsBefore, browser.faults().size()))
                .isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void task13TheAccountabilitySheetSaysWhatTheScreenSays() throws Exception {
        String candelaria = "76130";
        Set<String> projects = new TreeSet<>();
        for (CSVRecord row : rows("valle-del-cauca/projects/projects.csv")) {
            if (List.of((row.get("municipalities") + ";" + row.get("stated_municipalities")).split(";"))
                    .contains(candelaria)) {
                projects.add(row.get("code"));
            }
        }
        List<String> commitments = rows("valle-del-cauca/plans/nodes.csv").stream()
                .filter(row -> row.get("plan").equals("PGD-2024")
                        && List.of(row.get("places").split(";")).contains(candelaria))
                .map(row -> row.get("name"))
                .toList();
        assertThat(projects).isNotEmpty();
        assertThat(commitments).isNotEmpty();

        faultsBefore = browser.faults().size();
        Page page = browser.open(1440, 900);
        page.navigate(system.address() + "/?sala=ficha&territorio=76130");
        String pdf = page.getByText("Hoja de rendición de cuentas (PDF)").getAttribute("href");
        HttpResponse<byte[]> printed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.address() + "/" + pdf))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(printed.headers().firstValue("Content-Type")).hasValue("application/pdf");
        String text;
        try (PDDocument document = Loader.loadPDF(printed.body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
        assertThat(text).contains("Hoja de rendición de cuentas", "Candelaria", "sin dato");
        projects.forEach(code -> assertThat(text).contains(code));
        commitments.forEach(name -> assertThat(text).contains(name));
        String json = system.get("/api/v1/territories/76130/accountability").body();
        projects.forEach(code -> assertThat(json).contains("\"code\":\"" + code + "\""));
    }

    @Test
    void aMunicipalityThatNoPlanNamesSaysSo() throws Exception {
        Set<String> named = new TreeSet<>();
        StringBuilder words = new StringBuilder();
        for (CSVRecord row : rows("valle-del-cauca/plans/nodes.csv")) {
            if (row.get("plan").equals("PGD-2024")) {
                named.addAll(List.of(row.get("places").split(";")));
                words.append(row.get("name")).append('\n');
            }
        }
        CSVRecord silent = rows("valle-del-cauca/territories/territories.csv").stream()
                .filter(row -> row.get("level").equals("municipality"))
                .filter(row -> !named.contains(row.get("code")))
                .filter(row -> words.indexOf(row.get("name")) < 0)
                .findFirst()
                .orElseThrow();

        String sheet = system.get("/api/v1/territories/" + silent.get("code") + "/accountability")
                .body();
        named.remove("");
        String said =
                "2024-2027» nombra a %s; nombra a %d de 42 municipios".formatted(silent.get("name"), named.size());
        assertThat(sheet).contains(said);
        assertThat(system.get("/api/v1/territories/" + silent.get("code") + "/profile?lang=es")
                        .body())
                .contains(said);
    }

    @Test
    void badInputIsToldWithWhatWouldBeRight() throws Exception {
        HttpResponse<String> unknown = system.get("/projects/PE-99", "Accept", "text/html");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("<html lang=\"es\">", "href=\"/projects/PE-09\"");
        HttpResponse<String> english = system.get("/projects/PE-99?lang=en", "Accept", "text/html");
        assertThat(english.body()).contains("<html lang=\"en\">", "Did you mean");
        for (String path : List.of(
                "/projects/PE-99/feed.atom",
                "/territories/76/feed.atom?f=x",
                "/projects/PE-01?lang=fr",
                "/api/v1/reports?project=PE-99",
                "/api/v1/reports?project=PE-01&within=76",
                "/api/v1/territories/7613/accountability",
                "/api/v1/territories/7613/accountability.pdf")) {
            assertThat(system.get(path).statusCode()).as(path).isBetween(400, 404);
        }
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<String> refused = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(system.address() + "/projects/PE-01"))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
        HttpResponse<String> head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.address() + "/projects/PE-01"))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        // links never come from the Host header
        assertThat(system.get("/territories/76/feed.atom", "X-Forwarded-Host", "evil.example")
                        .body())
                .doesNotContain("evil.example", "EXP-", "jemplo");
    }
}
