package co.territoria.web;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies kept ready within a memory budget. Keys carry the version of what they show, so that a new version is never
 * answered with an old body; what nobody asks for any more is given up first.
 *
 * <p>A hit takes no lock: it only marks the body as used. When the budget is passed, bodies are looked at in the order
 * they came, and those used since the last look get a second chance.
 *
 * @param <K> with equals and hashCode
 */
public final class BodyCache<K> {

    private final long budgetBytes;
    private final Map<K, Entry<K>> entries = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Entry<K>> order = new ConcurrentLinkedQueue<>();
    private final AtomicLong weight = new AtomicLong();

    /** @param budgetBytes at most so much is kept; 0 keeps nothing */
    public BodyCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    public Optional<Body> find(K key) {
        Entry<K> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!entry.used) {
            entry.used = true;
        }
        return Optional.of(entry.body);
    }

    /** Keeps the body, unless it alone would take a quarter of the budget. */
    public void put(K key, Body body) {
        if (body.weight() > budgetBytes / 4) {
            return;
        }
        Entry<K> entry = new Entry<>(key, body);
        if (entries.putIfAbsent(key, entry) == null) {
            order.add(entry);
            if (weight.addAndGet(body.weight()) > budgetBytes) {
                evict();
            }
        }
    }

    /** Gives up everything. */
    public void clear() {
        for (Iterator<Entry<K>> all = order.iterator(); all.hasNext(); ) {
            Entry<K> entry = all.next();
            if (entries.remove(entry.key, entry)) {
                weight.addAndGet(-entry.body.weight());
            }
            all.remove();
        }
    }

    public long weightBytes() {
        return weight.get();
    }

    private synchronized void evict() {
        int chances = entries.size();
        while (weight.get() > budgetBytes) {
            Entry<K> oldest = order.poll();
            if (oldest == null) {
                return;
            }
            if (oldest.used && chances-- > 0) {
                oldest.used = false;
                order.add(oldest);
            } else if (entries.remove(oldest.key, oldest)) {
                weight.addAndGet(-oldest.body.weight());
            }
        }
    }

    private static final class Entry<K> {

        private final K key;
        private final Body body;
        private volatile boolean used;

        Entry(K key, Body body) {
            this.key = key;
            this.body = body;
        }
    }
}
