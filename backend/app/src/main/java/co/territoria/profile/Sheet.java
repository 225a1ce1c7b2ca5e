package co.territoria.profile;

import co.territoria.indicator.Direction;
import co.territoria.web.Language;
import co.territoria.web.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The printed form of a sheet: a page as a tree and the pictures in it. It writes the figures that it is given and
 * computes none.
 */
final class Sheet {

    /** The attribute that tells which picture stands here. */
    static final String PICTURE = "data-picture";

    /** The media type of the objects that are pictures. */
    static final String PICTURE_TYPE = "application/x-territoria-picture";

    private static final int MOST_TRENDS = 6;

    private final ProfileJson profile;
    private final Language language;
    private final Numbers numbers;
    private final Glyphs plain;
    private final Glyphs bold;
    private final SheetDocument page;
    private final List<Picture> pictures = new ArrayList<>();
    private final boolean isDepartment;

    Sheet(ProfileJson profile, Language language, Glyphs plain, Glyphs bold) {
        this.profile = profile;
        this.language = language;
        this.numbers = new Numbers(language);
        this.plain = plain;
        this.bold = bold;
        this.page = new SheetDocument(language.tag());
        this.isDepartment = profile.territory().kind().equals("department");
    }

    List<Picture> pictures() {
        return pictures;
    }

    private String say(String es, String en) {
        return language == Language.ES ? es : en;
    }

    /**
     * The whole page.
     *
     * @param style   of the page
     * @param locator where the territory lies
     * @param around  what lies around it
     */
    Document document(String style, LocalDate today, Picture locator, Picture around) {
        head(style);
        Element body = page.part("body");
        running(body, today);
        title(body);
        Element left = page.add(body, "div", "class", "left");
        situation(left);
        Element right = page.add(body, "div", "class", "right");
        maps(right, locator, around);
        largestGaps(right);
        page.add(body, "div", "class", "after-columns");
        notices(body);
        trends(body);
        projects(body);
        plans(body);
        ownFigures(body);
        allFigures(body);
        series(body);
        sources(body);
        return page.document();
    }

    String kind() {
        String level = profile.territory().levelName();
        return isDepartment
                ? say("Ficha del departamento", "Profile of the department")
                : profile.territory().kind().equals("municipality")
                        ? say("Ficha municipal", "Municipal profile")
                        : say("Ficha de la " + level, "Profile of the " + level);
    }

    private void head(String style) {
        Element head = page.part("head");
        page.text(
                head,
                "title",
                "%s · %s · %s"
                        .formatted(
                                profile.territory().name(),
                                kind(),
                                profile.department().name()));
        String subject = say(
                "Situación por dimensión, brechas, tendencias, proyectos, plan y fuentes",
                "Situation by dimension, gaps, trends, projects, plan and sources");
        page.add(head, "meta", "name", "description", "content", subject);
        page.add(head, "meta", "name", "subject", "content", subject);
        page.add(head, "meta", "name", "author", "content", "Territoria");
        page.text(head, "style", style);
        Element bookmarks = page.add(head, "bookmarks");
        for (Section section : Section.values()) {
            if (has(section)) {
                page.add(bookmarks, "bookmark", "name", heading(section), "href", "#" + section.id());
            }
        }
    }

    /** Header and footer of each sheet of paper. */
    private void running(Element body, LocalDate today) {
        Element top = page.add(body, "div", "class", "running-top");
        page.text(top, "span", "Territoria", "class", "wordmark");
        page.words(
                top, "   %s · %s · %s".formatted(kind(), profile.department().name(), numbers.date(today.toString())));
        if (profile.territory().example()) {
            page.text(top, "span", say("\u2003Ejemplo, no oficial", "\u2003Example, not official"), "class", "example");
        }
        Element bottom = page.add(body, "div", "class", "running-bottom");
        page.words(bottom, profile.address() + " · " + versions());
    }

    private String versions() {
        java.time.Instant newest = profile.datasets().stream()
                .map(ProfileJson.DatasetItem::loadedAt)
                .max(java.util.Comparator.naturalOrder())
                .orElse(java.time.Instant.EPOCH);
        return say("datos cargados el ", "data loaded on ")
                + numbers.date(newest.toString().substring(0, 10));
    }

