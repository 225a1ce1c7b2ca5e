package co.territoria.catalog.metadata;

import static co.territoria.catalog.metadata.EntriesForTests.ABOUT;
import static co.territoria.catalog.metadata.EntriesForTests.ROOT;
import static co.territoria.catalog.metadata.EntriesForTests.SILENT;
import static co.territoria.catalog.metadata.EntriesForTests.bare;
import static co.territoria.catalog.metadata.EntriesForTests.full;
import static co.territoria.catalog.metadata.EntriesForTests.remote;
import static co.territoria.catalog.metadata.EntriesForTests.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DcatTest {

    private static final List<CatalogueEntry> ALL = List.of(
            bare("arboles"),
            full("pobreza"),
            withdrawn("retirado"),
            remote("villa~vias", "https://villa.example/d/vias", null),
            remote("villa~predios", "https://villa.example/d/predios", "https://villa.example/licencia"));

    @Test
    void theShapesFindWhatIsWrong() {
        Graph broken = read(DcatForm.TTL, """
                PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
                <http://a.example/c> a dcat:Catalog ; dct:title "C" ; dct:description "D" ; dcat:dataset <http://a.example/d> .
                <http://a.example/d> a dcat:Dataset ; dct:title "D" ; dcat:distribution <http://a.example/x> .
                <http://a.example/x> a dcat:Distribution ; dcat:byteSize "many" .
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(DcatApShapes.faults(broken))
                .anyMatch(fault -> fault.contains("a.example/c") && fault.contains("publisher"))
                .anyMatch(fault -> fault.contains("a.example/d") && fault.contains("description"))
                .anyMatch(fault -> fault.contains("a.example/x") && fault.contains("accessURL"))
                .anyMatch(fault -> fault.contains("a.example/x") && fault.contains("byteSize"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsValid(DcatForm form) {
        for (CatalogueAbout about : List.of(ABOUT, SILENT)) {
            for (int number = 1; number <= 3; number++) {
                CataloguePage page = CataloguePage.of(about, ALL, number, 2, "");

                assertThat(DcatApShapes.faults(read(form, form.write(DcatStatements.ofPage(page, form.id())))))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDatasetByItselfIsValid(DcatForm form) {
        for (CatalogueEntry entry : ALL) {
            assertThat(DcatApShapes.faults(read(form, form.write(DcatStatements.of(entry, ABOUT)))))
                    .as(entry.id())
                    .isEmpty();
        }
    }

    @Test
    void anEmptyCatalogueIsValid() {
        CataloguePage page = CataloguePage.of(SILENT, List.of(), 1, 10, "");

        assertThat(DcatApShapes.faults(read(DcatForm.TTL, DcatForm.TTL.write(DcatStatements.ofPage(page, "ttl")))))
                .isEmpty();
    }

    @Test
    void theThreeFormsSayTheSame() {
        CataloguePage page = CataloguePage.of(ABOUT, ALL, 1, 10, "");
        List<Triple> statements = DcatStatements.ofPage(page, "ttl");
        Graph turtle = read(DcatForm.TTL, DcatForm.TTL.write(statements));

        assertThat(turtle.size()).isEqualTo(statements.size()).isGreaterThan(100);
        assertThat(read(DcatForm.RDF, DcatForm.RDF.write(statements)).isIsomorphicWith(turtle))
                .isTrue();
        assertThat(read(DcatForm.JSONLD, DcatForm.JSONLD.write(statements)).isIsomorphicWith(turtle))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theSameFactsAreTheSameBytes(DcatForm form) {
        byte[] first = form.write(DcatStatements.ofPage(CataloguePage.of(ABOUT, ALL, 1, 10, ""), "ttl"));
        for (int run = 0; run < 5; run++) {
            List<CatalogueEntry> again = List.of(
                    bare("arboles"),
                    full("pobreza"),
                    withdrawn("retirado"),
                    ALL.get(3),
                    remote("villa~predios", "https://villa.example/d/predios", "https://villa.example/licencia"));
            assertThat(form.write(DcatStatements.ofPage(CataloguePage.of(ABOUT, again, 1, 10, ""), "ttl")))
                    .isEqualTo(first);
        }
    }

    @Test
    void nothingIsNameless() {
        assertThat(DcatStatements.ofPage(CataloguePage.of(ABOUT, ALL, 1, 10, ""), "ttl"))
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
    }

    @Test
    void aLicenceIsToldOrSaidNotToBeDeclared() {
        String told = text(full("pobreza"));
        String silent = text(bare("arboles"));

        assertThat(told)
                .contains("dct:license", "<https://creativecommons.org/licenses/by/4.0/>")
                .doesNotContain("no declarada");
        assertThat(silent)
                .contains("\"licencia no declarada por la fuente\"@es")
                .contains("\"licence not declared by the source\"@en")
                .doesNotContain("dct:license");
    }

    @Test
    void aDatasetOfOthersKeepsItsNameAndSaysWhereItWasRead() {
        String page = new String(
                DcatForm.TTL.write(DcatStatements.ofPage(CataloguePage.of(ABOUT, ALL, 1, 10, ""), "ttl")),
                StandardCharsets.UTF_8);

        assertThat(page)
                .contains("<https://villa.example/d/vias>")
                .doesNotContain("/api/v1/datasets/villa")
                .contains("2026-03-04T05:06:07Z")
                .contains("<https://villa.example/catalog.ttl>");
    }

    /** Whatever passes for an address of the web has to pass in each form: one dataset of others is on a page with ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://A.example/d",
                "https://a.example:443/x/../d",
                "https://a.example/d?x=[y]",
                "https://a.example/d?x=[y]&z='q'",
                "https://a.example/año",
                "https://a.example/an\u0303o",
                "https://a.example/\uE000",
                "https://a.example/\uFFFE",
                "https://a.example/\uD83D\uDE00",
                "https://a.example/d#a#b",
                "https://[::1]/d",
                "https://a.example:99999/d",
                "https://a.example:/d",
                "https://a.example/\u202Egnp",
                "https://a.example/d?x={y}",
                "https://a.example/%41%ff",
                "https://a.example//d;x=1"
            })
    void addressesOfOthersAreWrittenOrRefused(String address) {
        if (Addresses.isWeb(address)) {
            for (DcatForm form : DcatForm.values()) {
                CataloguePage page = CataloguePage.of(
                        ABOUT, List.of(full("pobreza"), remote("villa~x", address, address)), 1, 9, "");

                assertThat(read(form, form.write(DcatStatements.ofPage(page, form.id())))
                                .isEmpty())
                        .as("%s", form)
                        .isFalse();
            }
        }
    }

    @Test
    void versionsFollowOneAnother() {
        String uri = ROOT + "/api/v1/datasets/pobreza";
        Graph graph = read(DcatForm.TTL, DcatForm.TTL.write(DcatStatements.of(full("pobreza"), ABOUT)));

        assertThat(graph.contains(
                        NodeFactory.createURI(uri),
                        NodeFactory.createURI("http://www.w3.org/ns/dcat#hasVersion"),
                        NodeFactory.createURI(uri + "#version-1")))
                .isTrue();
        assertThat(graph.contains(
                        NodeFactory.createURI(uri + "#version-2"),
                        NodeFactory.createURI("http://www.w3.org/ns/dcat#previousVersion"),
                        NodeFactory.createURI(uri + "#version-1")))
                .isTrue();
    }

    @Test
    void pagesLeadToOneAnother() {
        CataloguePage second = CataloguePage.of(ABOUT, ALL, 2, 1, "pack=x");
        String page = new String(DcatForm.TTL.write(DcatStatements.ofPage(second, "ttl")), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("hydra:next")
                .contains(ROOT + "/catalog.ttl?pack=x&page=1")
                .contains(ROOT + "/catalog.ttl?pack=x&page=3")
                .contains(ROOT + "/catalog.ttl?pack=x&page=5");
    }

    @Test
    void hostileWordsStayWords() {
        Random random = new Random(20261121);
        List<String> pieces = List.of(
                "\"", "\"\"\"", "\\", "\n", "<script>", "@es", "^^", "]]>", "&amp;", "ñ", "\u2028", "😀", "}", "'");
        for (int run = 0; run < 200; run++) {
            StringBuilder title = new StringBuilder("t");
            for (int i = 0; i < 8; i++) {
                title.append(pieces.get(random.nextInt(pieces.size())));
            }
            CatalogueEntry entry = titled(title.toString());
            List<Triple> statements = DcatStatements.of(entry, ABOUT);
            List<DcatForm> forms = new ArrayList<>(List.of(DcatForm.values()));
            Collections.shuffle(forms, random);
            for (DcatForm form : forms) {
                assertThat(read(form, form.write(statements)).stream()
                                .anyMatch(triple -> triple.getObject().isLiteral()
                                        && triple.getObject()
                                                .getLiteralLexicalForm()
                                                .equals(title.toString())))
                        .as("%s in %s", title, form)
                        .isTrue();
            }
        }
    }

    private static CatalogueEntry titled(String title) {
        CatalogueEntry bare = bare("x");
        return new CatalogueEntry(
                new CatalogueEntry.Name(
                        "x",
                        bare.uri(),
                        new LocalText(title, null),
                        bare.name().description(),
                        bare.name().landingPage()),
                bare.subject(),
                bare.party(),
                bare.lineage(),
                bare.coverage(),
                bare.distributions(),
                bare.versions(),
                false,
                null);
    }

    private static String text(CatalogueEntry entry) {
        return new String(DcatForm.TTL.write(DcatStatements.of(entry, ABOUT)), StandardCharsets.UTF_8);
    }

    static Graph read(DcatForm form, byte[] bytes) {
        Lang lang =
                switch (form) {
                    case TTL -> Lang.TURTLE;
                    case JSONLD -> Lang.JSONLD11;
                    case RDF -> Lang.RDFXML;
                };
        return DcatApShapes.read(bytes, lang);
    }
}
