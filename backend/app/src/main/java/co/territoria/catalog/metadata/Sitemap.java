package co.territoria.catalog.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the catalogue as a list for search engines.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    static byte[] write(List<CatalogueEntry> entries, CatalogueAbout about) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            page(xml, about.root() + "/", null);
            page(xml, about.root() + "/?sala=catalogo", null);
            for (CatalogueEntry entry : entries) {
                if (entry.origin() == null) {
                    page(xml, entry.name().landingPage(), entry.current());
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("bytes in memory can be written", fault);
        }
        return out.toByteArray();
    }

    private static void page(XMLStreamWriter xml, String address, CatalogueEntry.@Nullable Version version)
            throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "url");
        text(xml, "loc", address);
        if (version != null) {
            text(
                    xml,
                    "lastmod",
                    version.published().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
