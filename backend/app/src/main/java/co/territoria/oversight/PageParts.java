package co.territoria.oversight;

import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.Numbers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a page are written with: headings, facts, tables, in one language. */
final class PageParts {

    private final HtmlPage page;
    private final Language language;
    private final Numbers numbers;
    private final String currency;

    PageParts(HtmlPage page, Language language, String currency) {
        this.page = page;
        this.language = language;
        this.numbers = new Numbers(language);
        this.currency = currency;
    }

    HtmlPage page() {
        return page;
    }

    Language language() {
        return language;
    }

    Numbers numbers() {
        return numbers;
    }

    String say(String es, String en) {
        return language == Language.ES ? es : en;
    }

    String money(long amount) {
        return numbers.money(amount, currency);
    }

    String missing() {
        return say("sin dato", "no data");
    }

    /** The whole sentence of what nobody says. */
    String missingAtAll() {
        return say("sin dato: ninguna fuente lo dice", "no data: no source says it");
    }

    void section(String id, String title, Runnable inside) {
        page.open("section", "id", id, "aria-labelledby", id + "-title");
        page.element("h2", title, "id", id + "-title");
        inside.run();
        page.close("section");
    }

    void note(String text) {
        page.element("p", text, "class", "note");
    }

    void fact(String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    /** A fact that may be unknown: then it says so. */
    void factOrMissing(String name, @Nullable String value) {
        page.element("dt", name);
        if (value == null) {
            page.element("dd", missing(), "class", "missing");
        } else {
            page.element("dd", value);
        }
    }

    /**
     * A table whose rows stand as blocks where there is no room beside each other: each cell knows its heading.
     *
     * @param numeric columns that are set to the right
     * @param rows    the first cell heads its row; null is what is not known
     */
    void table(String caption, List<String> heads, Set<Integer> numeric, List<List<@Nullable String>> rows) {
        page.open("table", "class", "stack").element("caption", caption);
        page.open("thead").open("tr");
        for (int i = 0; i < heads.size(); i++) {
            page.element("th", heads.get(i), "scope", "col", "class", numeric.contains(i) ? "number" : "words");
        }
        page.close("tr").close("thead").open("tbody");
        for (List<@Nullable String> row : rows) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String kind = (numeric.contains(i) ? "number" : "words") + (cell == null ? " missing" : "");
                String text = cell == null ? missing() : cell;
                if (i == 0) {
                    page.element("th", text, "scope", "row", "class", kind);
                } else {
                    page.element("td", text, "class", kind, "data-label", heads.get(i));
                }
            }
            page.close("tr");
        }
        page.close("tbody").close("table");
    }
}
