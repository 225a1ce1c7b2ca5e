package co.territoria.plan;

import co.territoria.indicator.SourceJson;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addresses of plans answer, in one language. */
final class PlanJson {

    private PlanJson() {}

    /** @param kinds and levels with how many plans each has, before filtering */
    record Page(
            List<Document> documents,
            List<Choice> kinds,
            List<Choice> levels,
            int total,
            List<Item> items,
            boolean example) {}

    /** @param id {@code none} for those of which nothing is said */
    record Choice(String id, String name, int plans) {}

    record Named(String code, String name) {}

    record Document(
            String code,
            String title,
            String organisation,
            @Nullable String date,
            @Nullable String note) {}

    record Act(
            String kind,
            String kindName,
            @Nullable String number,
            @Nullable String date,
            String text) {}

    /**
     * @param adopted     absent where it is not known
     * @param adoption    the same in words
     * @param placeCount  municipalities that its elements name
     * @param nodeMatches elements with the words that were asked for, absent when none were
     */
    record Item(
            String code,
            String name,
            @Nullable String kind,
            @Nullable String kindName,
            @Nullable String level,
            @Nullable String levelName,
            @Nullable String territory,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Boolean adopted,
            String adoption,
            @Nullable Act act,
            String document,
            int nodeCount,
            int goalCount,
            int placeCount,
            @Nullable Integer nodeMatches,
            @Nullable String note) {}

    /**
     * @param sdgs     numbers that a document states; empty: not declared
     * @param goals    codes of those that it states itself
     * @param projects codes of those that say they serve it
     */
    record Node(
            String code,
            @Nullable String parent,
            String kind,
            String kindName,
            String name,
            List<String> places,
            List<Integer> sdgs,
            List<String> goals,
            List<String> projects,
            String document) {}

    record Whole(
            @JsonUnwrapped Item plan,
            List<Node> nodes,
            List<Goal> goals,
            List<Driver> drivers,
            List<Alignment> alignments,
            List<SdgCount> sdgs,
            List<LinkedProject> projects,
            @Nullable Commitments commitments,
            boolean example) {}

    /**
     * @param baselineText  “sin línea base” where there is none
     * @param target        the last that has a figure, absent where none has
     * @param term          by when it is to be there, in words
     * @param versions      all of them, oldest first
     */
    record Goal(
            String code,
            String node,
            String name,
            @Nullable String indicator,
            @Nullable String indicatorName,
            @Nullable String breakdown,
            @Nullable String statistic,
            @Nullable String unit,
            @Nullable Integer decimals,
            String direction,
            @Nullable Named territory,
            @Nullable Baseline baseline,
            String baselineText,
            List<Target> targets,
            @Nullable Double target,
            String term,
            @Nullable String responsible,
            double weight,
            int version,
            List<Version> versions,
            String document,
            @Nullable String note) {}

    record Baseline(
            double value, int year, String source, @Nullable String sourceName) {}

    /** @param basis {@code stated} by the text, or {@code plan}: the end of the plan's period */
    record Target(@Nullable Integer year, @Nullable Double value, String basis) {}

    record Version(
            int version, @Nullable String act, @Nullable String from, List<Target> targets) {}

    /** @param reason why there is no value, absent where there is */
    record Driver(
            String node,
            String name,
            @Nullable String indicator,
            @Nullable String indicatorName,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable String period,
            boolean computed,
            @Nullable Named territory,
            @Nullable String reason,
            List<SourceJson> sources,
            String document) {}

    /** @param node of this plan, absent when it is about the plan as a whole @param other what it stands to */
    record Alignment(
            @Nullable String node,
            boolean forward,
            String kind,
            String kindName,
            Other other,
            String document,
            @Nullable String note) {}

    /** @param node absent for the plan as a whole */
    record Other(
            String plan,
            String planName,
            @Nullable Boolean adopted,
            @Nullable String node,
            @Nullable String nodeName) {}

    record SdgCount(int number, String name, int nodes) {}

    /**
     * @param nodes    of this plan that it says it serves
     * @param physical per cent done at its last report: beside the goals, never part of them
     */
    record LinkedProject(
            String code,
            String name,
            List<String> nodes,
            @Nullable String stage,
            @Nullable Double physical,
            @Nullable String reportDate) {}

    /**
     * What it names of each place.
     *
     * @param of      places that it could name
     * @param places  all of them, by code, with how many elements name each
     * @param unnamed those that no element names
     * @param measure what is counted
     * @param limits  what is not
     */
    record Commitments(
            Named territory,
            int named,
            int of,
            List<PlaceCount> places,
            List<Named> unnamed,
            List<Step> classes,
            String measure,
            String limits) {}

    record PlaceCount(String code, String name, int nodes) {}

    record Step(int from, int to, int places) {}

    record FollowUp(
            Item plan,
            Method method,
            List<StateCount> states,
            RollUpJson total,
            List<Branch> nodes,
            List<Line> goals,
            List<LinkedProject> projects,
            boolean example) {}

    /** @param achievedFrom per cent @param paceFrom per cent of what was expected */
    record Method(
            double achievedFrom,
            double paceFrom,
            String progress,
            String expected,
            String rollUp,
            String projects,
            String reference) {}

    record StateCount(String id, String name, String rule, int goals) {}

    /** @param percent numerator ÷ denominator, absent where no goal can be measured @param text the same in words */
    record RollUpJson(
            @Nullable Double percent, double numerator, double denominator, int measurable, int goals, String text) {}

    record Branch(
            String code,
            @Nullable String parent,
            String kind,
            String kindName,
            String name,
            int depth,
            RollUpJson rollUp) {}

    /**
     * @param path    names of the elements above, from the top
     * @param counted per cent that it counts in the means
     * @param reasons why it cannot be measured, empty where it can
     */
    record Line(
            @JsonUnwrapped Goal goal,
            String nodeName,
            List<String> path,
            @Nullable Double value,
            @Nullable String period,
            boolean computed,
            List<SourceJson> sources,
            @Nullable Double progress,
            @Nullable Double expected,
            @Nullable Double counted,
            @Nullable String arithmetic,
            String state,
            String stateName,
            List<Why> reasons) {}

    record Why(String id, String text) {}
}