    private void title(Element body) {
        ProfileJson.Head place = profile.territory();
        page.text(body, "h1", place.name());
        List<String> line = new ArrayList<>();
        if (profile.region() != null) {
            line.add(capital(profile.region().levelName()) + " "
                    + profile.region().name());
        } else if (!isDepartment) {
            line.add(capital(place.levelName()));
        }
        line.add(say("Código ", "Code ") + place.code());
        if (!place.members().isEmpty()) {
            line.add(say("%d municipios", "%d municipalities")
                    .formatted(place.members().size()));
        }
        page.text(body, "p", String.join(" · ", line), "class", "under-title");
        Element facts = page.add(body, "div", "class", "facts");
        ProfileJson.Population population = place.population();
        if (population != null) {
            fact(
                    facts,
                    numbers.number(population.value(), 0),
                    say("habitantes, ", "inhabitants, ")
                            + population.period()
                            + (population.computed() ? say(" (calculado)", " (computed)") : ""));
        }
        double area = place.areaKm2Official() == null ? place.areaKm2() : place.areaKm2Official();
        fact(
                facts,
                numbers.number(area, 1) + "\u00a0km²",
                (isDepartment
                                ? ""
                                : numbers.number(place.part() * 100, 1)
                                        + say("\u202f% del departamento; ", "% of the department; "))
                        + (place.areaKm2Official() == null
                                ? say("área calculada de la forma", "computed from the shape")
                                : say("área oficial", "official area")));
        profile.dimensions().stream()
                .flatMap(dimension -> dimension.figures().stream())
                .filter(figure -> figure.headline() && figure.comparable() && figure.gap() != null)
                .filter(figure -> figure.indicator().equals(firstGap()))
                .limit(1)
                .forEach(figure -> fact(
                        facts,
                        numbers.value(Objects.requireNonNull(figure.value()), figure.unit(), figure.decimals()),
                        figure.name() + ", " + figure.period()));
        page.add(body, "div", "class", "under-facts");
        String others = place.memberships().stream()
                .filter(one -> profile.region() == null
                        || !one.name().equals(profile.region().name()))
                .map(one -> one.name() + (one.provisional() ? say(" (provisional)", " (provisional)") : ""))
                .collect(Collectors.joining(" · "));
        if (!others.isEmpty()) {
            page.text(body, "p", say("También: ", "Also: ") + others, "class", "small");
        }
        if (place.provisionalNote() != null) {
            page.text(body, "p", place.provisionalNote(), "class", "small");
        }
    }

    private @Nullable String firstGap() {
        return profile.largestGaps().items().isEmpty()
                ? null
                : profile.largestGaps().items().get(0).indicator();
    }

    private void fact(Element facts, String figure, String words) {
        Element item = page.add(facts, "p");
        page.text(item, "span", figure, "class", "figure");
        page.words(item, " ");
        page.text(item, "span", words, "class", "figure-words");
    }

    /** Parts of the sheet that a reader may jump to. */
    private enum Section {
        SITUATION,
        GAPS,
        NOTICES,
        TRENDS,
        PROJECTS,
        PLANS,
        OWN,
        FIGURES,
        SERIES,
        SOURCES;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private boolean has(Section section) {
        return switch (section) {
            case NOTICES -> !profile.notices().isEmpty();
            case OWN -> !profile.ownFigures().isEmpty();
            case TRENDS, SERIES -> !profile.trends().isEmpty();
            case SITUATION, GAPS, PROJECTS, PLANS, FIGURES, SOURCES -> true;
        };
    }

    private String heading(Section section) {
        return switch (section) {
            case SITUATION -> say("Situación por dimensión", "Situation by dimension");
            case GAPS ->
                isDepartment
                        ? say("Brechas más hondas por municipio", "Deepest gaps by municipality")
                        : say("Brechas más grandes", "Largest gaps");
            case NOTICES -> say("Hallazgos de calidad sobre sus datos", "Quality notices about its data");
            case TRENDS -> say("Tendencias", "Trends");
            case PROJECTS ->
                say("Proyectos estratégicos: %d", "Strategic projects: %d")
                        .formatted(profile.projects().size());
            case PLANS ->
                switch (profile.territory().kind()) {
                    case "municipality" ->
                        say("Qué dice el plan de este municipio", "What the plans say of this municipality");
                    case "department" -> say("Planes del departamento", "Plans of the department");
                    default ->
                        say("Qué dicen los planes de sus municipios", "What the plans say of its municipalities");
                };
            case OWN ->
                say("Cifras que solo existen para %s", "Figures that exist for %s only")
                        .formatted(profile.territory().name());
            case FIGURES -> say("Todas las cifras", "All figures");
            case SERIES -> say("Series", "Series");
            case SOURCES -> say("Fuentes", "Sources");
        };
    }

