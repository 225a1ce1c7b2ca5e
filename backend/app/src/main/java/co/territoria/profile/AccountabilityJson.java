package co.territoria.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to a territory and what is recorded of it, in one language, for a screen and for paper. What is
 * absent is not known; it is never zero.
 *
 * @param region        absent where it belongs to none of several municipalities
 * @param silentPlans   plans that name other municipalities and not this one
 * @param reportsNote   why there are no reports, where there are none
 * @param datasets      versions that all of it was made from
 */
record AccountabilityJson(
        Place territory,
        String department,
        @Nullable String region,
        LocalDate date,
        Summary summary,
        List<PlanPart> plans,
        List<ProfileJson.SilentPlan> silentPlans,
        String planMethod,
        List<ProjectLine> projects,
        List<GoalLine> goals,
        List<ReportLine> reports,
        @Nullable String reportsNote,
        List<ProfileJson.GapItem> gaps,
        String gapsMethod,
        List<ProfileJson.DatasetItem> datasets,
        String currency,
        String address,
        boolean example) {

    record Place(String code, String name, String kind, String levelName) {}

    /**
     * Counts of what is known; the rest of {@code projects} says nothing.
     *
     * @param commitments elements of plans of others that name it
     * @param value       of those whose value is known; absent where none is
     */
    record Summary(
            int commitments,
            int projects,
            int statedOnly,
            int withStage,
            int withValue,
            @Nullable Long value,
            int withProgress,
            int goals,
            int reports) {}

    /**
     * @param note what it is not, above all: a programme of government is no adopted plan
     * @param own  the plan is for this territory; then only its upper levels are here
     */
    record PlanPart(
            String code,
            String name,
            String document,
            @Nullable String note,
            boolean own,
            int total,
            List<Commitment> commitments) {}

    /** @param projects codes of the projects that are linked with it; empty where none is */
    record Commitment(String code, String kindName, String name, List<String> path, String by, List<String> projects) {}

    /**
     * @param missing what no source says of it, in words
     * @param page    public address
     */
    record ProjectLine(
            String code,
            String name,
            boolean statedOnly,
            boolean approximate,
            @Nullable String stage,
            @Nullable String stageName,
            @Nullable Long value,
            @Nullable Integer valueYear,
            @Nullable String executor,
            @Nullable LocalDate end,
            @Nullable LocalDate reportDate,
            @Nullable Double physical,
            @Nullable Double planned,
            @Nullable Double financial,
            List<String> missing,
            String source,
            String page) {}

    /**
     * @param target   in words with its unit and year, absent where the goal states no figure
     * @param baseline absent: “sin línea base”
     */
    record GoalLine(
            String plan,
            String code,
            String name,
            @Nullable String target,
            @Nullable String baseline) {}

    record ReportLine(
            String id,
            String kindName,
            LocalDate date,
            @Nullable String project,
            String text,
            String stateName,
            @Nullable String answer) {}
}
