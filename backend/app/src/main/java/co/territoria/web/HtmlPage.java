package co.territoria.web;

import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a plain page. Whatever is given as text or attribute is escaped here, in this one place; there is no way to
 * put markup in from outside.
 */
public final class HtmlPage {

    private final StringBuilder out = new StringBuilder(4_096);
    private final String end;

    /**
     * Begins a page with its title as heading.
     *
     * @param styleAddress of the style sheet, on this server
     */
    public HtmlPage(Language language, String title, String styleAddress) {
        head(language, title, List.of(styleAddress));
        out.append("\n</head>\n<body>\n<main>\n");
        element("h1", title);
        this.end = "</main>\n</body>\n</html>\n";
    }

    /**
     * Begins a page that says more of itself in its head; its body is empty and everything in it is the caller's.
     *
     * @param styleAddresses in the order in which they hold
     * @param describe       writes elements of the head, such as links to other forms
     */
    public HtmlPage(Language language, String title, List<String> styleAddresses, Consumer<HtmlPage> describe) {
        head(language, title, styleAddresses);
        describe.accept(this);
        out.append("\n</head>\n<body>\n");
        this.end = "</body>\n</html>\n";
    }

    private void head(Language language, String title, List<String> styleAddresses) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", title + " · Territoria");
        styleAddresses.forEach(style -> open("link", "rel", "stylesheet", "href", style));
    }

    /** @param attributes names and values in turn; names are ours, values are escaped */
    public HtmlPage open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public HtmlPage close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    public HtmlPage text(String text) {
        escape(text);
        return this;
    }

    /** A whole element with text in it. */
    public HtmlPage element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** @throws IllegalArgumentException for an address that is neither of this server nor http(s) */
    public HtmlPage link(String address, String text) {
        if (!address.startsWith("/") && !begins(address, "http://") && !begins(address, "https://")) {
            throw new IllegalArgumentException("a link leads to http or https, was " + address);
        }
        open("a", "href", address).text(text);
        out.append("</a>");
        return this;
    }

    /** Schemes are the same in capitals (RFC 3986, §3.1). */
    private static boolean begins(String address, String scheme) {
        return address.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /**
     * Data for programs that read the page; a browser neither shows nor runs it. What could end the element or begin
     * markup is written as JSON writes it, so that it stays inside its text.
     *
     * @param type media type of the data, one of JSON
     */
    public HtmlPage data(String type, String json) {
        if (!type.endsWith("json")) {
            throw new IllegalArgumentException("data in a page is JSON, was " + type);
        }
        open("script", "type", type);
        for (int i = 0; i < json.length(); i++) {
            char letter = json.charAt(i);
            switch (letter) {
                case '<', '>', '&', '\u2028', '\u2029' -> out.append("\\u%04x".formatted((int) letter));
                default -> out.append(letter);
            }
        }
        return close("script");
    }

    public String finish() {
        return out + end;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(letter);
            }
        }
    }
}