    private void heading(Element parent, Section section) {
        page.text(parent, "h2", heading(section), "id", section.id());
    }

    private void situation(Element parent) {
        heading(parent, Section.SITUATION);
        page.text(
                parent,
                "p",
                isDepartment
                        ? say(
                                        "Raya: departamento. Marcas grises: los %d municipios, el mejor a la derecha.",
                                        "Bar: department. Grey ticks: the %d municipalities, the best on the right.")
                                .formatted(profile.municipalities())
                        : say(
                                        "Punto ocre: rezagado; azul: adelantado; gris: sin referencia. %sRaya: departamento. Marcas grises: los %d municipios, el mejor a la derecha.",
                                        "Ochre dot: behind; blue: ahead; grey: no reference. %sBar: department. Grey ticks: the %d municipalities, the best on the right.")
                                .formatted(
                                        profile.region() == null
                                                ? ""
                                                : say("Rombo: ", "Diamond: ")
                                                        + profile.region().name() + ". ",
                                        profile.municipalities()),
                "class",
                "small");
        Element table = page.add(parent, "table", "class", "situation");
        Element header = page.add(page.add(table, "thead"), "tr");
        List<String> names = isDepartment
                ? List.of(
                        say("Indicador", "Indicator"),
                        say("← peor · mejor →", "← worse · better →"),
                        say("Dpto.", "Dept."),
                        say("Mediana", "Median"),
                        say("Peor que el dpto.", "Worse than dept."))
                : List.of(
                        say("Indicador", "Indicator"),
                        say("← peor · mejor →", "← worse · better →"),
                        say("Valor", "Value"),
                        say("Dpto.", "Dept."),
                        say("Distancia", "Distance"),
                        say("Puesto", "Rank"));
        for (int i = 0; i < names.size(); i++) {
            page.text(header, "th", names.get(i), "scope", "col", "class", i < 2 ? "words" : "number");
        }
        Element rows = page.add(table, "tbody");
        for (ProfileJson.DimensionItem dimension : profile.dimensions()) {
            List<ProfileJson.Figure> shown = dimension.figures().stream()
                    .filter(figure -> figure.headline() && figure.comparable())
                    .toList();
            if (shown.isEmpty()) {
                continue;
            }
            page.text(
                    page.add(rows, "tr", "class", "gap-after"),
                    "th",
                    dimension.name(),
                    "scope",
                    "rowgroup",
                    "class",
                    "dimension " + dimension.id(),
                    "colspan",
                    String.valueOf(names.size()));
            shown.forEach(figure -> situationRow(rows, figure));
        }
        page.text(parent, "p", situationNote(), "class", "small");
    }

    private String situationNote() {
        String scale = say(
                "Cada fila tiene su escala, del peor al mejor municipio. ",
                "Each row has its own scale, from the worst to the best municipality. ");
        scale += isDepartment
                ? say(
                        "El valor del departamento es calculado de los municipios.",
                        "The value of the department is computed from the municipalities.")
                : say(
                        "Distancia: valor menos departamento, en las unidades del indicador; el del departamento es calculado de los municipios. Puesto 1: el mejor.",
                        "Distance: value less department, in the units of the indicator; the department’s is computed from the municipalities. Rank 1: the best.");
        return profile.comparisonNote() == null ? scale : profile.comparisonNote() + " " + scale;
    }

    private void situationRow(Element rows, ProfileJson.Figure figure) {
        Element row = page.add(rows, "tr");
        Element name = page.add(row, "th", "scope", "row", "class", "words");
        page.words(name, figure.name() + " ");
        page.text(name, "span", figure.period(), "class", "period");
        if (!figure.notices().isEmpty()) {
            page.words(name, " ");
            page.text(name, "span", say("dato con hallazgo", "value with a notice"), "class", "flag");
        }
        Element dots = page.add(row, "td", "class", "dots");
        Double department = figure.department().value();
        if (figure.municipalities().values().length > 0) {
            picture(
                    dots,
                    new DotRow(
                            figure.municipalities().values(),
                            Direction.find(figure.direction()).orElseThrow(),
                            isDepartment ? null : figure.value(),
                            department,
                            figure.region() == null ? null : figure.region().value()),
                    "width: 84pt; height: 10.5pt",
                    spoken(figure));
        }
        if (isDepartment) {
            cell(row, figured(figure.value(), figure), "strong");
            cell(row, figured(figure.municipalities().median(), figure), "");
            Integer behind = figure.municipalities().behind();
            cell(
                    row,
                    behind == null
                            ? missing()
                            : say("%d de %d", "%d of %d")
                                    .formatted(behind, figure.municipalities().present()),
                    "");
            return;
        }
        cell(row, figured(figure.value(), figure), "strong");
        cell(row, figured(department, figure), "");
        boolean compared = figure.value() != null && department != null;
        cell(
                row,
                compared ? numbers.signed(Objects.requireNonNull(figure.value()) - department, figure.decimals()) : "",
                compared ? side(figure) : "");
        cell(
                row,
                figure.rank() == null ? "" : say("%d de %d", "%d of %d").formatted(figure.rank(), figure.rankOf()),
                "");
    }

