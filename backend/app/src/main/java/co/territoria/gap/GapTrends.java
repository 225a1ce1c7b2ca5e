package co.territoria.gap;

import co.territoria.indicator.Selection;
import co.territoria.layer.Period;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Follows the gap of one territory over the periods that compare. */
@Service
public class GapTrends {

    private final Gaps gaps;

    GapTrends(Gaps gaps) {
        this.gaps = gaps;
    }

    /**
     * @param obstacle why there is no gap in any period, absent when there is one
     * @param points   every period up to the one asked for that compares with it, ascending
     * @param left     periods before that are left out since they do not compare
     */
    public record Trend(
            Selection selection,
            Territory territory,
            GapTable newest,
            @Nullable LocalText obstacle,
            List<Point> points,
            List<String> left,
            GapPace pace,
            List<String> sources) {}

    /** One period; without a gap it says why. */
    public record Point(
            String period,
            @Nullable Double value,
            GapTable.@Nullable Compared compared,
            @Nullable Double gap,
            @Nullable LocalText reason) {}

    /**
     * @param selection of the last period, within any part of the territory's pack
     * @param territory of the lowest level
     */
    public Trend of(Selection selection, Territory territory, GapQuestion question) {
        // peers that change from year to year would be a trend of their own
        GapQuestion same = question.overTime();
        List<String> run = ComparablePeriods.upTo(
                selection.period(),
                selection.periods(),
                selection.indicator().text().breaks());
        List<Point> points = new ArrayList<>();
        List<GapPace.Moment> moments = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        GapTable newest = null;
        for (String period : run) {
            GapTable table = gaps.of(at(selection, territory, period), same);
            newest = table;
            sources.addAll(table.sources());
            Point point = point(period, table, territory);
            points.add(point);
            Optional.ofNullable(point.gap()).ifPresent(gap -> moments.add(new GapPace.Moment(period, gap)));
        }
        if (newest == null) {
            throw new IllegalArgumentException("the selection has no period " + selection.period());
        }
        return new Trend(
                selection,
                territory,
                newest,
                moments.isEmpty() ? why(newest, points) : null,
                List.copyOf(points),
                selection.periods().stream()
                        .filter(period -> !run.contains(period))
                        .filter(period -> Period.ORDER.compare(period, selection.period()) < 0)
                        .toList(),
                GapPace.of(moments, selection.indicator().definition().decimals()),
                List.copyOf(sources));
    }

    private static @Nullable LocalText why(GapTable newest, List<Point> points) {
        return newest.obstacle() != null
                ? newest.obstacle()
                : points.get(points.size() - 1).reason();
    }

    private static Selection at(Selection selection, Territory territory, String period) {
        return new Selection(
                selection.pack(), territory, selection.indicator(), period, selection.breakdown(), selection.periods());
    }

    private static Point point(String period, GapTable table, Territory territory) {
        GapTable.Item item = table.items().stream()
                .filter(each -> each.code().equals(territory.code().value()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(territory.code() + " is not of the lowest level"));
        Gap gap = item.gap();
        return new Point(
                period,
                item.value(),
                item.compared(),
                gap == null ? null : gap.difference(),
                gap != null ? null : item.reason() != null ? item.reason() : table.obstacle());
    }
}
