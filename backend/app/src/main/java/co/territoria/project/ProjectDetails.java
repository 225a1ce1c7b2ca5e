package co.territoria.project;

import co.territoria.project.progress.PlannedCurve;
import co.territoria.project.progress.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one project beyond its {@link Project} record. Every list is empty where no source says anything:
 * nothing here is assumed. Money is in whole units of the pack's currency.
 *
 * <p>The lists are put in order whatever order they come in: dated ones by date, viabilities as {@link Viability.Kind} has
 * them, money by year and source, what has neither by its name; documents and origins stay as their file has them.
 *
 * @param stages        dated history; the last one is {@link Project#stage()}
 * @param planned       the planned curve, cumulated
 * @param reports       dated progress, cumulated
 * @param announcements what was said of it in public, to be held against what is recorded
 */
public record ProjectDetails(
        ProjectCode code,
        List<StageChange> stages,
        List<Viability> viabilities,
        List<Funding> funding,
        List<Beneficiaries> beneficiaries,
        List<Effect> effects,
        List<Document> documents,
        List<Origin> origins,
        List<Announcement> announcements,
        List<Milestone> milestones,
        List<PlannedPoint> planned,
        List<Report> reports,
        List<Contract> contracts,
        List<ValueChange> valueChanges,
        List<Road> roads) {

    public ProjectDetails {
        stages = sorted(stages, StageChange::date);
        viabilities = sorted(viabilities, Viability::kind);
        funding = funding.stream()
                .sorted(Comparator.comparing(Funding::year).thenComparing(Funding::source))
                .toList();
        beneficiaries = sorted(beneficiaries, Beneficiaries::group);
        effects = sorted(effects, Effect::indicator);
        documents = List.copyOf(documents);
        origins = List.copyOf(origins);
        announcements = sorted(announcements, Announcement::date);
        milestones = sorted(milestones, Milestone::planned);
        planned = sorted(planned, PlannedPoint::date);
        reports = sorted(reports, Report::date);
        contracts = sorted(contracts, Contract::code);
        valueChanges = sorted(valueChanges, ValueChange::date);
        roads = sorted(roads, Road::route);
    }

    /** Of a project of which nothing more is known. */
    public static ProjectDetails none(ProjectCode code) {
        return new ProjectDetails(
                code, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static <T, K extends Comparable<? super K>> List<T> sorted(List<T> list, Function<T, K> key) {
        return list.size() < 2
                ? List.copyOf(list)
                : list.stream().sorted(Comparator.comparing(key)).toList();
    }

    /** The planned curve of the works. */
    public PlannedCurve curve() {
        return new PlannedCurve(planned.stream()
                .map(point -> new PlannedCurve.Point(point.date(), point.physical()))
                .toList());
    }

    /** What the reports state of progress. */
    public List<Reading> readings() {
        return reports.stream()
                .map(report -> new Reading(report.date(), report.physical(), report.financial()))
                .toList();
    }

    /** From this day on the project is in this stage. */
    public record StageChange(
            LocalDate date,
            Stage stage,
            @Nullable String note,
            @Nullable String source) {}

    /**
     * Money of one source in one year.
     *
     * @param source as people name it, for example "Sistema General de Regalías"
     */
    public record Funding(String source, int year, long amount) {}

    /**
     * @param group as the source words it, for example "mujeres rurales"
     * @param count how many people, absent where the source names the group only
     */
    public record Beneficiaries(String group, @Nullable Long count) {}

    /**
     * An indicator that the project acts on.
     *
     * @param indicator code of an indicator of the pack
     * @param expected  change in the unit of the indicator, absent where only the direction is stated
     */
    public record Effect(
            String indicator,
            @Nullable Double expected,
            @Nullable Integer year,
            @Nullable String note) {}

    /** @param url absent where the document has no public address */
    public record Document(
            String title,
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable String url) {}

    /**
     * Participation from which the project comes.
     *
     * @param priority   place that the meeting gave it, 1 is first
     * @param budgetYear year of the participatory budget, where it was one
     */
    public record Origin(
            String meeting,
            @Nullable LocalDate date,
            @Nullable Integer priority,
            @Nullable Integer budgetYear) {}

    /**
     * @param value that was announced
     * @param end   date by which it was said to be finished
     */
    public record Announcement(
            LocalDate date,
            String text,
            @Nullable Long value,
            @Nullable LocalDate end,
            String source) {}

    /** @param actual absent until it was reached */
    public record Milestone(
            String name, LocalDate planned, @Nullable LocalDate actual) {}

    /** @param physical and {@code financial}: per cent of the whole, 0 to 100, cumulated */
    public record PlannedPoint(
            LocalDate date, double physical, @Nullable Double financial) {}

    /**
     * One report of progress.
     *
     * @param physical  per cent of the works, 0 to 100, cumulated; absent where the report does not say
     * @param financial per cent of the value, 0 to 100, cumulated
     * @param paid      cumulated
     */
    public record Report(
            LocalDate date,
            @Nullable Double physical,
            @Nullable Double financial,
            @Nullable Long paid,
            @Nullable String note,
            @Nullable String source) {}

    /** @param supplier an organisation; names of persons are not kept */
    public record Contract(
            String code,
            String object,
            @Nullable String supplier,
            @Nullable Long value,
            @Nullable Long paid,
            @Nullable LocalDate signed,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /** The value of the project became another. */
    public record ValueChange(
            LocalDate date,
            @Nullable Long before,
            long after,
            @Nullable String reason) {}

    /**
     * One road of a road programme; its course is the project's line.
     *
     * @param order priority in the programme, 1 is first
     * @param state as the source words it, for example "sin intervenir"
     */
    public record Road(
            String route,
            @Nullable String from,
            @Nullable String to,
            @Nullable Double lengthKm,
            @Nullable Integer order,
            @Nullable String state) {}
}
