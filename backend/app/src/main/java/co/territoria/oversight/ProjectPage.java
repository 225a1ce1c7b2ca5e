package co.territoria.oversight;

import co.territoria.project.Confidence;
import co.territoria.project.Project;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectDetails.Document;
import co.territoria.project.ProjectDetails.Origin;
import co.territoria.project.ProjectDetails.StageChange;
import co.territoria.project.Viability;
import co.territoria.store.DatasetVersion;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.Numbers;
import co.territoria.web.PublicAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public page of a project, for a telephone, a large screen and paper, without any script. It writes what is
 * recorded and names what is not; it computes nothing that its sections do not say to be computed.
 */
final class ProjectPage {

    private static final int SHOWN_CHANGES = 60;
    private static final int SHOWN_REPORTS = 50;

    private final PublicRecord record;
    private final Project project;
    private final ProjectDetails details;
    private final PublicAddress address;
    private final Language language;
    private final Numbers numbers;
    private final HtmlPage page;
    private final PageParts parts;

    /** @param style address of the style sheet, a path of this server */
    ProjectPage(PublicRecord record, PublicAddress address, List<String> styles, Language language) {
        this.record = record;
        this.project = record.project();
        this.details = record.details();
        this.address = address;
        this.language = language;
        this.numbers = new Numbers(language);
        this.page = new HtmlPage(language, project.name() + " · " + project.code(), styles, this::head);
        this.parts = new PageParts(page, language, record.currency());
    }

    private String say(String es, String en) {
        return language == Language.ES ? es : en;
    }

    /** The path of this page. */
    private String path() {
        return "/projects/" + project.code();
    }

    private String withLanguage(String path) {
        return language == Language.ES ? path : path + "?lang=" + language.tag();
    }

    private void head(HtmlPage head) {
        String description = summary();
        meta(head, "name", "description", description);
        if (record.pack().example()) {
            meta(head, "name", "robots", "noindex");
        }
        meta(head, "property", "og:title", project.name());
        meta(head, "property", "og:type", "article");
        meta(head, "property", "og:url", address.of(withLanguage(path())));
        meta(head, "property", "og:description", description);
        meta(head, "property", "og:locale", say("es_CO", "en"));
        head.open("link", "rel", "canonical", "href", address.of(withLanguage(path())));
        for (Language other : Language.values()) {
            head.open(
                    "link",
                    "rel",
                    "alternate",
                    "hreflang",
                    other.tag(),
                    "href",
                    address.of(path() + (other == Language.ES ? "?lang=es" : "?lang=en")));
        }
        head.open(
                "link",
                "rel",
                "alternate",
                "type",
                "application/atom+xml",
                "title",
                say("Cambios de ", "Changes of ") + project.name(),
                "href",
                address.path(withLanguage(path() + "/feed.atom")));
        head.open("link", "rel", "icon", "type", "image/svg+xml", "href", address.path("/favicon.ico"));
    }

    private static void meta(HtmlPage head, String kind, String name, String content) {
        head.open("meta", kind, name, "content", content);
    }

    String write() {
        page.open("header", "class", "top");
        page.open("p", "class", "wordmark")
                .link(address.path("/"), "Territoria")
                .close("p");
        page.open("nav", "aria-label", say("Sitio", "Site"));
        page.link(screen(), say("Ver en el mapa", "See on the map"));
        Language other = language == Language.ES ? Language.EN : Language.ES;
        page.text(" · ");
        page.open(
                        "a",
                        "href",
                        address.path(path() + "?lang=" + other.tag()),
                        "hreflang",
                        other.tag(),
                        "lang",
                        other.tag())
                .text(other == Language.EN ? "English" : "Español")
                .close("a");
        page.close("nav").close("header");
        page.open("main", "itemscope", "", "itemtype", "https://schema.org/Project");
        title();
        facts();
        where();
        ProgressSections progress = new ProgressSections(parts, project, details, record.today());
        progress.progress();
        MoneySections money = new MoneySections(parts, details);
        money.funding(project.value());
        money.contracts();
        progress.milestones();
        viabilities();
        beneficiaries();
        changes();
        compared();
        mentions();
        documents();
        reports();
        follow();
        page.close("main");
        page.open("footer").element("p", citation()).close("footer");
        return page.finish();
    }

    private String screen() {
        return address.path("/?sala=proyectos&proyecto=" + project.code()
                + (record.pack().example() ? "&paquete=" + record.pack().id() : "")
                + (language == Language.ES ? "" : "&lang=" + language.tag()));
    }

