package co.territoria.project;

import co.territoria.project.ProjectChange.Kind;
import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of a project: what its own dated records say, and what changed of them between published versions.
 *
 * <p>The first version of a dataset is the beginning, not a change. What is added to a dated list tells itself by its own
 * date; what is corrected or taken back there is a change of the record, so that no past figure is replaced in silence.
 */
final class ProjectHistory {

    private static final LocalText OURS = new LocalText("Publicación en este sistema", "Publication in this system");

    private final ProjectWords words;

    ProjectHistory(ProjectWords words) {
        this.words = words;
    }

    /** @return newest first */
    List<ProjectChange> of(ProjectDetails details, ProjectVersions versions) {
        List<ProjectChange> changes = new ArrayList<>();
        addDated(details, changes);
        addRecord(details, versions.records(), changes);
        addDrawn(versions.lines(), new LocalText("trazado", "course"), changes);
        addDrawn(versions.areas(), new LocalText("área", "area"), changes);
        addCurve(versions.planned(), changes);
        addCorrections(versions, changes);
        changes.sort(Comparator.comparing(ProjectChange::date).reversed());
        return List.copyOf(changes);
    }

    private void addDated(ProjectDetails details, List<ProjectChange> changes) {
        Stage before = null;
        for (ProjectDetails.StageChange change : details.stages()) {
            changes.add(new ProjectChange(
                    change.date(),
                    Kind.STAGE,
                    noted(new LocalText("Pasó de etapa", "Went to another stage"), change.note()),
                    before == null ? null : before.title(),
                    change.stage().title(),
                    ProjectWords.same(change.source())));
            before = change.stage();
        }
        for (ProjectDetails.ValueChange change : details.valueChanges()) {
            changes.add(new ProjectChange(
                    change.date(),
                    Kind.VALUE,
                    noted(new LocalText("Cambió el valor", "The value changed"), change.reason()),
                    words.money(change.before()),
                    words.money(change.after()),
                    null));
        }
        ProjectDetails.Report last = null;
        for (ProjectDetails.Report report : details.reports()) {
            changes.add(new ProjectChange(
                    report.date(),
                    Kind.REPORT,
                    noted(new LocalText("Informe de avance", "Progress report"), report.note()),
                    last == null ? null : words.report(last),
                    words.report(report),
                    ProjectWords.same(report.source())));
            last = report;
        }
        for (ProjectDetails.Announcement said : details.announcements()) {
            changes.add(new ProjectChange(
                    said.date(),
                    Kind.ANNOUNCEMENT,
                    new LocalText("Se anunció", "It was announced"),
                    null,
                    words.announcement(said),
                    ProjectWords.same(said.source())));
        }
    }

    /** Stage and value are not told twice: where they have a dated history, that tells them. */
    private void addRecord(ProjectDetails details, List<Versioned<Project>> records, List<ProjectChange> changes) {
        for (Versioned.Step<Project> step : Versioned.steps(records)) {
            if (step.before() == null) {
                changes.add(record(
                        step.date(),
                        new LocalText("Entró al banco de proyectos", "Entered the bank of projects"),
                        null,
                        null));
            } else if (step.after() == null) {
                changes.add(record(
                        step.date(),
                        new LocalText("Salió del banco de proyectos", "Left the bank of projects"),
                        null,
                        null));
            } else {
                Project before = step.before();
                Project after = step.after();
                fields(details).forEach((title, field) -> {
                    LocalText was = field.apply(before);
                    LocalText is = field.apply(after);
                    if (!Objects.equals(was, is)) {
                        changes.add(record(step.date(), title, was, is));
                    }
                });
            }
        }
    }

