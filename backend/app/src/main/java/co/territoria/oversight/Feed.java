package co.territoria.oversight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed before it is written.
 *
 * @param key      stable name of what it is about, from which its id is made
 * @param self     address of the feed
 * @param page     address of the page that it belongs to
 * @param loadedAt when the data of it was published: its date while nothing has changed
 * @param example  fictional
 * @param entries  newest first
 */
record Feed(
        String key,
        String title,
        String subtitle,
        String author,
        String self,
        String page,
        Instant loadedAt,
        boolean example,
        List<Entry> entries) {

    /** Older changes stay in the data; a reader of feeds asks again and again. */
    static final int MOST = 100;

    Feed {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::date).reversed().thenComparing(Entry::key))
                .limit(MOST)
                .toList();
    }

    /**
     * One change.
     *
     * @param key  stable name of the change: two changes with one key would be one
     * @param page address where it is told
     */
    record Entry(String key, String title, @Nullable String summary, LocalDate date, String page, String kind) {

        /** A day has no hour: noon UTC is the same day from Alaska to Central Asia. */
        Instant updated() {
            return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
    }

    Instant updated() {
        return entries.isEmpty() ? loadedAt : entries.get(0).updated();
    }

    /**
     * An id for good (RFC 4287 §4.2.6): made of what is meant and of nothing that an operator may change, such as the
     * address of the installation.
     */
    static String id(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("territoria/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
