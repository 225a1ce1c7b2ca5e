package co.territoria.profile;

import co.territoria.web.Language;
import co.territoria.web.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The printed accountability sheet: a page as a tree. It writes what it is given and computes nothing. */
final class AccountabilitySheet {

    private final AccountabilityJson sheet;
    private final Language language;
    private final Numbers numbers;
    private final SheetDocument page;
    private final List<Picture> pictures = new ArrayList<>();

    AccountabilitySheet(AccountabilityJson sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
        this.numbers = new Numbers(language);
        this.page = new SheetDocument(language.tag());
    }

    List<Picture> pictures() {
        return pictures;
    }

    private String say(String es, String en) {
        return language == Language.ES ? es : en;
    }

    private String missing() {
        return say("sin dato", "no data");
    }

    Document document(String style, Picture locator) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put(
                "projects",
                say("Proyectos: %d", "Projects: %d").formatted(sheet.summary().projects()));
        sections.put("plans", say("Compromisos de los planes", "Commitments of the plans"));
        sections.put("goals", say("Metas", "Goals"));
        sections.put("reports", say("Informes y propuestas de la ciudadanía", "Reports and proposals of citizens"));
        sections.put("gaps", say("Brechas más grandes", "Largest gaps"));
        sections.put("sources", say("De dónde sale esta hoja", "Where this sheet comes from"));
        head(style, sections);
        Element body = page.part("body");
        running(body);
        title(body, locator);
        projects(section(body, "projects", sections));
        plans(section(body, "plans", sections));
        goals(section(body, "goals", sections));
        reports(section(body, "reports", sections));
        gaps(section(body, "gaps", sections));
        sources(section(body, "sources", sections));
        return page.document();
    }

    private String kind() {
        return say("Hoja de rendición de cuentas", "Accountability sheet");
    }

    private void head(String style, Map<String, String> sections) {
        Element head = page.part("head");
        page.text(head, "title", "%s · %s · %s".formatted(sheet.territory().name(), kind(), sheet.department()));
        String subject = say(
                "Lo que los planes dicen, los proyectos, lo que consta y lo que falta",
                "What plans say, projects, what is recorded and what is missing");
        page.add(head, "meta", "name", "description", "content", subject);
        page.add(head, "meta", "name", "subject", "content", subject);
        page.add(head, "meta", "name", "author", "content", "Territoria");
        page.text(head, "style", style);
        Element bookmarks = page.add(head, "bookmarks");
        sections.forEach((id, title) -> page.add(bookmarks, "bookmark", "name", title, "href", "#" + id));
    }

    private void running(Element body) {
        Element top = page.add(body, "div", "class", "running-top");
        page.text(top, "span", "Territoria", "class", "wordmark");
        page.words(top, "   %s · %s · %s".formatted(kind(), sheet.department(), numbers.date(sheet.date())));
        if (sheet.example()) {
            page.text(
                    top,
                    "span",
                    say("\u2003Ejemplo: datos ficticios", "\u2003Example: fictional data"),
                    "class",
                    "example");
        }
        page.words(page.add(body, "div", "class", "running-bottom"), sheet.address() + " · " + loaded());
    }

    private String loaded() {
        return sheet.datasets().stream()
                .map(ProfileJson.DatasetItem::loadedAt)
                .max(java.util.Comparator.naturalOrder())
                .map(newest -> say("datos cargados el ", "data loaded on ")
                        + numbers.date(newest.toString().substring(0, 10)))
                .orElse("");
    }

    private void title(Element body, Picture locator) {
        Element left = page.add(body, "div", "class", "left");
        page.text(left, "h1", sheet.territory().name());
        page.text(
                left,
                "p",
                Stream.of(
                                kind(),
                                sheet.region(),
                                say("Código ", "Code ") + sheet.territory().code())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                "class",
                "under-title");
        AccountabilityJson.Summary summary = sheet.summary();
        Element facts = page.add(left, "div", "class", "facts");
        fact(
                facts,
                String.valueOf(summary.commitments()),
                say("elementos de planes que lo nombran", "elements of plans that name it"));
        fact(
                facts,
                String.valueOf(summary.projects()),
                summary.statedOnly() == 0
                        ? say("proyectos", "projects")
                        : say("proyectos, %d solo según el programa", "projects, %d as the programme says only")
                                .formatted(summary.statedOnly()));
        fact(
                facts,
                summary.value() == null ? missing() : numbers.money(summary.value(), sheet.currency()),
                say("valor conocido de %d de %d", "value known of %d of %d")
                        .formatted(summary.withValue(), summary.projects()));
        fact(
                facts,
                say("%d de %d", "%d of %d").formatted(summary.withProgress(), summary.projects()),
                say("proyectos con avance conocido", "projects whose progress is known"));
        page.add(left, "div", "class", "under-facts");
        page.text(
                left,
                "p",
                say(
                        "Esta hoja pone lo que los planes dicen junto a lo que consta. Lo que falta dice «sin dato»: nadie lo ha dicho en una fuente que este sistema conozca. Nunca es cero.",
                        "This sheet puts what plans say beside what is recorded. What is missing says “no data”: nobody has said it in a source that this system knows. It is never zero."));
        Element right = page.add(body, "div", "class", "right");
        pictures.add(locator);
        page.add(
                right,
                "object",
                "type",
                Sheet.PICTURE_TYPE,
                Sheet.PICTURE,
                String.valueOf(pictures.size() - 1),
                "style",
                "width: 120pt; height: 134pt",
                "alt",
                say("Mapa: dónde está %s en %s.", "Map: where %s lies in %s.")
                        .formatted(sheet.territory().name(), sheet.department()));
        page.add(body, "div", "class", "after-columns");
    }

    private void fact(Element facts, String figure, String words) {
        Element item = page.add(facts, "p");
        page.text(item, "span", figure, "class", "figure");
        page.words(item, " ");
        page.text(item, "span", words, "class", "figure-words");
    }

    private Element section(Element body, String id, Map<String, String> sections) {
        Element section = page.add(body, "div", "class", "section");
        page.text(section, "h2", Objects.requireNonNull(sections.get(id)), "id", id);
        return section;
    }

    private Element table(Element parent, List<String> heads, int firstNumber, int lastNumber) {
        Element table = page.add(parent, "table", "class", "list");
        Element header = page.add(page.add(table, "thead"), "tr");
        for (int i = 0; i < heads.size(); i++) {
            boolean number = i >= firstNumber && i <= lastNumber;
            page.text(header, "th", heads.get(i), "scope", "col", "class", number ? "number" : "words");
        }
        return page.add(table, "tbody");
    }

    private void projects(Element section) {
        if (sheet.projects().isEmpty()) {
            page.text(
                    section,
                    "p",
                    say("Ningún proyecto de la cartera lo nombra.", "No project of the portfolio names it."));
            return;
        }
        Element rows = table(
                section,
                List.of(
                        say("Código", "Code"),
                        say("Proyecto", "Project"),
                        say("Etapa", "Stage"),
                        say("Valor", "Value"),
                        say("Obra", "Works"),
                        say("Planeado", "Planned"),
                        say("Dinero", "Money"),
                        say("Al", "As of"),
                        say("Ninguna fuente dice", "No source says")),
                3,
                6);
        for (AccountabilityJson.ProjectLine project : sheet.projects()) {
            Element row = page.add(rows, "tr");
            page.text(row, "th", project.code(), "scope", "row", "class", "words code");
            page.text(row, "td", named(project), "class", "words");
            page.text(row, "td", or(project.stageName()), "class", "words");
            page.text(
                    row,
                    "td",
                    project.value() == null ? missing() : numbers.money(project.value(), sheet.currency()),
                    "class",
                    "number");
            page.text(row, "td", percent(project.physical()), "class", "number strong");
            page.text(row, "td", percent(project.planned()), "class", "number");
            page.text(row, "td", percent(project.financial()), "class", "number");
            page.text(
                    row,
                    "td",
                    project.reportDate() == null ? missing() : numbers.shortDate(project.reportDate()),
                    "class",
                    "words date");
            page.text(row, "td", String.join(", ", project.missing()), "class", "words");
        }
        page.text(
                section,
                "p",
                say(
                                "Obra y dinero: % acumulado según el último informe; planeado: lo que la curva daba para esa fecha. La página pública de cada proyecto tiene su historia y sus fuentes: %s.",
                                "Works and money: % cumulated as of the last report; planned: what the curve gave for that day. The public page of each project has its history and sources: %s.")
                        .replace("%s", sheet.projects().get(0).page().replaceAll("[^/]+$", "…")),
                "class",
                "small");
    }

    private String named(AccountabilityJson.ProjectLine project) {
        return project.name()
                + (project.approximate() ? say(" (ubicación aproximada)", " (approximate place)") : "")
                + (project.statedOnly()
                        ? say(
                                " (lo dice el programa; las fuentes no lo confirman)",
                                " (the programme says so; the sources do not confirm it)")
                        : "");
    }

    private String or(@Nullable String text) {
        return text == null ? missing() : text;
    }

    private String percent(@Nullable Double value) {
        return value == null ? missing() : numbers.percent(value, 1);
    }

    private void plans(Element section) {
        page.text(section, "p", sheet.planMethod(), "class", "small");
        sheet.silentPlans().forEach(plan -> page.text(section, "p", plan.sentence()));
        if (sheet.plans().isEmpty()) {
            page.text(
                    section, "p", say("Ningún elemento de los planes lo nombra.", "No element of the plans names it."));
        }
        for (AccountabilityJson.PlanPart plan : sheet.plans()) {
            page.text(
                    section,
                    "h3",
                    plan.name() + (plan.own() ? say(" (de este territorio)", " (of this territory)") : ""));
            page.text(
                    section,
                    "p",
                    Stream.of(
                                    say("Documento: ", "Document: ") + plan.document(),
                                    plan.note(),
                                    say("%d de sus %d elementos.", "%d of its %d elements.")
                                            .formatted(plan.commitments().size(), plan.total()))
                            .filter(Objects::nonNull)
                            .map(text -> text.endsWith(".") ? text : text + ".")
                            .collect(Collectors.joining(" ")),
                    "class",
                    "small");
            Element list = page.add(section, "ul", "class", "nodes");
            for (AccountabilityJson.Commitment commitment : plan.commitments()) {
                Element item = page.add(list, "li", "class", "top");
                page.words(item, commitment.kindName() + ": ");
                page.text(item, "b", commitment.name());
                page.words(
                        item,
                        commitment.projects().isEmpty()
                                ? plan.own()
                                        ? ""
                                        : say(". Proyecto de la cartera: ninguno.", ". Project of the portfolio: none.")
                                : say(". Proyecto de la cartera: ", ". Project of the portfolio: ")
                                        + String.join(", ", commitment.projects()) + ".");
                if (!commitment.path().isEmpty()) {
                    page.words(item, " ");
                    page.text(item, "span", String.join(" › ", commitment.path()), "class", "path");
                }
            }
        }
    }

    private void goals(Element section) {
        if (sheet.goals().isEmpty()) {
            page.text(
                    section,
                    "p",
                    say(
                            "Los planes cargados no fijan metas propias para este territorio.",
                            "The plans that are loaded set no goals of their own for this territory."));
            return;
        }
        Element rows = table(
                section,
                List.of(
                        say("Meta", "Goal"),
                        say("Plan", "Plan"),
                        say("A qué se llega", "Target"),
                        say("Línea base", "Baseline")),
                9,
                9);
        for (AccountabilityJson.GoalLine goal : sheet.goals()) {
            Element row = page.add(rows, "tr");
            page.text(row, "th", goal.name(), "scope", "row", "class", "words");
            page.text(row, "td", goal.plan());
            page.text(row, "td", goal.target() == null ? say("sin cifra", "no figure") : goal.target());
            page.text(row, "td", goal.baseline() == null ? say("sin línea base", "no baseline") : goal.baseline());
        }
    }

    private void reports(Element section) {
        if (sheet.reportsNote() != null) {
            page.text(section, "p", sheet.reportsNote());
            return;
        }
        Element rows = table(
                section,
                List.of(
                        say("Fecha", "Date"),
                        say("Qué", "What"),
                        say("Proyecto", "Project"),
                        say("Texto", "Text"),
                        say("Respuesta", "Answer")),
                9,
                9);
        for (AccountabilityJson.ReportLine report : sheet.reports()) {
            Element row = page.add(rows, "tr");
            page.text(row, "th", numbers.shortDate(report.date()), "scope", "row", "class", "words code");
            page.text(row, "td", report.kindName());
            page.text(row, "td", report.project() == null ? "" : report.project());
            page.text(row, "td", report.text());
            page.text(row, "td", report.answer() == null ? say("sin respuesta", "no answer") : report.answer());
        }
    }

    private void gaps(Element section) {
        if (sheet.gaps().isEmpty()) {
            page.text(section, "p", say("No hay ninguna que se pueda medir.", "There is none that can be measured."));
            return;
        }
        Element rows = table(
                section,
                List.of(
                        say("Indicador", "Indicator"),
                        say("Periodo", "Period"),
                        say("Valor", "Value"),
                        say("Departamento", "Department"),
                        say("Brecha", "Gap"),
                        say("Unidad de la brecha", "Unit of the gap")),
                2,
                4);
        for (ProfileJson.GapItem gap : sheet.gaps()) {
            Element row = page.add(rows, "tr");
            String own = gap.code().equals(sheet.territory().code()) ? "" : gap.territory() + ": ";
            page.text(row, "th", own + gap.name(), "scope", "row", "class", "words");
            page.text(row, "td", gap.period());
            page.text(row, "td", numbers.number(gap.value(), gap.decimals()), "class", "number strong");
            page.text(row, "td", numbers.number(gap.department(), gap.decimals()), "class", "number");
            page.text(row, "td", numbers.signed(gap.gap(), gap.decimals()), "class", "number behind");
            page.text(row, "td", gap.gapUnit());
        }
        page.text(section, "p", sheet.gapsMethod(), "class", "small");
    }

    private void sources(Element section) {
        Element list = page.add(section, "ul");
        sheet.projects().stream()
                .map(project -> project.code() + ": " + project.source())
                .forEach(source -> page.text(list, "li", source));
        page.text(
                section,
                "p",
                say("Versiones de los datos: ", "Versions of the data: ")
                        + sheet.datasets().stream()
                                .map(dataset -> dataset.dataset() + "\u00a0" + dataset.version())
                                .collect(Collectors.joining(", "))
                        + ".",
                "class",
                "small");
    }
}
