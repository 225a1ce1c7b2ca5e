package co.territoria.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomWriterTest {

    private static Feed feed(List<Feed.Entry> entries) {
        return new Feed(
                "project/x/P",
                "Vía",
                "Cambios",
                "Territoria",
                "https://a.example/projects/P/feed.atom",
                "https://a.example/projects/P",
                Instant.parse("2026-01-01T00:00:00Z"),
                false,
                entries);
    }

    private static Feed.Entry entry(int day) {
        return new Feed.Entry(
                "change/" + day,
                "Cambio " + day,
                null,
                LocalDate.of(2020, 1, 1).plusDays(day),
                "https://a.example/p",
                "stage");
    }

    private static String written(Feed feed) {
        return new String(new AtomWriter(feed, Language.ES).write(), StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutWhatXmlCannotCarry() {
        assertThat(AtomWriter.allowed("a\u0000b\u0008c\uFFFEd\uD800e\t\n😀")).isEqualTo("abcde\t\n😀");
    }

    @Test
    void keepsTheNewestHundredAndTakesItsDateFromThem() {
        List<Feed.Entry> entries = new ArrayList<>();
        for (int day = 0; day < 250; day++) {
            entries.add(entry(day));
        }
        String text = written(feed(entries));

        assertThat(text.split("<entry>")).hasSize(Feed.MOST + 1);
        assertThat(text).contains("Cambio 249", "Cambio 150").doesNotContain("Cambio 149<");
        assertThat(text).contains("<updated>2020-09-06T12:00:00Z</updated>");
        assertThat(feed(List.of()).updated()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** A change of address or of the order of things must not make readers see old changes as new. */
    @Test
    void anIdDependsOnWhatIsMeantAlone() {
        assertThat(Feed.id("project/x/P")).isEqualTo(Feed.id("project/x/P")).isNotEqualTo(Feed.id("project/x/Q"));
        // fixed for good: readers have it
        assertThat(Feed.id("project/x/P")).isEqualTo("urn:uuid:1bada015-3a26-3b10-b553-e9046cd3e0dd");
    }
}
