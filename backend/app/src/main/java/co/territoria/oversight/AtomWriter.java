package co.territoria.oversight;

import co.territoria.web.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). The writer of the JDK escapes; what XML 1.0 cannot carry is left out here. */
final class AtomWriter {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Feed feed;
    private final Language language;

    AtomWriter(Feed feed, Language language) {
        this.feed = feed;
        this.language = language;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.setDefaultNamespace(ATOM);
            out.writeStartElement(ATOM, "feed");
            out.writeDefaultNamespace(ATOM);
            out.writeAttribute("xml:lang", language.tag());
            text(out, "id", Feed.id(feed.key()));
            text(out, "title", feed.title());
            text(out, "subtitle", feed.subtitle());
            text(out, "updated", feed.updated().toString());
            out.writeStartElement(ATOM, "author");
            text(out, "name", feed.author());
            out.writeEndElement();
            link(out, "self", "application/atom+xml", feed.self());
            link(out, "alternate", "text/html", feed.page());
            if (feed.example()) {
                category(
                        out,
                        "example",
                        language == Language.ES ? "Ejemplo: datos ficticios" : "Example: fictional data");
            }
            for (Feed.Entry entry : feed.entries()) {
                entry(out, entry);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("a feed cannot be written", fault);
        }
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter out, Feed.Entry entry) throws XMLStreamException {
        out.writeStartElement(ATOM, "entry");
        text(out, "id", Feed.id(entry.key()));
        text(out, "title", entry.title());
        text(out, "updated", entry.updated().toString());
        link(out, "alternate", "text/html", entry.page());
        category(out, entry.kind(), null);
        if (entry.summary() != null) {
            text(out, "summary", entry.summary());
        }
        out.writeEndElement();
    }

    private static void text(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(ATOM, name);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String type, String address) throws XMLStreamException {
        out.writeEmptyElement(ATOM, "link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", allowed(address));
    }

    private static void category(XMLStreamWriter out, String term, @org.jspecify.annotations.Nullable String label)
            throws XMLStreamException {
        out.writeEmptyElement(ATOM, "category");
        out.writeAttribute("term", term);
        if (label != null) {
            out.writeAttribute("label", label);
        }
    }

    /** XML 1.0 §2.2: control characters and lone surrogates have no place in a document, not even escaped. */
    static String allowed(String text) {
        return text.codePoints()
                .filter(point -> point == 0x9
                        || point == 0xA
                        || point == 0xD
                        || point >= 0x20 && point <= 0xD7FF
                        || point >= 0xE000 && point <= 0xFFFD
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
