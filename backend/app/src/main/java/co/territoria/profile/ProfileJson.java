package co.territoria.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of a territory as the client receives it, and as it is printed: one language, nothing rounded. */
record ProfileJson(
        Head territory,
        Whole department,
        @Nullable Whole region,
        @Nullable String comparisonNote,
        int municipalities,
        List<DimensionItem> dimensions,
        List<OwnFigure> ownFigures,
        Gaps largestGaps,
        List<Trend> trends,
        String trendMethod,
        List<ProjectItem> projects,
        List<PlanItem> plans,
        List<SilentPlan> silentPlans,
        String planMethod,
        List<NoticeItem> notices,
        List<SourceItem> sources,
        List<DatasetItem> datasets,
        String address) {

    /**
     * Who it is.
     *
     * @param kind {@code municipality} for the lowest level, {@code department} for the root, {@code region} between
     * @param part of the area of the root, 0 to 1
     */
    record Head(
            String code,
            String name,
            String level,
            String levelName,
            String kind,
            double areaKm2,
            String areaMethod,
            @Nullable Double areaKm2Official,
            double part,
            @Nullable Population population,
            List<Membership> memberships,
            List<Named> members,
            List<Named> neighbours,
            @Nullable String provisionalNote,
            Boundary boundary,
            boolean example) {}

    record Boundary(
            String title,
            String organisation,
            @Nullable String date,
            @Nullable String accuracy,
            String licence) {}

    record Population(
            double value,
            String indicator,
            String name,
            String unit,
            String period,
            boolean computed,
            @Nullable String method,
            @Nullable String source) {}

    record Named(String code, String name) {}

    record Membership(
            String regionalisation, String name, @Nullable String date, String status, boolean provisional) {}

    /** @param count of municipalities in it */
    record Whole(String code, String name, String levelName, int count) {}

    record DimensionItem(String id, String name, List<Figure> figures) {}

    /**
     * One indicator.
     *
     * @param headline      leads its family, or its family has no leader
     * @param comparable    a gap can be told where there are values
     * @param notComparable why not
     * @param gap           positive is behind the department, in {@code gapUnit}
     * @param deviations    the gap in standard deviations of the municipalities
     */
    record Figure(
            String indicator,
            String name,
            String unit,
            int decimals,
            String direction,
            String dimension,
            boolean headline,
            boolean comparable,
            @Nullable String notComparable,
            String period,
            String breakdown,
            @Nullable Double value,
            String status,
            @Nullable String reason,
            boolean computed,
            @Nullable String note,
            @Nullable Integer rank,
            @Nullable Integer rankOf,
            @Nullable Side region,
            Side department,
            @Nullable Double gap,
            String gapUnit,
            @Nullable Double deviations,
            Distribution municipalities,
            List<NoticeItem> notices,
            List<String> sources) {}

    /**
     * A figure that exists for this territory as such and for none of its parts.
     *
     * @param value  absent where the source gives none
     * @param status as the source gives it
     */
    record OwnFigure(
            String indicator,
            String name,
            String unit,
            int decimals,
            String period,
            String breakdown,
            String breakdownName,
            @Nullable Double value,
            String status,
            @Nullable String note,
            String source) {}

    /** A value to compare with, or the reason why there is none. */
    record Side(
            @Nullable Double value,
            @Nullable String method,
            @Nullable String reason) {}

    /**
     * The values of all municipalities.
     *
     * @param behind worse than the department; absent without its value
     */
    record Distribution(
            int present,
            int expected,
            @Nullable Double minimum,
            @Nullable Double firstQuartile,
            @Nullable Double median,
            @Nullable Double thirdQuartile,
            @Nullable Double maximum,
            @Nullable Double standardDeviation,
            @Nullable Integer behind,
            @Nullable Named furthestBehind,
            double[] values) {}

    /** @param items deepest first; each belongs to this territory or, above the lowest level, to one of its parts */
    record Gaps(String method, List<GapItem> items, List<GapItem> ofMembers) {}

    record GapItem(
            String indicator,
            String name,
            String period,
            String code,
            String territory,
            double value,
            double department,
            double gap,
            String gapUnit,
            int decimals,
            double deviations,
            @Nullable Integer rank,
            @Nullable Integer rankOf) {}

    /**
     * A short series.
     *
     * @param against    {@code department} or {@code median}
     * @param verdict    id of a {@link co.territoria.gap.GapPace.Verdict}
     * @param sentence   the same for people, with the years compared
     * @param breakNote  where the series is not comparable with itself
     */
    record Trend(
            String indicator,
            String name,
            String unit,
            String gapUnit,
            int decimals,
            String direction,
            String dimension,
            String breakdown,
            String against,
            String againstName,
            String verdict,
            String sentence,
            @Nullable String from,
            @Nullable String to,
            @Nullable Double gapFrom,
            @Nullable Double gapTo,
            @Nullable String breakNote,
            List<Break> breaks,
            List<Point> points) {}

    record Break(String from, String to) {}

    record Point(
            String period,
            @Nullable Double value,
            @Nullable Double region,
            @Nullable Double reference) {}

    /** @param statedOnly the programme names the place, the sources locate it elsewhere or nowhere */
    record ProjectItem(
            String code,
            String name,
            @Nullable String theme,
            @Nullable String themeName,
            String symbol,
            List<Named> municipalities,
            boolean approximate,
            boolean statedOnly,
            @Nullable String horizon,
            String source) {}

    /**
     * What a plan says of the territory.
     *
     * @param own   the plan is for this territory
     * @param total nodes of the plan
     * @param nodes those that name it, or the upper branches of its own plan
     */
    record PlanItem(
            String code,
            String name,
            @Nullable String kindName,
            @Nullable Integer from,
            @Nullable Integer to,
            String document,
            @Nullable String note,
            boolean own,
            int total,
            List<NodeItem> nodes) {}

    /**
     * A plan that names municipalities and none of this territory: told, so that its absence is seen.
     *
     * @param elements of the plan
     * @param named    municipalities that its elements name
     * @param of       municipalities in all
     */
    record SilentPlan(String code, String name, int elements, int named, int of, String sentence) {}

    /**
     * @param path names of the nodes above, from the top
     * @param by   {@code places} (the list of the node), {@code text} (its words) or {@code own} (its own plan)
     */
    record NodeItem(
            String code, String kind, String kindName, String name, List<String> path, List<Named> places, String by) {}

    record NoticeItem(
            String severity,
            String rule,
            @Nullable String indicator,
            @Nullable String indicatorName,
            String message) {}

    /** @param indicators codes of the figures that it stands behind */
    record SourceItem(
            String key,
            String organisation,
            String title,
            @Nullable String date,
            @Nullable String licence,
            String licenceNote,
            @Nullable String access,
            @Nullable String method,
            List<Named> indicators) {}

    record DatasetItem(String dataset, int version, Instant loadedAt) {}
}
