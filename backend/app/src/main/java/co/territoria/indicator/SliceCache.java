package co.territoria.indicator;

import co.territoria.territory.TerritoryCode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps the slices that were asked for last, within a number of observations: an installation may hold millions of
 * them, and a map needs one slice at a time.
 */
final class SliceCache {

    private final int mostObservations;
    private final Map<Key, Map<TerritoryCode, Observation>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int observations;
    private long generation;

    SliceCache(int mostObservations) {
        this.mostObservations = mostObservations;
    }

    record Key(String pack, IndicatorCode indicator, String period, Breakdown breakdown) {}

    /**
     * The slice, read when it is not kept. Two callers may read the same one at once; neither waits for the other.
     *
     * @param reader answers an immutable map by territory
     */
    Map<TerritoryCode, Observation> get(Key key, Supplier<Map<TerritoryCode, Observation>> reader) {
        long before;
        synchronized (this) {
            before = generation;
            Map<TerritoryCode, Observation> found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        Map<TerritoryCode, Observation> read = reader.get();
        synchronized (this) {
            // published meanwhile: answer with what was read, but do not keep it
            if (generation == before && read.size() <= mostObservations && kept.put(key, read) == null) {
                observations += read.size();
                dropOldest();
            }
        }
        return read;
    }

    private void dropOldest() {
        Iterator<Map<TerritoryCode, Observation>> oldest = kept.values().iterator();
        while (observations > mostObservations) {
            observations -= oldest.next().size();
            oldest.remove();
        }
    }

    synchronized void clear() {
        generation++;
        kept.clear();
        observations = 0;
    }

    synchronized int observations() {
        return observations;
    }
}
