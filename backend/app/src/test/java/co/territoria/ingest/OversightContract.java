package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.oversight.OversightRoom;
import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** From the files of a pack to public pages, feeds and published reports; on both engines. */
abstract class OversightContract {

    private static final String REPORTS = "oversight/reports.csv";

    private static final String HEADER =
            "id,kind,project,territory,text,date,lon,lat,state,answer,answer_date,answer_organisation\n";

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom indicator;
    private ProjectRoom project;
    private PlanRoom plan;
    private OversightRoom oversight;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        indicator = new IndicatorRoom(store, territory);
        plan = new PlanRoom(store.database(), territory);
        oversight = new OversightRoom(store, territory, project, plan);
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    private int load(SquaresPack pack) {
        int refused = 0;
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new ProjectKind(project.projects(), territory.territories()),
                new PlanKind(plan.plans(), territory.territories(), indicator.indicators(), territory.sources()),
                new CitizenReportKind(oversight.reports(), project.projects(), territory.territories()))) {
            refused += new PackLoader(store.datasets(), List.of(kind))
                    .load(List.of(pack.files()))
                    .refused();
            territory.forget();
            project.forget();
            plan.forget();
            oversight.forget();
        }
        return refused;
    }

    private static SquaresPack withReports(String rows) {
        return ProjectSquares.pack().with(REPORTS, HEADER + rows);
    }

    private static final String EVERY_STATE = """
            R1,report,P-1,,Recibido secreto uno,2026-01-01,,,submitted,,,
            R2,report,P-1,,En revisión secreto dos,2026-01-02,,,under_review,,,
            R3,report,P-1,EX001,La vía tiene huecos,2026-01-03,-76.012345,4.056789,published,,,
            R4,proposal,,EX003,Un parque junto al muelle,2026-01-04,,,answered,Se estudiará en 2027,2026-02-01,Alcaldía de Tres
            R5,report,P-1,,Rechazado secreto cinco,2026-01-05,,,rejected,,,
            """;

    @Test
    void onlyWhatIsPublishedOrAnsweredEverLeaves() {
        assertThat(load(withReports(EVERY_STATE))).isZero();
        assertThat(store.database().jdbc().queryForObject("SELECT COUNT(*) FROM citizen_report", Integer.class))
                .isEqualTo(5);

        JsonNode all = oversight.reports(null, null, Language.ES);
        assertThat(all.get("total").asInt()).isEqualTo(2);
        assertThat(ids(all)).containsExactly("R4", "R3");
        assertThat(ids(oversight.reports("P-1", null, Language.ES))).containsExactly("R3");
        assertThat(ids(oversight.reports(null, "EX003", Language.ES))).containsExactly("R4");
        assertThat(ids(oversight.reports(null, "FRANJA-SUR", Language.ES))).containsExactly("R3");

        List<String> answers = new ArrayList<>(List.of(all.toString(), oversight.reportsCsv(null, null)));
        for (String code : List.of("P-1", "P-2", "P-3")) {
            answers.add(oversight.page(code, Language.ES));
            answers.add(oversight.feed("projects", code, Language.ES));
        }
        for (String code : List.of("EX", "EX001", "EX003", "FRANJA-SUR")) {
            answers.add(oversight.feed("territories", code, Language.ES));
            answers.add(oversight.reports(null, code, Language.EN).toString());
        }
        assertThat(answers).noneMatch(answer -> answer.contains("secreto"));
    }

    @Test
    void aReportSaysItsPlaceRoundedAndItsAnswer() {
        load(withReports(EVERY_STATE));

        JsonNode items = oversight.reports(null, null, Language.EN).get("items");
        JsonNode answered = items.get(0);
        assertThat(answered.get("kindName").asString()).isEqualTo("Proposal");
        assertThat(answered.get("stateName").asString()).isEqualTo("Answered");
        assertThat(answered.get("answer").get("organisation").asString()).isEqualTo("Alcaldía de Tres");
        assertThat(items.get(1).get("point").toString()).isEqualTo("{\"lon\":-76.012,\"lat\":4.057}");
        // rounded in the store, not on the way out
        assertThat(store.database().jdbc().queryForObject("SELECT MAX(lat) FROM citizen_report", Double.class))
                .isEqualTo(4.057);
        assertThat(oversight.reportsCsv("P-1", null)).contains("R3,report,P-1,EX001,La vía tiene huecos,2026-01-03");
        assertThat(oversight.page("P-1", Language.ES)).contains("La vía tiene huecos", "Publicado");
    }

    @Test
    void withoutReportsItSaysSoPlainly() {
        load(ProjectSquares.pack());

        JsonNode none = oversight.reports(null, null, Language.ES);
        assertThat(none.get("total").asInt()).isZero();
        assertThat(none.get("note").asString()).startsWith("Aún no hay informes");
        assertThat(oversight.page("P-1", Language.ES)).contains("Aún no hay informes.");
        assertThat(oversight.page("P-1", Language.EN)).contains("There are no reports yet.");
    }

    @Test
    void theTableHasNoColumnForWhoWrote() {
        Set<String> columns = new TreeSet<>();
        store.database().jdbc().query("SELECT * FROM citizen_report WHERE 1 = 0", result -> {
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
            return null;
        });

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "dataset",
                        "from_version",
                        "to_version",
                        "id",
                        "kind",
                        "project",
                        "territory",
                        "words",
                        "report_date",
                        "lon",
                        "lat",
                        "state",
                        "answer",
                        "answer_date",
                        "answer_organisation");
    }

    @Test
    void aFaultRefusesTheDeliveryAndItsNoticesDoNotRepeatTheWords() {
        assertThat(load(withReports("R1,report,P-1,,Escríbame a ana@example.org,2026-01-01,,,published,,,\n")))
                .isEqualTo(1);

        assertThat(store.datasets().listRefusal("squares", "oversight/reports"))
                .extracting(Notice::rule)
                .containsExactly("personal-data");
        assertThat(store.datasets().listRefusal("squares", "oversight/reports"))
                .noneMatch(notice -> notice.messageEs().contains("ana@")
                        || notice.messageEn().contains("ana@"));
        assertThat(oversight.reports(null, null, Language.ES).get("total").asInt())
                .isZero();
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "<script>alert(1)</script> & \"\"Vía\"\" <img src=x onerror=y>";
        load(withReports("R1,report,P-1,,\"<b onclick=x>negrita</b> ]]> &amp;\",2026-01-03,,,published,,,\n")
                .edit(ProjectSquares.PROJECTS, "Vía del Ñandú", "\"" + hostile + "\""));

        for (Language language : Language.values()) {
            String page = oversight.page("P-1", language);
            assertThat(page)
                    .doesNotContain("<script", "<img", "<b ", "style=\"")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Vía&quot;")
                    .contains("&lt;b onclick=x&gt;negrita&lt;/b&gt; ]]&gt; &amp;amp;");
            // with all values emptied no attribute is left that would run
            assertThat(page.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("<[^>]+\\son[a-z]+=");
            Document feed = parsed(oversight.feed("projects", "P-1", language));
            assertThat(children(feed.getDocumentElement(), "title").get(0).getTextContent())
                    .isEqualTo("<script>alert(1)</script> & \"Vía\" <img src=x onerror=y>");
        }
    }

    @Test
    void aPageNamesWhatIsMissingInsteadOfZero() {
        load(ProjectSquares.pack());

        String es = oversight.page("P-3", Language.ES);
        assertThat(es)
                .contains("sin dato: ninguna fuente lo dice")
                .contains("Ninguna fuente dice en qué etapa va, cuánto vale ni cuánto avanza")
                .doesNotContain("0\u202f%", "$\u00a00");
        assertThat(oversight.page("P-3", Language.EN)).contains("no data: no source says it");
        // where two accounts differ both stand there
        assertThat(oversight.page("P-2", Language.ES))
                .contains("Municipios, según el programa", "Tres, Ñandú", "aproximada, confianza baja");
    }

    @Test
    void aPageLeadsToItsOtherForms() {
        load(ProjectSquares.pack());

        String page = oversight.page("P-1", Language.ES);
        assertThat(page)
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/mapa/projects/P-1/feed.atom\"")
                .contains("href=\"/mapa/api/v1/projects/P-1\"")
                .contains("href=\"/mapa/territories/EX001/feed.atom\"")
                .contains("href=\"/mapa/?sala=proyectos&amp;proyecto=P-1\"")
                .contains("<link rel=\"canonical\" href=\"https://sit.example.org/mapa/projects/P-1\"")
                .contains("property=\"og:title\" content=\"Vía del Ñandú\"")
                .contains("<html lang=\"es\">")
                .doesNotContain("noindex");
        assertThat(oversight.page("P-1", Language.EN))
                .contains("<html lang=\"en\">", "/mapa/projects/P-1/feed.atom?lang=en");
    }

    @Test
    void anExamplePackSaysSoOnEveryPageAndInEveryFeed() throws Exception {
        load(ProjectSquares.pack().edit("pack.yaml", "example: false", "example: true"));

        assertThat(oversight.page("P-1", Language.ES))
                .contains("Ejemplo: datos ficticios", "<meta name=\"robots\" content=\"noindex\">", "paquete=squares");
        Element feed = parsed(oversight.feed("territories", "EX", Language.ES)).getDocumentElement();
        assertThat(children(feed, "title").get(0).getTextContent()).startsWith("Ejemplo ficticio: ");
        assertThat(children(feed, "category").get(0).getAttribute("term")).isEqualTo("example");
    }

    @Test
    void anUnknownCodeIsToldWithTheNearest() {
        load(ProjectSquares.pack());

        assertThatThrownBy(() -> oversight.page("P-9", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(404);
                    assertThat(problem.nearest()).contains("P-1");
                });
        assertThatThrownBy(() -> oversight.feed("territories", "EX9", Language.ES))
                .isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> oversight.feed("plans", "PX", Language.ES)).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> oversight.reports("P-1", "EX", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.parameter())
                        .isEqualTo("within"));
    }

    @Test
    void everyFeedIsAtom() throws Exception {
        load(ProjectSquares.pack());

        Set<String> ids = new TreeSet<>();
        for (String[] one : new String[][] {
            {"projects", "P-1"}, {"projects", "P-3"}, {"territories", "EX"}, {"territories", "EX001"}, {"plans", "PM"}
        }) {
            for (Language language : Language.values()) {
                String text = oversight.feed(one[0], one[1], language);
                Element feed = checkedAtom(text);
                ids.add(children(feed, "id").get(0).getTextContent());
                // asked again it says the same, byte by byte
                assertThat(oversight.feed(one[0], one[1], language)).isEqualTo(text);
                assertThat(text).contains("https://sit.example.org/mapa/" + one[0] + "/" + one[1] + "/feed.atom");
            }
        }
        assertThat(ids).hasSize(10);
    }

    /** RFC 4287 §4.1.1 and §4.1.2: what a feed and an entry must have, and how often. */
    static Element checkedAtom(String text) throws Exception {
        Element feed = parsed(text).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(children(feed, "author")).hasSize(1);
        assertThat(children(feed, "link").stream()
                        .map(link -> link.getAttribute("rel"))
                        .toList())
                .containsExactly("self", "alternate");
        List<Element> elements = new ArrayList<>(children(feed, "entry"));
        elements.add(feed);
        Set<String> ids = new TreeSet<>();
        for (Element element : elements) {
            for (String name : List.of("id", "title", "updated")) {
                assertThat(children(element, name)).as(name).hasSize(1);
            }
            String id = children(element, "id").get(0).getTextContent();
            assertThat(id).startsWith("urn:uuid:");
            assertThat(ids.add(id)).as("%s stands once", id).isTrue();
            java.time.Instant.parse(children(element, "updated").get(0).getTextContent());
            assertThat(children(element, "link")).isNotEmpty().allMatch(link -> link.getAttribute("href")
                    .startsWith("https://sit.example.org/"));
        }
        return feed;
    }

    static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
