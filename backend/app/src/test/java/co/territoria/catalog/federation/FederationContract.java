package co.territoria.catalog.federation;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.catalog.RemoteDataset;
import co.territoria.catalog.RemoteSource;
import co.territoria.catalog.metadata.PagesForTests;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerMetadata;
import co.territoria.store.StoreUnderTest;
import co.territoria.web.PublicAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Other installations as they should be, and as they may be. */
abstract class FederationContract {

    private static final String TURTLE = "text/turtle;charset=UTF-8";
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    private static final String ONE = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            <#c> a dcat:Catalog ; dcat:dataset <https://villa.example/d/vias> .
            <https://villa.example/d/vias> a dcat:Dataset ; dct:title "Vías"@es .
            """;

    private StoreUnderTest store;
    private OtherInstallation other;
    private Instant now = MONDAY;

    abstract StoreUnderTest open();

    @BeforeEach
    void start() throws IOException {
        store = open();
        other = new OtherInstallation();
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle;charset=UTF-8", "jsonld,application/ld+json"})
    void aCatalogueOfOursIsReadByAnotherOfOurs(String extension, String type) throws Exception {
        for (int page = 1; page <= 3; page++) {
            other.answer(
                    "/catalog." + extension + "?page=" + page,
                    200,
                    type,
                    PagesForTests.page(other.root(), extension, page, 3));
        }
        Federation federation = federation(source("/catalog." + extension + "?page=1"));

        federation.refreshDue();

        assertThat(federation.sources()).singleElement().satisfies(source -> {
            assertThat(source.state()).isEqualTo(RemoteSource.State.READ);
            assertThat(source.readAt()).isEqualTo(MONDAY);
            assertThat(source.datasets()).isEqualTo(3);
        });
        assertThat(federation.list())
                .extracting(RemoteDataset::id)
                .containsExactly("villa~arboles", "villa~pobreza", "villa~salud");
        RemoteDataset poverty = federation.list().get(1);
        assertThat(poverty.uri()).isEqualTo(other.root() + "/api/v1/datasets/pobreza");
        assertThat(poverty.title().es()).isEqualTo("Título de pobreza");
        assertThat(poverty.title().en()).isEqualTo("Title of pobreza");
        assertThat(poverty.publisher().es()).isEqualTo("Oficina de Estadística");
        assertThat(poverty.licence()).isEqualTo("CC BY 4.0");
        assertThat(poverty.theme()).isEqualTo(LayerMetadata.Theme.POVERTY);
        assertThat(poverty.firstYear()).isEqualTo(2005);
        assertThat(poverty.lastYear()).isEqualTo(2018);
        assertThat(poverty.bbox()).isEqualTo(new BoundingBox(-77.5, 3.0, -75.7, 5.0));
        assertThat(poverty.modified()).isEqualTo("2026-02-03");
        assertThat(poverty.formats()).contains("geojson", "csv", "fgb");
        assertThat(poverty.downloads()).anySatisfy(file -> {
            assertThat(file.address()).isEqualTo(poverty.uri() + "/download?f=geojson");
            assertThat(file.bytes()).isEqualTo(1_234);
        });
        assertThat(federation.list().get(0).licence()).isNull();
    }

    @Test
    void whatIsOursOrOfAThirdIsNotListedAgain() throws Exception {
        other.answer("/catalog.ttl", TURTLE, """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                <#c> a dcat:Catalog ; dcat:dataset <https://villa.example/d/vias> , <https://ours.example/sit/api/v1/datasets/ipm> ,
                    <https://third.example/d/x> .
                <https://villa.example/d/vias> a dcat:Dataset ; dct:title "Vías" .
                <https://ours.example/sit/api/v1/datasets/ipm> a dcat:Dataset ; dct:title "IPM" .
                <https://third.example/d/x> a dcat:Dataset ; dct:title "X" .
                <#r> a dcat:CatalogRecord ; foaf:primaryTopic <https://third.example/d/x> ; dct:source <#s> .
                """);
        Federation federation = federation(source("/catalog.ttl"));

        federation.refreshDue();

        assertThat(federation.list()).extracting(RemoteDataset::uri).containsExactly("https://villa.example/d/vias");
    }

    @Test
    void aSourceThatIsDownKeepsWhatWasReadOfIt() throws Exception {
        other.answer("/catalog.ttl", TURTLE, ONE);
        FederationSettings.Source source = source("/catalog.ttl");
        federation(source).refreshDue();
        other.answer("/catalog.ttl", 503, "text/plain", new byte[0]);
        now = MONDAY.plus(Duration.ofDays(2));
        Federation later = federation(source);

        later.refreshDue();

        assertThat(later.sources()).singleElement().satisfies(its -> {
            assertThat(its.state()).isEqualTo(RemoteSource.State.DOWN);
            assertThat(its.readAt()).isEqualTo(MONDAY);
            assertThat(its.datasets()).isEqualTo(1);
        });
        assertThat(federation(source).list()).extracting(RemoteDataset::id).containsExactly("villa~vias");
    }

    @Test
    void aSourceThatNeverAnsweredIsShownAsSuch() throws Exception {
        Federation federation = federation(source("/catalog.ttl"));

        assertThat(federation.sources()).extracting(RemoteSource::state).containsExactly(RemoteSource.State.NEVER);
        federation.refreshDue();
        assertThat(federation.sources()).extracting(RemoteSource::state).containsExactly(RemoteSource.State.DOWN);
        assertThat(federation.sources()).extracting(RemoteSource::readAt).containsOnlyNulls();
    }

    @Test
    void oneThatIsDownLeavesTheOthersAlone() throws Exception {
        other.answer("/good.ttl", TURTLE, ONE);
        Federation federation = federation(
                new FederationSettings.Source("a", "A", other.root() + "/bad.ttl"),
                new FederationSettings.Source("b", "B", other.root() + "/good.ttl"));

        federation.refreshDue();

        assertThat(federation.sources())
                .extracting(RemoteSource::state)
                .containsExactly(RemoteSource.State.DOWN, RemoteSource.State.READ);
        assertThat(federation.list()).extracting(RemoteDataset::id).containsExactly("b~vias");
    }

    @Test
    void aSourceIsAskedAgainOnlyWhenItIsDue() throws Exception {
        other.answer("/catalog.ttl", TURTLE, ONE);
        FederationSettings.Source source = source("/catalog.ttl");
        federation(source).refreshDue();
        now = MONDAY.plus(Duration.ofHours(23));
        federation(source).refreshDue();
        assertThat(other.asked()).hasSize(1);

        now = MONDAY.plus(Duration.ofHours(24));
        federation(source).refreshDue();
        assertThat(other.asked()).hasSize(2);
    }

    @Test
    void aNewAddressForgetsWhatWasReadAtTheOldOne() throws Exception {
        other.answer("/catalog.ttl", TURTLE, ONE);
        federation(source("/catalog.ttl")).refreshDue();

        Federation moved = federation(source("/moved.ttl"));

        assertThat(moved.list()).isEmpty();
        moved.refreshDue();
        assertThat(moved.list()).isEmpty();
        assertThat(other.asked()).containsExactly("/catalog.ttl", "/moved.ttl");
    }

    @Test
    void addressesThatEndAlikeAreToldApart() throws Exception {
        other.answer("/catalog.ttl", TURTLE, """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
                <https://a.example/1/vias> a dcat:Dataset ; dct:title "A" .
                <https://a.example/2/vias/> a dcat:Dataset ; dct:title "B" .
                <https://a.example/?id=3> a dcat:Dataset ; dct:title "C" .
                """);
        Federation federation = federation(source("/catalog.ttl"));

        federation.refreshDue();

        assertThat(federation.list())
                .extracting(RemoteDataset::id)
                .doesNotHaveDuplicates()
                .hasSize(3)
                .allMatch(id -> id.matches("villa~[a-z0-9_-]+"));
    }

    @Test
    void hostileWordsAndAddressesDoNoHarm() throws Exception {
        other.answer("/catalog.ttl", TURTLE, """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
                <https://a.example/d> a dcat:Dataset ; dct:title "<script>alert(1)</script>\\u0000\\u202Egnp.exe" ;
                    dct:description \"""%s\""" ; dct:license <javascript:alert(2)> ;
                    dcat:landingPage <javascript:alert(3)> ; dcat:distribution <#1> , <#2> , <#3> , <#4> ;
                    dct:spatial [ dcat:bbox "POLYGON((-999 0, 999 0, 999 1, -999 0))" ] ;
                    dct:temporal [ dcat:startDate "siempre" ; dcat:endDate "20180" ] .
                <#1> dcat:downloadURL <javascript:alert(4)> .
                <#2> dcat:downloadURL <data:text/html,x> ; dcat:accessURL <file:///etc/passwd> .
                <#3> dcat:downloadURL <https://user:pass@a.example/x.csv> .
                <#4> dcat:downloadURL <https://a.example/x.csv> ; dcat:byteSize "-3" ; dcat:mediaType "text/<b>" .
                <javascript:alert(5)> a dcat:Dataset ; dct:title "Z" .
                _:blank a dcat:Dataset ; dct:title "Y" .
                """.formatted("x".repeat(10_000)));
        Federation federation = federation(source("/catalog.ttl"));

        federation.refreshDue();

        assertThat(federation.list()).singleElement().satisfies(dataset -> {
            // text stays text: whoever shows it escapes it
            assertThat(dataset.title().es()).isEqualTo("<script>alert(1)</script>gnp.exe");
            assertThat(dataset.description().es()).hasSize(4_001);
            assertThat(dataset.licence()).isNull();
            assertThat(dataset.page()).isNull();
            assertThat(dataset.bbox()).isNull();
            assertThat(dataset.firstYear()).isNull();
            assertThat(dataset.lastYear()).isNull();
            assertThat(dataset.downloads()).singleElement().satisfies(file -> {
                assertThat(file.address()).isEqualTo("https://a.example/x.csv");
                assertThat(file.bytes()).isNull();
                assertThat(file.mediaType()).isNull();
            });
        });
    }

    /** One that was read is in every list: what could not be written there would take all others with it. */
    @Test
    void whatIsNoCharacterIsLeftOut() throws Exception {
        other.answer("/catalog.jsonld", "application/ld+json", """
                {"@context":{"dct":"http://purl.org/dc/terms/","dcat":"http://www.w3.org/ns/dcat#"},
                 "@graph":[{"@id":"https://a.example/d","@type":"dcat:Dataset","dct:title":"V\\ud800ías\\uffff",
                            "dcat:landingPage":{"@id":"https://a.example/\\ud83d"}}]}
                """);
        Federation federation = federation(
                new FederationSettings.Source("villa", "Alcaldía de Villa", other.root() + "/catalog.jsonld"));

        federation.refreshDue();

        assertThat(federation.list()).allSatisfy(dataset -> {
            assertThat(dataset.title().es()).isEqualTo("Vías");
            assertThat(dataset.page()).isNull();
        });
        assertThat(federation.sources()).extracting(RemoteSource::state).doesNotContain(RemoteSource.State.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slow",
                "huge",
                "broken",
                "redirect",
                "xml",
                "wrong",
                "gzip",
                "context",
                "deep",
                "deep-json",
                "gone"
            })
    void whatIsNoCatalogueEndsAndIsShownAsDown(String kind) throws Exception {
        String path = kind.equals("context") || kind.equals("deep-json") ? "/catalog.jsonld" : "/catalog.ttl";
        switch (kind) {
            case "slow" -> other.answerWithoutEnd(path, TURTLE, true);
            case "huge" -> other.answerWithoutEnd(path, TURTLE, false);
            case "broken" -> other.answer(path, TURTLE, "<a> <b> \"c");
            case "redirect" -> {
                other.answer("/elsewhere.ttl", TURTLE, ONE);
                other.answer(path, 302, TURTLE, new byte[0], "Location", other.root() + "/elsewhere.ttl");
            }
            case "xml" ->
                other.answer(
                        path,
                        "application/rdf+xml",
                        "<!DOCTYPE x [<!ENTITY a \"%s\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"
                                .formatted("a".repeat(100)));
            case "wrong" -> other.answer(path, "application/ld+json", "{}");
            case "gzip" -> other.answer(path, 200, TURTLE, new byte[] {31, -117}, "Content-Encoding", "gzip");
            case "context" -> {
                other.answer("/context.jsonld", "application/ld+json", "{\"@context\":{}}");
                other.answer(
                        path,
                        "application/ld+json",
                        "{\"@context\":\"%s/context.jsonld\",\"@id\":\"http://a.example/d\"}".formatted(other.root()));
            }
            case "deep" ->
                other.answer(path, TURTLE, "<a> <b> " + "[<b> ".repeat(20_000) + "1" + "]".repeat(20_000) + " .");
            case "deep-json" -> other.answer(path, "application/ld+json", "[".repeat(100_000) + "]".repeat(100_000));
            case "gone" -> other.answer(path, 404, "text/plain", new byte[0]);
            default -> throw new IllegalArgumentException(kind);
        }
        Federation federation = federation(source(path));

        federation.refreshDue();

        assertThat(federation.sources()).extracting(RemoteSource::state).containsExactly(RemoteSource.State.DOWN);
        assertThat(federation.list()).isEmpty();
        assertThat(other.asked()).doesNotContain("/elsewhere.ttl", "/context.jsonld");
    }

    @Test
    void pagesAreFollowedAtTheSamePlaceOnlyAndOnlySoManyOfThem() throws Exception {
        String next = "@prefix hydra: <http://www.w3.org/ns/hydra/core#> . <> hydra:next <%s> .\n";
        other.answer("/away.ttl", TURTLE, ONE + next.formatted("http://localhost:1/x.ttl"));
        other.answer("/round.ttl", TURTLE, ONE + next.formatted(other.root() + "/round.ttl"));
        for (int page = 0; page < 10; page++) {
            other.answer(
                    "/many.ttl?p=" + page, TURTLE, ONE + next.formatted(other.root() + "/many.ttl?p=" + (page + 1)));
        }
        Federation federation = federation(
                new FederationSettings.Source("away", "A", other.root() + "/away.ttl"),
                new FederationSettings.Source("many", "M", other.root() + "/many.ttl?p=0"),
                new FederationSettings.Source("round", "R", other.root() + "/round.ttl"));

        federation.refreshDue();

        assertThat(federation.sources())
                .extracting(RemoteSource::state)
                .containsExactly(RemoteSource.State.READ, RemoteSource.State.DOWN, RemoteSource.State.READ);
        assertThat(other.asked()).hasSize(1 + 5 + 1);
    }

    @Test
    void aPrivateAddressIsNotAskedUnlessTheSettingsSaySo() throws Exception {
        other.answer("/catalog.ttl", TURTLE, ONE);
        Federation federation = federation(false, List.of(source("/catalog.ttl")));

        federation.refreshDue();

        assertThat(other.asked()).isEmpty();
        assertThat(federation.sources()).extracting(RemoteSource::state).containsExactly(RemoteSource.State.DOWN);
    }

    private FederationSettings.Source source(String path) {
        return new FederationSettings.Source("villa", "Alcaldía de Villa", other.root() + path);
    }

    private Federation federation(FederationSettings.Source... sources) {
        return federation(true, List.of(sources));
    }

    private Federation federation(boolean allowPrivate, List<FederationSettings.Source> sources) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("territoria.public-url", "https://ours.example/sit");
        return new Federation(
                new FederationSettings(new ArrayList<>(sources), 24, 2, 300_000, 5, allowPrivate),
                new JdbcFederation(store.database()),
                new PublicAddress(environment),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
