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

    /** One project of which much is known, with figures that add up by hand. */
    private static SquaresPack followed() {
        return ProjectSquares.pack()
                .with("projects/projects.csv", """
                        code,name,theme,dimension,municipalities,stated_municipalities,horizon,lon,lat,confidence,location_confidence,geometry_note_es,geometry_note_en,source_es,source_en,bpin,objective,plan_nodes,stage,value,value_year,executor,start,end
                        P-1,Vía del Ñandú,roads,territorial,EX001;EX002,,short,-76.0,4.05,high,high,Mitad de la línea,Middle of the line,Un periódico,A newspaper,2024000010001,Acortar el viaje.,PM.L1.M1,execution,940000000000,2024,Secretaría de Vías,2025-01-01,2026-12-31
                        """)
                .with("projects/stages.csv", """
                        code,date,stage,note,source
                        P-1,2023-05-01,feasibility,,Acta 1
                        P-1,2024-09-01,procurement,,Acta 1b
                        P-1,2025-01-01,execution,Acta de inicio,Acta 2
                        """)
                .with("projects/planned.csv", """
                        code,date,physical,financial
                        P-1,2025-01-01,0,0
                        P-1,2026-01-01,50,50
                        P-1,2027-01-01,100,100
                        """)
                .with("projects/progress.csv", """
                        code,date,physical,financial,paid,note,source
                        P-1,2025-07-01,20,25,235000000000,,Informe 1
                        P-1,2026-01-01,40.5,49.2,462480000000,Lluvias,Informe 2
                        """)
                .with("projects/funding.csv", """
                        code,source,year,amount
                        P-1,Regalías,2025,600000000000
                        P-1,Nación,2025,140000000000
                        P-1,Nación,2026,200000000000
                        """)
                .with("projects/announcements.csv", """
                        code,date,text,value,end,source
                        P-1,2023-03-01,La vía estará lista en 2025,800000000000,2025-12-31,Boletín 7
                        """)
                .with("projects/value_changes.csv", """
                        code,date,before,after,reason
                        P-1,2024-06-01,800000000000,940000000000,Más túneles
                        """)
                .with("projects/milestones.csv", """
                        code,name,planned,actual
                        P-1,Túnel uno,2025-06-01,2025-08-01
                        P-1,Túnel dos,2026-06-01,
                        """)
                .with("projects/viabilities.csv", """
                        code,kind,state,date,note
                        P-1,social,met,2023-04-01,
                        P-1,environmental,in_progress,2024-04-01,Falta la licencia
                        """);
    }

    @Test
    void aPageTellsHowAProjectGoesAndWhoseTheMoneyIs() {
        assertThat(load(followed())).isZero();

        String page = oversight.page("P-1", Language.ES).replaceAll("\\s+", " ");
        assertThat(page)
                .contains(
                        "Al 1 de enero de 2026, la obra va en 40,5\u202f% y lo planeado era 50,0\u202f%; del dinero se ha"
                                + " gastado 49,2\u202f%.")
                .contains("$\u00a0940\u00a0mil millones, precios de 2024")
                .contains("Corte: 1 ene", "Físico 40,5", "Financiero 49,2", "Planeado 50,0")
                // 600 of 940 thousand million
                .contains("la mayor parte la pone Regalías: 63,8\u202f%")
                .contains("Ejecución desde el 1 de enero de 2025")
                .contains("Desviación", "−9,5 puntos", "avance físico − avance planeado")
                .contains("Túnel dos", "vencido")
                .contains("Falta la licencia", "En trámite")
                .contains("Meta: Meta en dos lugares", "Primera línea")
                .contains("2024000010001");
        // what was announced, what is recorded, and by how much they differ: 940 - 800; 31 December 2025 to 2026
        assertThat(page)
                .contains("La vía estará lista en 2025", "Boletín 7, 1 de marzo de 2023")
                .contains("Consta más que lo anunciado por último: $\u00a0140\u00a0mil millones (calculado).")
                .contains("Consta 365 días después de lo anunciado por último (calculado).");
        assertThat(page)
                .contains("<tr id=\"consta-contracts\"><th scope=\"row\">Contratos</th> <td class=\"missing\""
                        + " colspan=\"3\">sin dato: ninguna fuente lo dice</td>");
        assertThat(oversight.page("P-1", Language.EN))
                .contains("$\u00a0940\u00a0billion, prices of 2024", "Execution since 1 January 2025");
    }

    @Test
    void historyStandsOnThePageAndInEveryFeedThatItBelongsTo() throws Exception {
        load(followed());

        for (Element feed : List.of(
                checkedAtom(oversight.feed("projects", "P-1", Language.ES)),
                checkedAtom(oversight.feed("territories", "EX001", Language.ES)),
                checkedAtom(oversight.feed("territories", "EX", Language.ES)),
                checkedAtom(oversight.feed("plans", "PM", Language.ES)))) {
            // three stages, a value, two reports, an announcement; the newest first
            assertThat(children(feed, "entry")).hasSize(7);
            assertThat(children(feed, "updated").get(0).getTextContent()).isEqualTo("2026-01-01T12:00:00Z");
        }
        assertThat(children(checkedAtom(oversight.feed("territories", "EX003", Language.ES)), "entry"))
                .isEmpty();
        assertThat(children(checkedAtom(oversight.feed("plans", "PG", Language.ES)), "entry"))
                .isEmpty();
        assertThat(oversight.page("P-1", Language.ES))
                .contains("Acta de inicio", "Lluvias", "Más túneles", "Fuente: Informe 2");
    }

    @Test
    void anEntryKeepsItsIdWhenAnotherIsAdded() throws Exception {
        load(followed());
        Set<String> before = entryIds(oversight.feed("projects", "P-1", Language.ES));
        load(followed()
                .edit("projects/progress.csv", "P-1,2025-07-01", "P-1,2025-10-01,30,35,,,Informe 1b\nP-1,2025-07-01"));
        Set<String> after = entryIds(oversight.feed("projects", "P-1", Language.ES));

        assertThat(after).hasSizeGreaterThan(before.size()).containsAll(before);
    }

    private static Set<String> entryIds(String feed) throws Exception {
        Set<String> ids = new TreeSet<>();
        children(parsed(feed).getDocumentElement(), "entry")
                .forEach(entry -> ids.add(children(entry, "id").get(0).getTextContent()));
        return ids;
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
