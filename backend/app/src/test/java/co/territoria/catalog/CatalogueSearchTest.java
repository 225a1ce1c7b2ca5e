package co.territoria.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.catalog.CatalogueQuestion.Sort;
import co.territoria.catalog.CatalogueSearch.Facet;
import co.territoria.layer.Code;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueSearchTest {

    private static final Code WATER = new Code("services", new LocalText("Servicios", "Services"));
    private static final Code SCHOOL = new Code("education", new LocalText("Educación", "Education"));
    private static final Code HERE = new Code(SearchEntry.HERE, new LocalText("Esta instalación", "This installation"));
    private static final Code TOWN = new Code("palmira", new LocalText("Alcaldía", "Town hall"));

    private static final List<SearchEntry> ENTRIES = List.of(
            entry("a", "Cobertura de acueducto", WATER, "observed", HERE, 2015, 2018, "agua", "2026-01-03T00:00:00Z"),
            entry("b", "Índice de educación", SCHOOL, "observed", HERE, 2018, 2020, "niñez", "2026-01-02T00:00:00Z"),
            entry("c", "Brecha: acueducto", WATER, "computed", HERE, 2018, 2018, "agua", "2026-01-01T00:00:00Z"),
            entry("d", "Colegios", SCHOOL, "observed", TOWN, null, null, "educación", null));

    private static SearchEntry entry(
            String id,
            String title,
            Code theme,
            String nature,
            Code origin,
            @Nullable Integer first,
            @Nullable Integer last,
            String keyword,
            @Nullable String recent) {
        LocalText name = new LocalText(title, null);
        return new SearchEntry(
                id,
                name,
                theme,
                null,
                null,
                id.equals("d") ? List.of("csv") : List.of("csv", "gpkg"),
                new Code(nature, new LocalText(nature, null)),
                origin,
                first,
                last,
                recent == null ? null : Instant.parse(recent),
                SearchEntry.Words.of(
                        List.of(name),
                        List.of(new LocalText(keyword, null)),
                        List.of(new LocalText("El campo cobertura neta", null)),
                        List.of("edu_cob_" + id)));
    }

    @Test
    void findsWithoutAccentsAndCaseByTheBeginningOfAllWords() {
        assertThat(ids("EDUCACION")).containsExactly("b", "d");
        assertThat(ids("acued")).containsExactly("a", "c");
        assertThat(ids("acueducto brecha")).containsExactly("c");
        assertThat(ids("acueducto colegios")).isEmpty();
        assertThat(ids("ninez")).containsExactly("b");
        assertThat(ids("edu_cob_c")).as("codes are words too").containsExactly("c");
        assertThat(ids("cob")).hasSize(4);
        assertThat(ids("  ")).hasSize(4);
    }

    @Test
    void aTitleTellsMoreThanAKeywordAndASourceMoreThanWhatIsComputed() {
        assertThat(ids("cobertura")).first().isEqualTo("a");
        assertThat(ids("acueducto")).containsExactly("a", "c");
        assertThat(ids("educacion")).containsExactly("b", "d");
    }

    @Test
    void countsEachFacetWithTheChoicesOfTheOthers() {
        CatalogueSearch.Answer answer =
                search(question("", Set.of("services"), Set.of(), Set.of(), Sort.RELEVANCE), null, 10);

        assertThat(answer.total()).isEqualTo(2);
        assertThat(counts(answer, Facet.THEME)).containsExactly("education=2", "services=2");
        assertThat(counts(answer, Facet.NATURE)).containsExactly("computed=1", "observed=1");
        assertThat(counts(answer, Facet.ORIGIN)).containsExactly("local=2");
        assertThat(counts(answer, Facet.YEAR)).containsExactly("2015=1", "2016=1", "2017=1", "2018=2");
    }

    @Test
    void narrowsByYearOriginAndFormat() {
        assertThat(ids(question("", Set.of(), Set.of(2016), Set.of(), Sort.TITLE)))
                .containsExactly("a");
        assertThat(ids(question("", Set.of(), Set.of(2016, 2020), Set.of(), Sort.TITLE)))
                .containsExactly("a", "b");
        assertThat(ids(question("", Set.of(), Set.of(), Set.of("palmira"), Sort.TITLE)))
                .containsExactly("d");
    }

    @Test
    void ordersByTitleWithoutAccentsAndByDate() {
        assertThat(ids(question("", Set.of(), Set.of(), Set.of(), Sort.TITLE))).containsExactly("c", "a", "d", "b");
        assertThat(ids(question("", Set.of(), Set.of(), Set.of(), Sort.RECENT))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void pagesGoOnBehindTheLastWhateverCame() {
        CatalogueQuestion all = question("", Set.of(), Set.of(), Set.of(), Sort.TITLE);
        CatalogueSearch.Answer first = search(all, null, 2);
        assertThat(first.page()).extracting(SearchEntry::id).containsExactly("c", "a");
        assertThat(first.total()).isEqualTo(4);

        List<SearchEntry> grown = new ArrayList<>(ENTRIES);
        grown.add(entry("e", "Abrigos", WATER, "observed", HERE, null, null, "x", null));
        CatalogueSearch.Answer second = new CatalogueSearch(grown, all, Language.ES).answer(first.next(), 2);

        assertThat(second.page()).extracting(SearchEntry::id).containsExactly("d", "b");
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesWhatIsNoYearOrTooManyWords() {
        assertThatThrownBy(() -> CatalogueQuestion.years("2018,hoy")).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> CatalogueQuestion.words("a ".repeat(21))).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> CatalogueQuestion.values("theme", "agua", CatalogueQuestion.themeIds()))
                .isInstanceOf(ApiProblem.class);
        assertThat(CatalogueQuestion.values("theme", "education,, health", CatalogueQuestion.themeIds()))
                .containsExactly("education", "health");
    }

    private static List<String> counts(CatalogueSearch.Answer answer, Facet facet) {
        return answer.facets().get(facet).stream()
                .map(each -> each.code().value() + "=" + each.count())
                .toList();
    }

    private static CatalogueQuestion question(
            String q, Set<String> themes, Set<Integer> years, Set<String> origins, Sort sort) {
        return new CatalogueQuestion(
                CatalogueQuestion.words(q), themes, Set.of(), Set.of(), Set.of(), Set.of(), origins, years, sort);
    }

    private static List<String> ids(String q) {
        return ids(question(q, Set.of(), Set.of(), Set.of(), Sort.RELEVANCE));
    }

    private static List<String> ids(CatalogueQuestion question) {
        return search(question, null, 10).page().stream().map(SearchEntry::id).toList();
    }

    private static CatalogueSearch.Answer search(
            CatalogueQuestion question, CatalogueSearch.@Nullable Key after, int limit) {
        return new CatalogueSearch(ENTRIES, question, Language.ES).answer(after, limit);
    }
}
