package co.territoria.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.format.FormatsForTests;
import co.territoria.layer.Layer;
import co.territoria.layer.Layers;
import co.territoria.layer.LayersForTests;
import co.territoria.layer.PackNotes;
import co.territoria.store.Database;
import co.territoria.store.StoreUnderTest;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.Limits;
import co.territoria.web.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whole files and selections of old and new versions, on a layer that changes. */
abstract class DownloadsContract {

    private final List<Layer> published = new ArrayList<>();

    private ChangingLayer layer;
    private Editions editions;
    private Catalogue catalogue;
    private Downloads downloads;
    private Function<KeptFiles, Downloads> keeping;
    private DatasetPages pages;

    private Database database;

    abstract StoreUnderTest open();

    @BeforeEach
    void publish() {
        StoreUnderTest store = open();
        database = store.database();
        layer = new ChangingLayer("posts");
        for (int i = 0; i < 1_200; i++) {
            layer.post(i);
        }
        published.add(layer);
        Layers layers = LayersForTests.reading(published);
        editions = new Editions(store.database(), Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        CatalogueSettings settings = new CatalogueSettings("", "", "", 0, 1, 0, "");
        PackNotes packs = List::of;
        var formats = FormatsForTests.textsAnd();
        catalogue = new Catalogue(layers, formats, packs, editions, settings, List.of());
        PublicAddress address = new PublicAddress(
                new MockEnvironment().withProperty("territoria.public-url", "https://datos.example.org"));
        EditionTaking worker = new EditionTaking(layers, editions, settings);
        downloads = new Downloads(editions, layers, formats, address, settings, worker, new KeptFiles(settings));
        keeping = kept -> new Downloads(editions, layers, formats, address, settings, worker, kept);
        pages = new DatasetPages(catalogue, new SearchEntries(), formats, downloads, address);
    }

    @Test
    void anOldVersionStaysByteEqualThroughPublicationRollbackAndWithdrawal() throws IOException {
        byte[] whole = file(1, "geojson", none());
        byte[] chosen = file(1, "csv", filtered("beds > 900 AND \"open\" = TRUE"));
        assertThat(new String(whole, StandardCharsets.UTF_8))
                .contains("p000007")
                .contains("Versión 1");

        layer.post(7, 5.5).remove(1_000).post(5_000).publish();
        assertThat(catalogue.known("posts").dataset().edition().version()).isEqualTo(2);
        assertThat(file(1, "geojson", none())).isEqualTo(whole);
        assertThat(file(1, "csv", filtered("beds > 900 AND \"open\" = TRUE")))
                .as("chosen from the live layer before, from the edition now")
                .isEqualTo(chosen);

        layer.post(7).post(1_000).remove(5_000).pointTo(1);
        assertThat(catalogue.known("posts").dataset().edition().version()).isEqualTo(3);
        assertThat(file(1, "geojson", none())).isEqualTo(whole);

        published.clear();
        Catalogue.Known withdrawn = catalogue.known("posts");
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(catalogue.list(null)).isEmpty();
        assertThat(catalogue.editions("posts")).hasSize(3);
        assertThat(file(1, "geojson", none())).isEqualTo(whole);
        assertThat(file(1, "csv", filtered("beds > 900 AND \"open\" = TRUE"))).isEqualTo(chosen);
    }

    @Test
    void anIdThatNeverWasIsUnknownWithTheNearest() {
        assertThatThrownBy(() -> catalogue.known("post")).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.nearest()).containsExactly("posts");
        });
    }

    @Test
    void selectsSortsAndCutsColumns() throws IOException {
        DownloadParameters asked = new DownloadParameters(
                "beds BETWEEN 10 AND 12", null, null, null, null, null, "name,beds", "-beds", null);
        String now = new String(file(1, "csv", asked), StandardCharsets.UTF_8);
        assertThat(now.lines().map(line -> line.split(",")[0]).toList())
                .containsExactly("\uFEFFid", "p000012", "p000011", "p000010");
        assertThat(now).doesNotContain("urgencias");

        layer.post(3, 1.0).publish();
        catalogue.known("posts");
        assertThat(new String(file(1, "csv", asked), StandardCharsets.UTF_8)).isEqualTo(now);
    }

    @Test
    void selectsByBox() throws IOException {
        DownloadParameters asked =
                new DownloadParameters(null, null, null, "-76.0004,2.9,-75.9,4", null, null, null, null, null);
        String now = new String(file(1, "csv", asked), StandardCharsets.UTF_8);
        assertThat(now.lines().count()).as("head and posts 0 to 12").isEqualTo(14);

        layer.post(3, 1.0).publish();
        catalogue.known("posts");
        assertThat(new String(file(1, "csv", asked), StandardCharsets.UTF_8)).isEqualTo(now);
    }

    @Test
    void refusesWhatTheVersionDoesNotHave() {
        Edition edition = catalogue.known("posts").dataset().edition();
        assertProblem(
                edition, new DownloadParameters(null, null, null, null, null, "2020", null, null, null), "datetime");
        assertProblem(
                edition,
                new DownloadParameters(null, null, null, null, null, null, "nombre", null, null),
                "properties");
        assertProblem(
                edition, new DownloadParameters(null, null, null, null, null, null, null, "services", null), "sortby");
        assertProblem(
                edition, new DownloadParameters(null, null, null, null, null, null, null, null, "EPSG:3857"), "crs");
        assertProblem(
                edition, new DownloadParameters("beds >", null, null, null, null, null, null, null, null), "filter");
    }

    @Test
    void namesFilesByLayerVersionAndDate() {
        Edition edition = catalogue.known("posts").dataset().edition();
        var csv = FormatsForTests.textsAnd().find("csv").orElseThrow();

        assertThat(Downloads.fileName(edition, csv, false, Language.ES)).isEqualTo("posts_v1_2026-11-21.csv");
        assertThat(Downloads.fileName(edition, csv, true, Language.ES)).isEqualTo("posts_v1_2026-11-21_seleccion.csv");
        assertThat(Downloads.fileName(edition, csv, true, Language.EN)).isEqualTo("posts_v1_2026-11-21_selection.csv");
    }

    @Test
    void knowsTheSizeOfAFileWithoutAskingForIt() throws IOException {
        Edition edition = catalogue.known("posts").dataset().edition();

        assertThat(downloads.sizes(edition, Language.ES))
                .containsEntry("csv", (long) file(1, "csv", none()).length)
                .containsEntry("geojson", (long) file(1, "geojson", none()).length);
    }

    @Test
    void writesNoMoreFilesAtOnceThanAllowed() {
        assertThat(downloads.begin()).isTrue();
        assertThat(downloads.begin()).isFalse();
        downloads.end();
        assertThat(downloads.begin()).isTrue();
    }

    @Test
    void aFaultBeforeTheFirstByteLeavesTheAnswerToTheProblem() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> download("broken0", response)).hasMessage("the writer failed");
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(downloads.begin()).as("its place is free again").isTrue();
    }

    @Test
    void aFaultBehindTheFirstByteBreaksTheAnswerOff() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> download("broken10", response)).hasMessage("the writer failed");
        assertThat(response.isCommitted())
                .as("the half of a file is on its way, so that only a broken connection can tell")
                .isTrue();
        assertThat(editions.sizes(editions.find("posts", 1).orElseThrow(), "es"))
                .as("half a file has no size")
                .doesNotContainKey("broken10");
        assertThat(downloads.begin()).isTrue();
    }

    /** What was gathered until then must not pass for the file, nor for its beginning. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson"})
    void featuresThatCannotBeReadLeaveTheAnswerToTheProblem(String format) {
        catalogue.known("posts");
        database.jdbc().update("DELETE FROM catalog_chunk");
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> download(format, response)).hasMessageContaining("lacks the piece");
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(downloads.begin()).isTrue();
    }

    @Test
    void tooManyDownloadsAreAskedToComeBack() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(downloads.begin()).isTrue();

        assertThatThrownBy(() -> download("csv", response))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(429));
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        downloads.end();
    }

    @Test
    void aPartOfAKeptFileNeedsNoPlace(@TempDir Path folder) throws IOException {
        byte[] whole = file(1, "csv", none());
        KeptFiles kept = new KeptFiles(1_000_000, 1_000, KeptFolder.in(folder));
        downloads = keeping.apply(kept);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/datasets/posts/download");
        request.addHeader("Range", "bytes=100-199");
        request.addHeader("Accept-Encoding", "gzip");
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            download("csv", request, response);
            assertThat(response.getStatus()).isEqualTo(206);
            assertThat(response.getHeader("Content-Range")).isEqualTo("bytes 100-199/" + whole.length);
            assertThat(response.getHeader("Content-Encoding")).isNull();
            assertThat(response.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
            if (i == 0) {
                assertThat(downloads.begin())
                        .as("free again once it is written")
                        .isTrue();
            }
        }
        kept.close();
    }

    @Test
    void aFileTooLargeToBeKeptIsSentWhole(@TempDir Path folder) throws IOException {
        byte[] whole = file(1, "csv", none());
        KeptFiles kept = new KeptFiles(whole.length - 1, 1_000, KeptFolder.in(folder));
        downloads = keeping.apply(kept);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/datasets/posts/download");
        request.addHeader("Range", "bytes=100-199");
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            download("csv", request, response);
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("Accept-Ranges")).isNull();
            assertThat(response.getContentAsByteArray()).isEqualTo(whole);
        }
        assertThat(kept.used()).isZero();
        kept.close();
    }

    private void download(String format, MockHttpServletResponse response) throws IOException {
        download(format, new MockHttpServletRequest("GET", "/api/v1/datasets/posts/download"), response);
    }

    private void download(String format, MockHttpServletRequest request, MockHttpServletResponse response)
            throws IOException {
        new DownloadController(
                        catalogue,
                        downloads,
                        FormatsForTests.textsAnd(new BrokenFormat(0), new BrokenFormat(10)),
                        Limits.defaults())
                .download(
                        "posts",
                        format,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Language.ES,
                        request,
                        response);
    }

    @Test
    void tellsChangesWithTheTitlesOfFields() {
        Edition first = catalogue.known("posts").dataset().edition();
        layer.post(8, 99.0).remove(9).post(7_000).shape(10, null).publish();
        Edition second = catalogue.known("posts").dataset().edition();
        DatasetJson.Changes changes = pages.changes(first, second, 100, Language.EN);

        assertThat(changes.counts()).isEqualTo(new DatasetJson.Change(1, 1, 2));
        assertThat(changes.added()).containsExactly(new DatasetJson.Feature("p007000", "Puesto Ñ7000"));
        assertThat(changes.removed()).containsExactly(new DatasetJson.Feature("p000009", "Puesto Ñ9"));
        assertThat(changes.changed())
                .containsExactly(
                        new DatasetJson.ChangedFeature(
                                "p000008",
                                "Puesto Ñ8",
                                List.of(new DatasetJson.FieldChange("rate", "Rate", 2.96, 99.0)),
                                false),
                        new DatasetJson.ChangedFeature("p000010", "Puesto Ñ10", List.of(), true));
        assertThat(changes.truncated()).isFalse();
        assertThat(pages.changes(first, second, 1, Language.EN).truncated()).isTrue();
        assertThat(pages.changeTable(changes).toString())
                .contains("added,p007000")
                .contains("changed,p000008,Puesto Ñ8,rate,Rate,2.96,99")
                .contains("changed,p000010,Puesto Ñ10,geometry");
    }

    @Test
    void saysWhatIsNotDeclared() {
        Catalogue.Known known = catalogue.known("posts");
        DatasetJson.Detail es = pages.detail(known, catalogue.editions("posts"), Language.ES);
        DatasetJson.Detail en = pages.detail(known, catalogue.editions("posts"), Language.EN);

        assertThat(es.licence()).isEqualTo(new DatasetJson.Licence(false, "no declarada por la fuente"));
        assertThat(en.licence()).isEqualTo(new DatasetJson.Licence(false, "not declared by the source"));
        assertThat(es.contact()).isNull();
        assertThat(es.summary().publisher()).isNull();
        assertThat(es.frequency().id()).isEqualTo("unknown");
        assertThat(es.citation())
                .isEqualTo(
                        "Puestos de salud (2026). Versión 1, publicada el 21 de noviembre de 2026. Conjunto de datos."
                                + " https://datos.example.org/api/v1/datasets/posts");
        assertThat(en.citation())
                .isEqualTo("Health posts (2026). Version 1, published on 21 November 2026. Dataset."
                        + " https://datos.example.org/api/v1/datasets/posts");
    }

    private void assertProblem(Edition edition, DownloadParameters parameters, String parameter) {
        assertThatThrownBy(() -> wanted(edition, "csv", parameters))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.parameter()).isEqualTo(parameter);
                });
    }

    private static DownloadParameters none() {
        return new DownloadParameters(null, null, null, null, null, null, null, null, null);
    }

    private static DownloadParameters filtered(String filter) {
        return new DownloadParameters(filter, null, null, null, null, null, null, null, null);
    }

    private Downloads.Wanted wanted(Edition edition, String format, DownloadParameters parameters) {
        return parameters.wanted(
                edition, FormatsForTests.textsAnd().find(format).orElseThrow(), Limits.defaults(), Language.ES);
    }

    private byte[] file(int version, String format, DownloadParameters parameters) throws IOException {
        catalogue.known("posts");
        Edition edition = editions.find("posts", version).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        downloads.write(wanted(edition, format, parameters), out);
        return out.toByteArray();
    }
}