    private void title() {
        if (record.pack().example()) {
            page.element("p", say("Ejemplo: datos ficticios", "Example: fictional data"), "class", "badge");
        }
        page.element(
                "p",
                java.util.stream.Stream.of(project.code().value(), record.theme(), record.packName())
                        .filter(text -> text != null)
                        .collect(Collectors.joining(" · ")),
                "class",
                "over-title");
        page.element("h1", project.name(), "itemprop", "name");
        if (project.objective() != null) {
            page.element("p", project.objective(), "class", "objective", "itemprop", "description");
        }
        page.element("p", summary(), "class", "summary");
        page.open("p", "class", "actions");
        page.open(
                        "a",
                        "class",
                        "button",
                        "href",
                        address.path(withLanguage(path() + "/feed.atom")),
                        "type",
                        "application/atom+xml")
                .text(say("Seguir este proyecto (Atom)", "Follow this project (Atom)"))
                .close("a");
        page.text(" ").link(screen(), say("Ver en el mapa", "See on the map"));
        page.close("p");
    }

    /** What a person asks first, in one or two sentences. */
    private String summary() {
        List<String> known = new ArrayList<>();
        if (project.stage() != null) {
            String since = details.stages().isEmpty()
                    ? ""
                    : say(" desde el ", " since ")
                            + numbers.date(details.stages()
                                    .get(details.stages().size() - 1)
                                    .date());
            known.add(say("Etapa: ", "Stage: ") + project.stage().title().in(language) + since);
        }
        if (project.value() != null) {
            known.add(say("vale ", "worth ") + numbers.money(project.value(), record.currency()));
        }
        if (project.standing() != null && project.standing().physical() != null) {
            known.add(say("la obra va en ", "works done: ")
                    + numbers.percent(project.standing().physical(), 1)
                    + say(" al ", " on ")
                    + numbers.date(project.standing().date()));
        }
        long missing =
                record.compared().stream().filter(row -> !row.isRecorded()).count();
        if (known.isEmpty()) {
            return say(
                            "Ninguna fuente dice en qué etapa va, cuánto vale ni cuánto avanza. De %d cosas que se preguntan de un proyecto, constan %d.",
                            "No source says its stage, its value or its progress. Of %d things that people ask of a project, %d are recorded.")
                    .formatted(record.compared().size(), record.compared().size() - missing);
        }
        String sentence = String.join("; ", known) + ".";
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** What is known, one under the other; what is not, in one line. */
    private void facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put(say("Etapa", "Stage"), stage());
        facts.put(
                say("Valor", "Value"),
                project.value() == null
                        ? null
                        : numbers.money(project.value(), record.currency())
                                + (project.valueYear() == null
                                        ? ""
                                        : say(", precios de ", ", prices of ") + project.valueYear()));
        facts.put(say("Lo ejecuta", "Carried out by"), project.executor());
        facts.put(say("Empieza", "Starts"), project.start() == null ? null : numbers.date(project.start()));
        facts.put(say("Termina", "Ends"), project.end() == null ? null : numbers.date(project.end()));
        facts.put(
                say("Plazo", "Horizon"),
                project.horizon() == null ? null : project.horizon().title().in(language));
        facts.put(say("Código BPIN", "BPIN code"), project.bpin());
        facts.put(
                say("Dimensión", "Dimension"),
                project.dimension() == null ? null : project.dimension().title().in(language));
        facts.put(
                say("Sector y programa", "Sector and programme"),
                project.sector() == null
                        ? null
                        : project.sector() + (project.programme() == null ? "" : " · " + project.programme()));
        facts.put(
                say("Objetivos de Desarrollo Sostenible", "Sustainable Development Goals"),
                project.sdgs().isEmpty()
                        ? null
                        : project.sdgs().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        page.open("dl", "class", "facts");
        facts.forEach((name, value) -> {
            if (value != null) {
                parts.fact(name, value);
            }
        });
        String missing = facts.entrySet().stream()
                .filter(fact -> fact.getValue() == null)
                .map(fact -> fact.getKey())
                .collect(Collectors.joining(" · "));
        if (!missing.isEmpty()) {
            page.element("dt", say("Sin dato", "No data")).element("dd", missing, "class", "missing");
        }
        page.close("dl");
    }

    private @Nullable String stage() {
        if (project.stage() == null) {
            return null;
        }
        StageChange last = details.stages().isEmpty()
                ? null
                : details.stages().get(details.stages().size() - 1);
        return project.stage().title().in(language)
                + (last == null ? "" : say(" desde el ", " since ") + numbers.date(last.date()));
    }

    private void where() {
        parts.section("lugar", say("Dónde queda", "Where it is"), () -> {
            List<String> found = PublicRecord.Named.names(record.found());
            List<String> stated = PublicRecord.Named.names(record.stated());
            page.open("figure");
            record.map().draw(page, alt(found), numbers);
            page.element("figcaption", credit());
            page.close("figure");
            page.open("dl", "class", "facts");
            parts.factOrMissing(
                    say("Municipios, según las fuentes", "Municipalities, as the sources say"),
                    found.isEmpty() ? null : String.join(", ", found));
            if (!stated.isEmpty()) {
                parts.fact(
                        say("Municipios, según el programa", "Municipalities, as the programme says"),
                        String.join(", ", stated));
            }
            parts.factOrMissing(say("Ubicación", "Location"), certainty());
            page.close("dl");
            if (project.places().differ()) {
                parts.note(
                        say(
                                "El programa y las fuentes no dicen lo mismo; se muestran los dos y ninguno corrige al otro.",
                                "The programme and the sources do not say the same; both are shown and neither corrects the other."));
            }
            if (project.location().note() != null) {
                parts.note(project.location().note().in(language));
            }
        });
    }

    private String alt(List<String> found) {
        String where = found.isEmpty()
                ? say("ninguna fuente confirma el municipio", "no source confirms the municipality")
                : String.join(", ", found);
        return say("Mapa de %s: %s", "Map of %s: %s").formatted(project.name(), where)
                + (project.location().approximate() ? say("; ubicación aproximada", "; approximate location") : "")
                + ".";
    }

    private String credit() {
        Project.Drawn drawn = project.line() == null ? project.area() : project.line();
        return (drawn != null && drawn.schematic()
                        ? say(
                                "Trazado esquemático, no el diseño de la obra. ",
                                "Schematic course, not the design of the work. ")
                        : "")
                + (record.pack().boundary().credit() == null
                        ? ""
                        : record.pack().boundary().credit().in(language));
    }

    private @Nullable String certainty() {
        Confidence confidence = project.location().confidence();
        if (confidence == null) {
            return null;
        }
        return switch (confidence) {
            case HIGH -> say("confianza alta", "high confidence");
            case MEDIUM -> say("confianza media", "medium confidence");
            case LOW -> say("aproximada, confianza baja", "approximate, low confidence");
        };
    }

    private void viabilities() {
        if (details.viabilities().isEmpty()) {
            return;
        }
        parts.section("viabilidad", say("Viabilidad", "Viability"), () -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (Viability.Kind kind : Viability.Kind.values()) {
                Viability found = details.viabilities().stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElse(null);
                rows.add(Arrays.asList(
                        kind.title().in(language),
                        found == null ? null : found.state().title().in(language),
                        found == null || found.date() == null ? null : numbers.shortDate(found.date()),
                        found == null || found.note() == null ? "" : found.note()));
            }
            parts.table(
                    say("Las cinco viabilidades", "The five viabilities"),
                    List.of(
                            say("Viabilidad", "Viability"),
                            say("Estado", "State"),
                            say("Fecha", "Date"),
                            say("Nota", "Note")),
                    Set.of(),
                    rows);
        });
    }