    private Map<LocalText, Function<Project, @Nullable LocalText>> fields(ProjectDetails details) {
        Map<LocalText, Function<Project, @Nullable LocalText>> fields = new LinkedHashMap<>();
        fields.put(changed("el nombre", "The name"), project -> ProjectWords.same(project.name()));
        fields.put(changed("el código BPIN", "The BPIN code"), project -> ProjectWords.same(project.bpin()));
        fields.put(changed("el objetivo", "The objective"), project -> ProjectWords.same(project.objective()));
        fields.put(changed("el tema", "The theme"), project -> words.theme(project.theme()));
        fields.put(changed("la dimensión", "The dimension"), project -> title(project.dimension(), Dimension::title));
        fields.put(changed("el sector", "The sector"), project -> ProjectWords.same(project.sector()));
        fields.put(changed("el programa", "The programme"), project -> ProjectWords.same(project.programme()));
        fields.put(
                changed("los elementos del plan", "The plan's elements"),
                project -> ProjectWords.list(project.planNodes()));
        fields.put(changed("los ODS", "The SDGs"), project -> ProjectWords.list(project.sdgs()));
        fields.put(
                changed("los municipios", "The municipalities"),
                project -> words.places(project.places().found()));
        fields.put(
                changed("los municipios que dice el programa", "The municipalities that the programme states"),
                project -> words.places(project.places().stated()));
        fields.put(changed("el plazo", "The horizon"), project -> title(project.horizon(), Horizon::title));
        if (details.stages().isEmpty()) {
            fields.put(changed("la etapa", "The stage"), project -> title(project.stage(), Stage::title));
        }
        if (details.valueChanges().isEmpty()) {
            fields.put(changed("el valor", "The value"), project -> words.money(project.value()));
        }
        fields.put(
                changed("el año de los precios", "The year of the prices"),
                project -> ProjectWords.same(project.valueYear()));
        fields.put(changed("el ejecutor", "The executor"), project -> ProjectWords.same(project.executor()));
        fields.put(changed("la fecha de inicio", "The start"), project -> ProjectWords.same(project.start()));
        fields.put(changed("la fecha de fin", "The end"), project -> ProjectWords.same(project.end()));
        fields.put(changed("el punto", "The point"), project -> point(project.location()));
        fields.put(changed("lo que se dice del lugar", "What is said of the place"), project -> project.location()
                .note());
        fields.put(
                changed("la confianza", "The confidence"),
                project -> ProjectWords.same(project.confidence().id()));
        fields.put(changed("la fuente", "The source"), Project::source);
        return fields;
    }

    private static LocalText changed(String es, String en) {
        return new LocalText("Cambió en la ficha: " + es, en + " changed in the record");
    }

    private static <T> @Nullable LocalText title(@Nullable T value, Function<T, LocalText> title) {
        return value == null ? null : title.apply(value);
    }

    private static @Nullable LocalText point(Project.Location location) {
        return location.point() == null
                ? null
                : ProjectWords.same(
                        location.point().getX() + ", " + location.point().getY());
    }

    private static void addDrawn(List<Versioned<Project.Drawn>> drawn, LocalText what, List<ProjectChange> changes) {
        for (Versioned.Step<Project.Drawn> step : Versioned.steps(drawn)) {
            changes.add(record(
                    step.date(),
                    step.before() == null
                            ? new LocalText("Se dibujó: " + what.es(), "Drawn: " + what.en())
                            : step.after() == null
                                    ? new LocalText("Se retiró: " + what.es(), "Taken away: " + what.en())
                                    : new LocalText("Se volvió a dibujar: " + what.es(), "Drawn anew: " + what.en()),
                    step.before() == null ? null : step.before().source(),
                    step.after() == null ? null : step.after().source()));
        }
    }

    /** A planned curve is told as a whole: once for each version that moved it. */
    private static void addCurve(List<Versioned<ProjectDetails.PlannedPoint>> planned, List<ProjectChange> changes) {
        Map<Integer, LocalDate> moved = new TreeMap<>();
        byKey(planned, ProjectDetails.PlannedPoint::date)
                .forEach(point -> Versioned.steps(point).forEach(step -> moved.put(step.version(), step.date())));
        moved.forEach((version, date) -> changes.add(record(
                date,
                new LocalText("Cambió el avance planeado", "The planned progress changed"),
                ProjectWords.curve(in(planned, version - 1)),
                ProjectWords.curve(in(planned, version)))));
    }

    private static List<ProjectDetails.PlannedPoint> in(
            List<Versioned<ProjectDetails.PlannedPoint>> planned, int version) {
        return planned.stream()
                .filter(point -> point.holdsIn(version))
                .map(Versioned::value)
                .sorted(Comparator.comparing(ProjectDetails.PlannedPoint::date))
                .toList();
    }

