package co.territoria.web;

import java.nio.charset.StandardCharsets;

/** A problem as a page, for people who read with a browser. */
final class ProblemPage {

    private ProblemPage() {}

    static byte[] of(PublicAddress address, String title, ApiProblem problem, Language language) {
        HtmlPage page = new HtmlPage(language, title, address.path("/ogc/style.css"));
        page.element("p", problem.detail().in(language));
        if (!problem.nearest().isEmpty()) {
            page.element("p", language == Language.ES ? "Lo más parecido:" : "Nearest:");
            page.open("ul");
            problem.nearest().forEach(near -> page.element("li", near));
            page.close("ul");
        }
        page.element("p", "%d · %s".formatted(problem.status(), problem.code()), "class", "quiet");
        page.open("p")
                .link(address.path("/ogc"), language == Language.ES ? "Datos abiertos" : "Open data")
                .close("p");
        return page.finish().getBytes(StandardCharsets.UTF_8);
    }
}
