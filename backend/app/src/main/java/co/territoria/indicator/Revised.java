package co.territoria.indicator;

import co.territoria.layer.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the store that a later version opened or closed, from which revisions are told. Pure.
 *
 * @param from      version that opened it
 * @param to        version that closed it, {@link Integer#MAX_VALUE} when none did
 * @param published version in force
 */
record Revised(
        int slice, String period, Breakdown breakdown, int from, int to, int published, Observation observation) {

    private static final Comparator<Revision> NEWEST_FIRST = Comparator.comparingInt(Revision::version)
            .thenComparing(Revision::period, Period.ORDER)
            .reversed()
            .thenComparing(revision -> revision.breakdown().id())
            .thenComparing(Revision::territory);

    /**
     * @param rows        by slice, territory and version that opened them
     * @param firstOf     the version that opened each slice: what it brought is no revision
     * @param publishedAt of each version that the rows name
     */
    static List<Revision> revisions(
            List<Revised> rows, Map<Integer, Integer> firstOf, Map<Integer, Instant> publishedAt) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Revised row = rows.get(i);
            Revised before = i == 0 ? null : rows.get(i - 1);
            boolean follows = before != null && before.isOfSamePlace(row) && before.to == row.from;
            if (follows || row.from > Objects.requireNonNull(firstOf.get(row.slice))) {
                Observation said = follows ? before.observation : null;
                revisions.add(row.revision(said, row.observation, row.from, publishedAt));
            }
            Revised after = i + 1 == rows.size() ? null : rows.get(i + 1);
            boolean replaced = after != null && row.isOfSamePlace(after) && row.to == after.from;
            if (!replaced && row.to <= row.published) {
                revisions.add(row.revision(row.observation, null, row.to, publishedAt));
            }
        }
        revisions.sort(NEWEST_FIRST);
        return revisions;
    }

    private boolean isOfSamePlace(Revised other) {
        return slice == other.slice && observation.territory().equals(other.observation.territory());
    }

    private Revision revision(
            @Nullable Observation before, @Nullable Observation after, int version, Map<Integer, Instant> publishedAt) {
        return new Revision(
                observation.territory(),
                period,
                breakdown,
                before,
                after,
                version,
                Objects.requireNonNull(publishedAt.get(version)));
    }
}
