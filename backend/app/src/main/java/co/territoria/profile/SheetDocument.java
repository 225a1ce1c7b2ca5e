package co.territoria.profile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A page as a tree, never as text: what comes from data is a text node and can be nothing else, and no parser of XML
 * is asked.
 */
final class SheetDocument {

    private final Document document;
    private final Element root;

    /** @param language tag of the whole */
    SheetDocument(String language) {
        try {
            this.document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException fault) {
            throw new IllegalStateException("every Java makes an empty document", fault);
        }
        this.root = document.createElement("html");
        root.setAttribute("lang", language);
        document.appendChild(root);
    }

    Document document() {
        return document;
    }

    /** Head or body. */
    Element part(String tag) {
        return add(root, tag);
    }

    /** A new last child. @param attributes names and values in turn */
    Element add(Element parent, String tag, String... attributes) {
        Element element = document.createElement(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(element);
        return element;
    }

    /** A new last child with this text. */
    Element text(Element parent, String tag, String text, String... attributes) {
        Element element = add(parent, tag, attributes);
        words(element, text);
        return element;
    }

    /** Text after what is there. */
    void words(Element parent, String text) {
        parent.appendChild(document.createTextNode(text));
    }
}