    private void addCorrections(ProjectVersions versions, List<ProjectChange> changes) {
        add(
                versions.stages(),
                ProjectDetails.StageChange::date,
                stage -> about("etapa desde el " + stage.date(), "stage from " + stage.date()),
                stage -> stage.stage().title(),
                false,
                changes);
        add(
                versions.reports(),
                ProjectDetails.Report::date,
                report -> about("informe del " + report.date(), "report of " + report.date()),
                words::report,
                false,
                changes);
        add(
                versions.valueChanges(),
                ProjectDetails.ValueChange::date,
                change -> about("cambio de valor del " + change.date(), "change of value of " + change.date()),
                words::valueChange,
                false,
                changes);
        add(
                versions.announcements(),
                said -> said.date() + said.text(),
                said -> about("anuncio del " + said.date(), "announcement of " + said.date()),
                words::announcement,
                false,
                changes);
        add(
                versions.viabilities(),
                Viability::kind,
                found -> about(
                        "viabilidad " + found.kind().title().es().toLowerCase(Locale.ROOT),
                        found.kind().title().en() + " viability"),
                ProjectWords::viability,
                true,
                changes);
        add(
                versions.funding(),
                money -> money.source() + money.year(),
                money -> about(
                        "dinero de %s en %d".formatted(money.source(), money.year()),
                        "money of %s in %d".formatted(money.source(), money.year())),
                money -> words.money(money.amount()),
                true,
                changes);
        add(
                versions.contracts(),
                ProjectDetails.Contract::code,
                contract -> about("contrato " + contract.code(), "contract " + contract.code()),
                words::contract,
                true,
                changes);
        add(
                versions.milestones(),
                ProjectDetails.Milestone::name,
                milestone -> about("hito " + milestone.name(), "milestone " + milestone.name()),
                ProjectWords::milestone,
                true,
                changes);
    }

    private static LocalText about(String es, String en) {
        return new LocalText(es, en);
    }

    /** @param tellNew whether what is added is told: not of lists that tell themselves by their dates */
    private static <T> void add(
            List<Versioned<T>> versions,
            Function<T, Object> key,
            Function<T, LocalText> what,
            Function<T, @Nullable LocalText> describe,
            boolean tellNew,
            List<ProjectChange> changes) {
        for (List<Versioned<T>> one : byKey(versions, key)) {
            for (Versioned.Step<T> step : Versioned.steps(one)) {
                LocalText before = step.before() == null ? null : describe.apply(step.before());
                LocalText after = step.after() == null ? null : describe.apply(step.after());
                LocalText name =
                        what.apply(Objects.requireNonNull(step.after() == null ? step.before() : step.after()));
                if (step.before() == null) {
                    if (tellNew) {
                        changes.add(record(step.date(), told("Se agregó", "Added", name), null, after));
                    }
                } else if (step.after() == null) {
                    changes.add(record(step.date(), told("Se retiró", "Taken back", name), before, null));
                } else if (!Objects.equals(before, after)) {
                    changes.add(record(step.date(), told("Cambió", "Changed", name), before, after));
                }
            }
        }
    }

    private static LocalText told(String es, String en, LocalText name) {
        return new LocalText(es + ": " + name.es(), en + ": " + name.en());
    }

    private static <T> Collection<List<Versioned<T>>> byKey(List<Versioned<T>> versions, Function<T, ?> key) {
        Map<Object, List<Versioned<T>>> byKey = new LinkedHashMap<>();
        versions.forEach(one -> byKey.computeIfAbsent(key.apply(one.value()), same -> new ArrayList<>())
                .add(one));
        return byKey.values();
    }

    private static LocalText noted(LocalText title, @Nullable String note) {
        return note == null ? title : new LocalText(title.es() + ": " + note, title.en() + ": " + note);
    }

    private static ProjectChange record(
            LocalDate date, LocalText title, @Nullable LocalText before, @Nullable LocalText after) {
        return new ProjectChange(date, Kind.RECORD, title, before, after, OURS);
    }
}
