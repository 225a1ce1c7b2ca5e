package co.territoria.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A problem as a page, for people who read with a browser. */
final class ProblemPage {

    private ProblemPage() {}

    /** @param pages where what is nearest has a page of its own under its code; absent where it has none */
    static byte[] of(
            PublicAddress address, String title, ApiProblem problem, @Nullable String pages, Language language) {
        HtmlPage page = new HtmlPage(language, title, address.path("/ogc/style.css"));
        page.element("p", problem.detail().in(language));
        if (!problem.nearest().isEmpty()) {
            page.element("p", language == Language.ES ? "Lo más parecido:" : "Nearest:");
            page.open("ul");
            for (String near : problem.nearest()) {
                if (pages == null) {
                    page.element("li", near);
                } else {
                    page.open("li").link(address.path(pages + near), near).close("li");
                }
            }
            page.close("ul");
        }
        page.element("p", "%d · %s".formatted(problem.status(), problem.code()), "class", "quiet");
        page.open("p");
        if (pages == null) {
            page.link(address.path("/ogc"), language == Language.ES ? "Datos abiertos" : "Open data");
        } else {
            page.link(
                    address.path("/?sala=proyectos"), language == Language.ES ? "Todos los proyectos" : "All projects");
        }
        page.close("p");
        return page.finish().getBytes(StandardCharsets.UTF_8);
    }
}
