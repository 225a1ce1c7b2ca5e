package co.territoria.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerInMemory;
import co.territoria.layer.PageStart;
import co.territoria.web.Language;
import co.territoria.web.Limits;
import co.territoria.web.PublicAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OgcPagesTest {

    private static final PublicAddress ADDRESS = new PublicAddress(new MockEnvironment());

    private static final String BAD = "<script>alert('1')</script>\" onload=\"x";

    private final LayerInMemory layer = new LayerInMemory("test", GeometryKind.POINT, 0, 14);
    private final Feature feature = new Feature(BAD, null, Map.of("code", BAD, "name", BAD));

    private String items(Language language, Map<String, String> query) {
        ItemsQuery asked = ItemsQuery.parse(query, layer.description(), Limits.defaults(), layer::find, () -> false);
        return new ItemPages(ADDRESS, language)
                .items(
                        layer.description(),
                        new ItemPages.Shown(asked, List.of(feature), 1_234, PageStart.after("x")),
                        null,
                        List.of());
    }

    private String item(Language language) {
        return new ItemPages(ADDRESS, language).item(layer.description(), feature, null, List.of());
    }

    @Test
    void textFromDataIsWrittenAsText() {
        String item = item(Language.ES);
        String items = items(Language.ES, Map.of("code", BAD));

        for (String page : List.of(item, items)) {
            assertThat(page).contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x");
            assertThat(page).doesNotContain("<script>").doesNotContain("\" onload");
        }
    }

    @Test
    void saysThatTheSourceDeclaresNoLicenceAndThatAPlaceIsNotKnown() {
        String spanish = item(Language.ES);
        String english = item(Language.EN);

        assertThat(spanish).contains("licencia no declarada por la fuente", "Sin ubicación conocida", "lang=\"es\"");
        assertThat(english).contains("licence not declared by the source", "No known location", "lang=\"en\"");
    }

    @Test
    void aPageOfFeaturesHasItsMapItsFormAndTheWayOn() {
        String page = items(Language.EN, Map.of("sortby", "-name", "bbox", "1,2,3,4"));

        assertThat(page)
                .contains("1 of 1,234 features")
                .contains(
                        "data-items=\"/ogc/collections/test/items?bbox=1,2,3,4&amp;sortby=-name&amp;limit=100&amp;f=json\"")
                .contains("value=\"1,2,3,4\"")
                .contains("<option value=\"-name\" selected=\"selected\">")
                .contains("after=")
                .contains("f=html&amp;lang=en\">Next page</a>")
                .doesNotContain("First page")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("style=\"");
        assertThat(items(Language.ES, Map.of("after", "eA"))).contains("Primera página", "Página siguiente");
    }
}