    private void beneficiaries() {
        if (details.beneficiaries().isEmpty()) {
            return;
        }
        parts.section("beneficiarios", say("A quién beneficia", "Who benefits"), () -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            details.beneficiaries()
                    .forEach(one -> rows.add(
                            Arrays.asList(one.group(), one.count() == null ? null : numbers.number(one.count(), 0))));
            parts.table(
                    say("Beneficiarios por grupo", "Beneficiaries by group"),
                    List.of(say("Grupo", "Group"), say("Personas", "People")),
                    Set.of(1),
                    rows);
        });
    }

    private void changes() {
        parts.section("cambios", say("Qué cambió y cuándo", "What changed and when"), () -> {
            if (record.changes().isEmpty()) {
                page.element("p", say("Historia: ", "History: ") + parts.missingAtAll() + ".", "class", "missing");
                return;
            }
            page.open("ol", "class", "changes");
            record.changes().stream().limit(SHOWN_CHANGES).forEach(change -> {
                page.open("li", "class", "change is-" + change.kind().id());
                page.open("time", "datetime", change.date().toString())
                        .text(numbers.date(change.date()))
                        .close("time");
                page.element("span", change.title().in(language), "class", "change-title");
                if (change.after() != null) {
                    page.element("span", change.after().in(language), "class", "change-after");
                }
                if (change.before() != null) {
                    page.element(
                            "span", say("Antes: ", "Before: ") + change.before().in(language), "class", "note");
                }
                if (change.source() != null) {
                    page.element(
                            "span",
                            say("Fuente: ", "Source: ") + change.source().in(language),
                            "class",
                            "note");
                }
                page.close("li");
            });
            page.close("ol");
            int more = record.changes().size() - SHOWN_CHANGES;
            if (more > 0) {
                parts.note(say("y %d cambios anteriores, en los datos.", "and %d earlier changes, in the data.")
                        .formatted(more));
            }
        });
    }

    private void compared() {
        parts.section(
                "anunciado", say("Lo anunciado y lo que consta", "What was announced and what is recorded"), () -> {
                    List<String> heads = List.of(
                            say("Qué", "What"),
                            say("Lo que dicen planes y anuncios", "What plans and announcements say"),
                            say("Lo que consta", "What is recorded"),
                            say("Lo que falta", "What is missing"));
                    page.open("table", "class", "stack compared")
                            .element("caption", say("Anunciado frente a registrado", "Announced against recorded"));
                    page.open("thead").open("tr");
                    heads.forEach(head -> page.element("th", head, "scope", "col"));
                    page.close("tr").close("thead").open("tbody");
                    for (AnnouncedRecorded.Row row : record.compared()) {
                        page.open("tr", "id", "consta-" + row.id()).element("th", row.topic(), "scope", "row");
                        if (!row.isRecorded() && row.announced().isEmpty()) {
                            // nobody says anything: one cell, not three
                            page.element("td", parts.missingAtAll(), "class", "missing", "colspan", "3")
                                    .close("tr");
                            continue;
                        }
                        statements(row.announced(), heads.get(1), say("no lo dicen", "they do not say"));
                        statements(row.recorded(), heads.get(2), say("nada consta", "nothing is recorded"));
                        page.open("td", "data-label", heads.get(3), "class", row.isRecorded() ? "" : "missing");
                        if (!row.isRecorded()) {
                            page.text(parts.missingAtAll());
                        } else if (row.remark() != null) {
                            page.text(row.remark());
                        }
                        page.close("td").close("tr");
                    }
                    page.close("tbody").close("table");
                    long missing = record.compared().stream()
                            .filter(row -> !row.isRecorded())
                            .count();
                    parts.note(say(
                                    "Constan %d de %d cosas. Lo que falta no es cero: nadie lo ha dicho en una fuente que este sistema conozca.",
                                    "%d of %d things are recorded. What is missing is not zero: nobody has said it in a source that this system knows.")
                            .formatted(
                                    record.compared().size() - missing,
                                    record.compared().size()));
                });
    }

    private void statements(List<AnnouncedRecorded.Statement> statements, String head, String none) {
        page.open("td", "data-label", head);
        if (statements.isEmpty()) {
            page.element("span", none, "class", "missing");
        }
        for (AnnouncedRecorded.Statement statement : statements) {
            page.open("span", "class", "statement").text(statement.text());
            if (statement.source() != null) {
                page.element("span", statement.source(), "class", "note");
            }
            page.close("span");
        }
        page.close("td");
    }

    private void mentions() {
        parts.section("planes", say("Planes que lo nombran", "Plans that name it"), () -> {
            if (record.mentions().isEmpty()) {
                page.element(
                        "p",
                        say(
                                "Ningún elemento de los planes cargados está enlazado con este proyecto.",
                                "No element of the plans that are loaded is linked with this project."),
                        "class",
                        "missing");
                return;
            }
            page.open("ul", "class", "plans");
            for (Mention mention : record.mentions()) {
                page.open("li").element("strong", mention.kind() + ": " + mention.name());
                page.element("span", String.join(" › ", mention.path()), "class", "note");
                page.element("span", mention.planName(), "class", "note");
                page.open("span", "class", "note")
                        .link(
                                address.path("/?sala=proyectos&estudio=planes&plan=" + mention.plan() + "&elemento="
                                        + mention.node() + (language == Language.ES ? "" : "&lang=en")),
                                say("Ver en el árbol del plan", "See in the tree of the plan"))
                        .text(" · ")
                        .link(
                                address.path(withLanguage("/plans/" + mention.plan() + "/feed.atom")),
                                say("Seguir el plan (Atom)", "Follow the plan (Atom)"))
                        .close("span");
                page.close("li");
            }
            page.close("ul");
        });
    }

    private void documents() {
        if (details.documents().isEmpty() && details.origins().isEmpty()) {
            return;
        }
        parts.section(
                "documentos", say("De dónde viene y sus documentos", "Where it comes from and its documents"), () -> {
                    page.open("ul", "class", "plans");
                    for (Origin origin : details.origins()) {
                        page.open("li").element("strong", origin.meeting());
                        List<String> words = new ArrayList<>();
                        if (origin.date() != null) {
                            words.add(numbers.date(origin.date()));
                        }
                        if (origin.priority() != null) {
                            words.add(say("prioridad ", "priority ") + origin.priority());
                        }
                        if (origin.budgetYear() != null) {
                            words.add(say("presupuesto participativo ", "participatory budget ") + origin.budgetYear());
                        }
                        page.element("span", String.join(" · ", words), "class", "note");
                        page.close("li");
                    }
                    for (Document document : details.documents()) {
                        page.open("li");
                        String url = document.url();
                        if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
                            page.link(url, document.title());
                        } else {
                            page.text(document.title());
                        }
                        page.element(
                                "span",
                                java.util.stream.Stream.of(
                                                document.kind(),
                                                document.date() == null ? null : numbers.date(document.date()))
                                        .filter(text -> text != null)
                                        .collect(Collectors.joining(" · ")),
                                "class",
                                "note");
                        page.close("li");
                    }
                    page.close("ul");
                });
    }

    private void reports() {
        parts.section(
                "informes", say("Informes y propuestas de la ciudadanía", "Reports and proposals of citizens"), () -> {
                    if (record.reports().isEmpty()) {
                        page.element("p", say("Aún no hay informes.", "There are no reports yet."));
                        return;
                    }
                    page.open("ul", "class", "plans");
                    record.reports().stream().limit(SHOWN_REPORTS).forEach(report -> {
                        page.open("li");
                        page.element(
                                "span",
                                report.kind().title().in(language) + " · " + numbers.date(report.date()) + " · "
                                        + report.state().title().in(language),
                                "class",
                                "note");
                        page.element("p", report.words());
                        CitizenReport.Answer answer = report.answer();
                        if (answer != null) {
                            page.open("blockquote").element("p", answer.words());
                            page.element(
                                    "p", answer.organisation() + ", " + numbers.date(answer.date()), "class", "note");
                            page.close("blockquote");
                        }
                        page.close("li");
                    });
                    page.close("ul");
                    parts.note(say(
                            "Se muestra lo que la moderación publicó. No se guarda quién escribe.",
                            "What moderation has published is shown. Who wrote is not kept."));
                });
    }

    private void follow() {
        parts.section("seguir", say("Seguir, citar y descargar", "Follow, cite and download"), () -> {
            page.open("ul", "class", "links");
            entry(
                    withLanguage(path() + "/feed.atom"),
                    say("Cambios de este proyecto (Atom)", "Changes of this project (Atom)"));
            for (PublicRecord.Named place : record.found()) {
                entry(
                        withLanguage("/territories/" + place.code() + "/feed.atom"),
                        say("Cambios de los proyectos de %s (Atom)", "Changes of the projects of %s (Atom)")
                                .formatted(place.name()));
                entry(
                        "/api/v1/territories/" + place.code() + "/accountability.pdf?lang=" + language.tag(),
                        say("Hoja de rendición de cuentas de %s (PDF)", "Accountability sheet of %s (PDF)")
                                .formatted(place.name()));
            }
            entry("/api/v1" + path(), say("Los datos del proyecto (JSON)", "The data of the project (JSON)"));
            entry("/api/v1" + path() + "/history", say("Su historia (JSON)", "Its history (JSON)"));
            entry(
                    "/api/v1/reports?project=" + project.code() + "&f=csv",
                    say("Informes publicados (CSV)", "Published reports (CSV)"));
            page.close("ul");
            page.element(
                    "p",
                    say("Fuente del registro: ", "Source of the record: ")
                            + project.source().in(language));
        });
    }

    private void entry(String path, String words) {
        page.open("li").link(address.path(path), words).close("li");
    }

    private String citation() {
        DatasetVersion version = record.version();
        return say("Cítese: ", "Cite as: ") + "Territoria, " + record.packName() + ". «" + project.name() + "» ("
                + project.code() + ")"
                + (version == null
                        ? ""
                        : say(", datos versión %d, cargados el %s", ", data version %d, loaded on %s")
                                .formatted(
                                        version.version(),
                                        numbers.date(
                                                version.loadedAt().toString().substring(0, 10))))
                + ". " + address.of(path())
                + (record.pack().example() ? say(". Ejemplo: datos ficticios.", ". Example: fictional data.") : "");
    }
}
