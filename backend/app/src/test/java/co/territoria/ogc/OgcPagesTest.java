package co.territoria.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerInMemory;
import co.territoria.web.Language;
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

    @Test
    void textFromDataIsWrittenAsText() {
        OgcPages pages = new OgcPages(ADDRESS, Language.ES);
        String item = pages.item(layer.description(), feature);
        String items = pages.items(
                layer.description(),
                layer.description().fields(),
                List.of(feature),
                1,
                null,
                "f=json&code=" + "%22%3E");

        for (String page : List.of(item, items)) {
            assertThat(page).contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x");
            assertThat(page).doesNotContain("<script").doesNotContain("\" onload");
        }
    }

    @Test
    void saysThatTheSourceDeclaresNoLicenceAndThatAPlaceIsNotKnown() {
        String spanish = new OgcPages(ADDRESS, Language.ES).item(layer.description(), feature);
        String english = new OgcPages(ADDRESS, Language.EN).item(layer.description(), feature);

        assertThat(spanish).contains("licencia no declarada por la fuente", "Sin ubicación conocida", "lang=\"es\"");
        assertThat(english).contains("licence not declared by the source", "No known location", "lang=\"en\"");
    }
}
