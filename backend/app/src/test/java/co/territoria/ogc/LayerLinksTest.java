package co.territoria.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerInMemory;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class LayerLinksTest {

    private static final String ITEMS = "http://localhost:8080/ogc/collections/test/items";

    private final LayerDescription layer = new LayerInMemory("test", GeometryKind.POINT, 0, 14).description();

    private List<Link> items() {
        List<LayerFormat> files = List.of(new NamedFormat("csv", "text/csv"), new NamedFormat("jsonfg", Link.GEO_JSON));
        return new LayerLinks(new PublicAddress(new MockEnvironment()))
                .whole(layer, files, Language.ES).stream()
                        .filter(link -> link.rel().equals("items"))
                        .toList();
    }

    /** GDAL takes the last link of this type, adds to it «/» and the id of a feature, and reads what is next from the body. */
    @Test
    void featuresAsGeoJsonHaveOneAddressToWhichAnIdCanBeAdded() {
        assertThat(items())
                .filteredOn(link -> Link.GEO_JSON.equals(link.type()))
                .extracting(Link::href)
                .containsExactly(ITEMS);
    }

    @Test
    void otherFormsSayTheirType() {
        assertThat(items())
                .extracting(Link::href, Link::type)
                .contains(
                        tuple(ITEMS + "?f=csv", "text/csv"),
                        tuple(ITEMS + "?f=jsonfg", "application/geo+json;profile=jsonfg"));
    }

    private record NamedFormat(String id, String mediaType) implements LayerFormat {

        @Override
        public LocalText title() {
            return new LocalText(id, id);
        }

        @Override
        public String extension() {
            return id;
        }

        @Override
        public int order() {
            return 0;
        }

        @Override
        public boolean suits(LayerDescription layer) {
            return true;
        }

        @Override
        public boolean carriesAnyCrs() {
            return false;
        }

        @Override
        public void write(LayerExport export, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }
}