    private static String side(ProfileJson.Figure figure) {
        Double gap = figure.gap();
        return gap == null || gap == 0 ? "" : gap > 0 ? "behind" : "ahead";
    }

    private void cell(Element row, String text, String kind) {
        page.text(row, "td", text, "class", ("number " + kind).strip());
    }

    private String missing() {
        return say("sin dato", "no data");
    }

    private String figured(@Nullable Double value, ProfileJson.Figure figure) {
        return value == null ? missing() : numbers.figure(value, figure.unit(), figure.decimals());
    }

    private String spoken(ProfileJson.Figure figure) {
        List<String> parts = new ArrayList<>();
        parts.add(figure.name() + " " + figure.period());
        parts.add(profile.territory().name() + ": "
                + (figure.value() == null
                        ? missing()
                        : numbers.value(figure.value(), figure.unit(), figure.decimals())));
        Double department = figure.department().value();
        if (!isDepartment && department != null) {
            parts.add(profile.department().name() + ": " + numbers.value(department, figure.unit(), figure.decimals()));
        }
        if (profile.region() != null
                && figure.region() != null
                && figure.region().value() != null) {
            parts.add(profile.region().name() + ": "
                    + numbers.value(figure.region().value(), figure.unit(), figure.decimals()));
        }
        ProfileJson.Distribution all = figure.municipalities();
        if (all.minimum() != null && all.maximum() != null) {
            parts.add(say("municipios: de ", "municipalities: from ")
                    + numbers.value(all.minimum(), figure.unit(), figure.decimals())
                    + say(" a ", " to ")
                    + numbers.value(all.maximum(), figure.unit(), figure.decimals()));
        }
        return String.join("; ", parts) + ".";
    }

    private void picture(Element parent, Picture picture, String style, String spoken) {
        pictures.add(picture);
        page.add(
                parent,
                "object",
                "type",
                PICTURE_TYPE,
                PICTURE,
                String.valueOf(pictures.size() - 1),
                "style",
                style,
                "alt",
                spoken);
    }

