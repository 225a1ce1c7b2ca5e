package co.territoria.priority;

import co.territoria.indicator.Reference;
import co.territoria.territory.Regionalisation;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The voids of a pack: gap and effort of each territory of the lowest level, crossed. Cuts and ranks are those of the whole
 * pack, whatever part is shown.
 *
 * @param obstacle   why there are no voids to tell, absent when there are
 * @param population what inhabitants are counted by; absent when effort is told of the territory
 * @param items      of the whole pack, by code
 */
record VoidTable(
        VoidQuestion question,
        GapSide gap,
        Effort effort,
        LocalText effortUnit,
        int effortDecimals,
        @Nullable Population population,
        @Nullable LocalText obstacle,
        VoidCuts cuts,
        List<Item> items,
        List<Prioritised> prioritised,
        List<LocalText> notes,
        List<String> sources) {

    VoidTable {
        items = List.copyOf(items);
        prioritised = List.copyOf(prioritised);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    /** Behind, in the whole pack. */
    int behind() {
        return (int)
                items.stream().filter(item -> item.gap != null && item.gap > 0).count();
    }

    /** With an effort, in the whole pack. */
    int aimedAt() {
        return (int) items.stream().filter(item -> item.effort != null).count();
    }

    /**
     * Whose gap it is, of an indicator or of an index.
     *
     * @param unit       of the gaps
     * @param valueUnit  of the values
     * @param counts     what the gap is counted in besides, absent where it is not
     * @param obstacles  by reference, why it cannot be told; references without one are left out
     */
    record GapSide(
            boolean index,
            String code,
            LocalText name,
            LocalText valueUnit,
            LocalText unit,
            int decimals,
            String direction,
            @Nullable String period,
            List<String> periods,
            @Nullable String breakdown,
            Against against,
            Map<Reference, LocalText> obstacles,
            @Nullable LocalText obstacle,
            @Nullable LocalText counts,
            Map<String, Told> of,
            LocalText method,
            List<String> sources) {

        GapSide {
            periods = List.copyOf(periods);
            obstacles = Map.copyOf(obstacles);
            of = Map.copyOf(of);
            sources = List.copyOf(sources);
        }
    }

    /** The reference. @param value absent where each territory has its own */
    record Against(
            Reference kind,
            @Nullable LocalText name,
            @Nullable Double value,
            boolean computed,
            @Nullable LocalText method) {}

    /** What is told of one territory. @param count of the gap in units of the base @param reason why there is no gap */
    record Told(
            @Nullable Double value,
            @Nullable Double compared,
            @Nullable Double gap,
            @Nullable Double count,
            @Nullable LocalText reason,
            @Nullable String source) {}

    /** @param period that the inhabitants are of: the nearest to that of the effort */
    record Population(LocalText name, String period) {}

    /** A list of territories given priority. @param loaded absent where the list is not loaded */
    record Prioritised(
            VoidSettings.Prioritised named, @Nullable Regionalisation loaded) {}

    /**
     * One territory.
     *
     * @param region      its region in the default regionalisation
     * @param total       the effort, of the territory
     * @param effort      the effort as it is asked for, of the territory or of inhabitants
     * @param reason      why it is in no quadrant
     * @param prioritised ids of the regionalisations that give it priority
     */
    record Item(
            String code,
            String name,
            @Nullable LocalText region,
            Told told,
            @Nullable Double gap,
            @Nullable Double total,
            @Nullable Double effort,
            VoidGrid.Position position,
            @Nullable LocalText reason,
            List<Effort.Aim> aims,
            List<String> prioritised) {

        Item {
            aims = List.copyOf(aims);
            prioritised = List.copyOf(prioritised);
        }
    }
}