    private void maps(Element parent, Picture locator, Picture around) {
        String where = isDepartment
                ? say("Mapa de %s con sus regiones.", "Map of %s with its regions.")
                        .formatted(profile.territory().name())
                : say("Mapa: dónde está %s en %s.", "Map: where %s lies in %s.")
                        .formatted(
                                profile.territory().name(), profile.department().name());
        picture(parent, locator, "width: 158pt; height: 176pt", where);
        if (!isDepartment) {
            String neighbours = profile.territory().neighbours().stream()
                    .map(ProfileJson.Named::name)
                    .collect(Collectors.joining(", "));
            String members = profile.territory().members().stream()
                    .map(ProfileJson.Named::name)
                    .collect(Collectors.joining(", "));
            picture(
                    parent,
                    around,
                    "width: 158pt; height: 130pt",
                    profile.territory().members().isEmpty()
                            ? say("Mapa de %s y sus vecinos: %s.", "Map of %s and its neighbours: %s.")
                                    .formatted(profile.territory().name(), neighbours)
                            : say("Mapa de %s y sus municipios: %s.", "Map of %s and its municipalities: %s.")
                                    .formatted(profile.territory().name(), members));
        }
        ProfileJson.Boundary limits = profile.territory().boundary();
        page.text(
                parent,
                "p",
                say("Límites: ", "Boundaries: ")
                        + Stream.of(limits.organisation(), limits.date())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" "))
                        + say(", generalizados.", ", generalised."),
                "class",
                "small");
    }

    private void largestGaps(Element parent) {
        List<ProfileJson.GapItem> items = isDepartment
                ? profile.largestGaps().ofMembers()
                : profile.largestGaps().items();
        heading(parent, Section.GAPS);
        if (items.isEmpty()) {
            page.text(parent, "p", say("No hay ninguna que se pueda medir.", "There is none that can be measured."));
            return;
        }
        Element table = page.add(parent, "table", "class", "gaps");
        Element header = page.add(page.add(table, "thead"), "tr");
        page.text(header, "th", say("Indicador", "Indicator"), "scope", "col", "class", "words");
        page.text(header, "th", say("Valor", "Value"), "scope", "col", "class", "number");
        page.text(header, "th", say("Dpto.", "Dept."), "scope", "col", "class", "number");
        page.text(header, "th", say("Desv.", "S.D."), "scope", "col", "class", "number");
        Element rows = page.add(table, "tbody");
        items.forEach(item -> gapRow(rows, item));
        page.text(
                parent,
                "p",
                say(
                        "Desv.: brecha en desviaciones estándar de los municipios; hacia atrás del departamento.",
                        "S.D.: gap in standard deviations of the municipalities; behind the department."),
                "class",
                "small");
        if (!isDepartment && !profile.largestGaps().ofMembers().isEmpty()) {
            page.text(parent, "h3", say("Las de sus municipios", "Those of its municipalities"));
            Element list = page.add(parent, "ul", "class", "plain");
            profile.largestGaps().ofMembers().stream()
                    .limit(4)
                    .forEach(item -> page.text(
                            list,
                            "li",
                            "%s: %s, %s"
                                    .formatted(item.territory(), item.name(), numbers.number(item.deviations(), 1))));
        }
    }

    private void gapRow(Element rows, ProfileJson.GapItem item) {
        Element row = page.add(rows, "tr");
        String name = isDepartment ? item.territory() + ": " + item.name() : item.name();
        page.text(row, "th", name, "scope", "row", "class", "words");
        cell(row, numbers.number(item.value(), item.decimals()), "strong");
        cell(row, numbers.number(item.department(), item.decimals()), "");
        cell(row, numbers.number(item.deviations(), 1), "behind");
    }

    private void notices(Element body) {
        if (!has(Section.NOTICES)) {
            return;
        }
        Element section = page.add(body, "div", "class", "section");
        heading(section, Section.NOTICES);
        Element list = page.add(section, "ul");
        for (ProfileJson.NoticeItem notice : profile.notices()) {
            Element item = page.add(list, "li");
            if (notice.indicatorName() != null) {
                page.text(item, "b", notice.indicatorName() + ". ");
            }
            page.words(item, notice.message());
        }
    }

    private void trends(Element body) {
        if (!has(Section.TRENDS)) {
            return;
        }
        Element section = page.add(body, "div", "class", "section together");
        heading(section, Section.TRENDS);
        List<ProfileJson.Trend> shown =
                profile.trends().stream().limit(MOST_TRENDS).toList();
        for (int i = 0; i < shown.size(); i++) {
            ProfileJson.Trend trend = shown.get(i);
            Element box = page.add(section, "div", "class", i % 3 == 2 ? "trend last" : "trend");
            page.text(box, "h3", trend.name());
            picture(
                    box,
                    new TrendChart(
                            trend,
                            shortened(),
                            reference(trend),
                            value -> numbers.figure(value, trend.unit(), trend.decimals()),
                            plain,
                            bold),
                    "width: 165pt; height: 78pt",
                    spoken(trend));
            page.text(box, "p", trend.unit() + ". " + trend.sentence(), "class", "small");
        }
        page.add(section, "div", "class", "after-columns");
    }

    /** The department is not its own reference. */
    private @Nullable String reference(ProfileJson.Trend trend) {
        if (trend.against().equals("department")) {
            return isDepartment ? null : say("Dpto.", "Dept.");
        }
        return say("Mediana", "Median");
    }

    private String shortened() {
        String name = profile.territory().name();
        return name.length() <= 16 ? name : name.substring(0, 12).strip() + ".";
    }

    private String spoken(ProfileJson.Trend trend) {
        return trend.name() + ". "
                + trend.points().stream()
                        .filter(point -> point.value() != null)
                        .map(point -> point.period() + ": "
                                + numbers.value(Objects.requireNonNull(point.value()), trend.unit(), trend.decimals()))
                        .collect(Collectors.joining("; "))
                + ". " + trend.sentence();
    }

    private void projects(Element body) {
        Element section = page.add(body, "div", "class", "section");
        heading(section, Section.PROJECTS);
        if (profile.projects().isEmpty()) {
            page.text(section, "p", say("Ningún proyecto estratégico lo nombra.", "No strategic project names it."));
            return;
        }
        Element table = page.add(section, "table", "class", "list");
        Element header = page.add(page.add(table, "thead"), "tr");
        for (String name : List.of(
                say("Código", "Code"),
                say("Proyecto", "Project"),
                say("Tema", "Theme"),
                say("Municipios", "Municipalities"))) {
            page.text(header, "th", name, "scope", "col", "class", "words");
        }
        Element rows = page.add(table, "tbody");
        for (ProfileJson.ProjectItem project : profile.projects()) {
            Element row = page.add(rows, "tr");
            page.text(row, "th", project.code(), "scope", "row", "class", "words code");
            page.text(
                    row,
                    "td",
                    project.name()
                            + (project.approximate() ? say(" (ubicación aproximada)", " (approximate place)") : "")
                            + (project.statedOnly()
                                    ? say(
                                            " (lo dice el programa; las fuentes no lo confirman)",
                                            " (the programme says so; the sources do not confirm it)")
                                    : ""));
            page.text(row, "td", project.themeName());
            page.text(
                    row,
                    "td",
                    project.municipalities().size() > 6
                            ? say("%d municipios", "%d municipalities")
                                    .formatted(project.municipalities().size())
                            : project.municipalities().stream()
                                    .map(ProfileJson.Named::name)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void plans(Element body) {
        Element section = page.add(body, "div", "class", "section");
        heading(section, Section.PLANS);
        page.text(section, "p", profile.planMethod(), "class", "small");
        if (profile.plans().isEmpty()) {
            page.text(section, "p", say("Ningún plan lo nombra.", "No plan names it."));
        }
        profile.silentPlans().forEach(plan -> page.text(section, "p", plan.sentence()));
        for (ProfileJson.PlanItem plan : profile.plans()) {
            page.text(
                    section,
                    "h3",
                    plan.name()
                            + (plan.own() && !isDepartment
                                    ? say(" (de este territorio)", " (of this territory)")
                                    : ""));
            page.text(
                    section,
                    "p",
                    Stream.of(
                                    say("Documento: ", "Document: ") + plan.document(),
                                    plan.note(),
                                    plan.total() == 0
                                            ? say("Solo se conserva su nombre.", "Only its name is kept.")
                                            : say("%d de sus %d elementos.", "%d of its %d elements.")
                                                    .formatted(plan.nodes().size(), plan.total()))
                            .filter(Objects::nonNull)
                            .map(text -> text.endsWith(".") ? text : text + ".")
                            .collect(Collectors.joining(" ")),
                    "class",
                    "small");
            if (!plan.nodes().isEmpty()) {
                nodes(section, plan);
            }
        }
    }

    private void nodes(Element section, ProfileJson.PlanItem plan) {
        Element list = page.add(section, "ul", "class", "nodes");
        for (ProfileJson.NodeItem node : plan.nodes()) {
            if (plan.own() && !node.path().isEmpty() && isDepartment) {
                continue;
            }
            Element item =
                    page.add(list, "li", "class", plan.own() && !node.path().isEmpty() ? "deeper" : "top");
            page.words(item, node.kindName() + ": ");
            page.text(item, "b", node.name());
            if (!plan.own() && !node.path().isEmpty()) {
                page.words(item, " ");
                page.text(item, "span", String.join(" › ", node.path()), "class", "path");
            }
        }
    }

    /** Of one date and this territory as such: never mapped, compared with nothing. */
    private void ownFigures(Element body) {
        if (!has(Section.OWN)) {
            return;
        }
        Element section = page.add(body, "div", "class", "section");
        heading(section, Section.OWN);
        Element table = page.add(section, "table", "class", "list");
        Element header = page.add(page.add(table, "thead"), "tr");
        for (String name : List.of(
                say("Cifra", "Figure"),
                say("Desagregación", "Breakdown"),
                say("Unidad", "Unit"),
                say("Periodo", "Period"))) {
            page.text(header, "th", name, "scope", "col", "class", "words");
        }
        page.text(header, "th", say("Valor", "Value"), "scope", "col", "class", "number");
        page.text(header, "th", say("Fuente", "Source"), "scope", "col", "class", "words source");
        Element rows = page.add(table, "tbody");
        for (ProfileJson.OwnFigure figure : profile.ownFigures()) {
            Element row = page.add(rows, "tr");
            page.text(row, "th", figure.name(), "scope", "row", "class", "words");
            page.text(row, "td", figure.breakdownName());
            page.text(row, "td", unit(figure.unit()));
            page.text(row, "td", figure.period());
            cell(
                    row,
                    figure.value() == null
                            ? missing()
                            : numbers.figure(figure.value(), figure.unit(), figure.decimals()),
                    "strong");
            page.text(row, "td", sourceNumbers(List.of(figure.source())), "class", "words source");
        }
    }

    private void allFigures(Element body) {
        Element section = page.add(body, "div", "class", "section new-page");
        heading(section, Section.FIGURES);
        if (!isDepartment) {
            page.text(section, "p", profile.largestGaps().method(), "class", "small");
        }
        Element table = page.add(section, "table", "class", "list figures");
        Element header = page.add(page.add(table, "thead"), "tr");
        List<String> names = new ArrayList<>(List.of(
                say("Indicador", "Indicator"), say("Unidad", "Unit"), say("Periodo", "Period"), say("Valor", "Value")));
        if (profile.region() != null) {
            names.add(profile.region().name());
        }
        if (!isDepartment) {
            names.addAll(
                    List.of(say("Dpto.", "Dept."), say("Brecha", "Gap"), say("Desv.", "S.D."), say("Puesto", "Rank")));
        } else {
            names.addAll(List.of(say("Mínimo", "Minimum"), say("Mediana", "Median"), say("Máximo", "Maximum")));
        }
        names.add(say("Fuente", "Source"));
        for (int i = 0; i < names.size(); i++) {
            String kind = i < 3 ? "words" : i == names.size() - 1 ? "words source" : "number";
            page.text(header, "th", names.get(i), "scope", "col", "class", kind);
        }
        Element rows = page.add(table, "tbody");
        for (ProfileJson.DimensionItem dimension : profile.dimensions()) {
            page.text(
                    page.add(rows, "tr", "class", "gap-after"),
                    "th",
                    dimension.name(),
                    "scope",
                    "rowgroup",
                    "class",
                    "dimension " + dimension.id(),
                    "colspan",
                    String.valueOf(names.size()));
            dimension.figures().forEach(figure -> figureRow(rows, figure));
        }
        page.text(
                section,
                "p",
                (isDepartment
                                ? ""
                                : say(
                                        "Brecha positiva: rezagado del departamento. Sin brecha: totales, cifras sin sentido de mejor o peor, o falta del valor de referencia. ",
                                        "Positive gap: behind the department. No gap: totals, figures without a better side, or no value of reference. "))
                        + say(
                                "Los números de la fuente están en la tabla de fuentes. (c): calculado de los municipios.",
                                "The numbers of the source are those of the table of sources. (c): computed from the municipalities."),
                "class",
                "small");
    }

    private void figureRow(Element rows, ProfileJson.Figure figure) {
        Element row = page.add(rows, "tr");
        page.text(row, "th", figure.name(), "scope", "row", "class", "words");
        page.text(row, "td", unit(figure.unit()), "class", "words");
        page.text(row, "td", figure.period(), "class", "words");
        cell(
                row,
                figured(figure.value(), figure) + (figure.computed() && figure.value() != null ? "\u00a0(c)" : ""),
                "strong");
        if (profile.region() != null) {
            cell(row, figured(figure.region() == null ? null : figure.region().value(), figure), "");
        }
        if (isDepartment) {
            cell(row, figured(figure.municipalities().minimum(), figure), "");
            cell(row, figured(figure.municipalities().median(), figure), "");
            cell(row, figured(figure.municipalities().maximum(), figure), "");
        } else {
            cell(row, figured(figure.department().value(), figure), "");
            Double gap = figure.gap();
            cell(row, gap == null ? "" : numbers.signed(gap, figure.decimals()), side(figure));
            Double deviations = figure.deviations();
            cell(row, deviations == null ? "" : numbers.signed(deviations, 1), "");
            cell(
                    row,
                    figure.rank() == null ? "" : say("%d de %d", "%d of %d").formatted(figure.rank(), figure.rankOf()),
                    "");
        }
        page.text(row, "td", sourceNumbers(figure.sources()), "class", "words source");
    }

    /** Long money stands in millions, see {@link Numbers#figure}. */
    private String unit(String unit) {
        return Numbers.isMoney(unit) ? say("millones de ", "million ") + unit : unit;
    }

    private String sourceNumbers(List<String> keys) {
        List<String> all =
                profile.sources().stream().map(ProfileJson.SourceItem::key).toList();
        return keys.stream()
                .map(all::indexOf)
                .filter(index -> index >= 0)
                .map(index -> String.valueOf(index + 1))
                .collect(Collectors.joining(", "));
    }

    /** The figures behind the charts. */
    private void series(Element body) {
        if (!has(Section.SERIES)) {
            return;
        }
        Element section = page.add(body, "div", "class", "section");
        heading(section, Section.SERIES);
        page.text(section, "p", profile.trendMethod(), "class", "small");
        for (ProfileJson.Trend trend : profile.trends()) {
            page.text(section, "h3", trend.name() + ", " + trend.unit());
            page.text(
                    section,
                    "p",
                    trend.sentence() + (trend.breakNote() == null ? "" : " " + trend.breakNote()),
                    "class",
                    "small");
            Element table = page.add(section, "table", "class", "list series");
            Element header = page.add(page.add(table, "thead"), "tr");
            page.text(header, "th", say("Periodo", "Period"), "scope", "col", "class", "words");
            trend.points().forEach(point -> page.text(header, "th", point.period(), "scope", "col", "class", "number"));
            Element rows = page.add(table, "tbody");
            seriesRow(rows, profile.territory().name(), trend, ProfileJson.Point::value);
            if (profile.region() != null && trend.points().stream().anyMatch(point -> point.region() != null)) {
                seriesRow(rows, profile.region().name(), trend, ProfileJson.Point::region);
            }
            if (!isDepartment || trend.against().equals("median")) {
                seriesRow(rows, capital(trend.againstName()), trend, ProfileJson.Point::reference);
            }
        }
    }

    private void seriesRow(
            Element rows,
            String name,
            ProfileJson.Trend trend,
            java.util.function.Function<ProfileJson.Point, @Nullable Double> of) {
        Element row = page.add(rows, "tr");
        page.text(row, "th", name, "scope", "row", "class", "words");
        for (ProfileJson.Point point : trend.points()) {
            Double value = of.apply(point);
            cell(row, value == null ? missing() : numbers.figure(value, trend.unit(), trend.decimals()), "");
        }
    }

    private void sources(Element body) {
        Element section = page.add(body, "div", "class", "section");
        heading(section, Section.SOURCES);
        Element table = page.add(section, "table", "class", "list sources");
        Element header = page.add(page.add(table, "thead"), "tr");
        for (String name : List.of(
                say("N.º", "No."),
                say("Organización", "Organisation"),
                say("Título", "Title"),
                say("Fecha", "Date"),
                say("Licencia", "Licence"),
                say("Cifras", "Figures"))) {
            page.text(header, "th", name, "scope", "col", "class", "words");
        }
        Element rows = page.add(table, "tbody");
        for (int i = 0; i < profile.sources().size(); i++) {
            ProfileJson.SourceItem source = profile.sources().get(i);
            Element row = page.add(rows, "tr");
            page.text(row, "th", String.valueOf(i + 1), "scope", "row", "class", "words");
            page.text(row, "td", source.organisation());
            page.text(row, "td", source.title());
            page.text(
                    row,
                    "td",
                    source.date() == null ? say("sin fecha", "no date") : numbers.date(source.date()),
                    "class",
                    "date");
            page.text(row, "td", source.licenceNote(), "class", "licence");
            page.text(row, "td", behind(source));
        }
        page.text(
                section,
                "p",
                profile.territory().areaMethod() + " "
                        + say("Versiones de los datos: ", "Versions of the data: ")
                        + profile.datasets().stream()
                                .map(dataset -> dataset.dataset() + "\u00a0" + dataset.version())
                                .collect(Collectors.joining(", "))
                        + ".",
                "class",
                "small");
    }

    /** A census stands behind most of the figures: those that weigh with it are counted, not listed. */
    private String behind(ProfileJson.SourceItem source) {
        if (source.indicators().isEmpty()) {
            return say("límites", "boundaries");
        }
        String names = source.indicators().stream()
                .limit(4)
                .map(ProfileJson.Named::name)
                .collect(Collectors.joining("; "));
        int more = source.indicators().size() - 4;
        return more > 0 ? names + say(" y %d más", " and %d more").formatted(more) : names;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
