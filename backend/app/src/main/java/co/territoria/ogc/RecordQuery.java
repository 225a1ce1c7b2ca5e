package co.territoria.ogc;

import co.territoria.catalog.metadata.CatalogueEntry;
import co.territoria.layer.DatetimeParameter;
import co.territoria.layer.Layer;
import co.territoria.layer.TimeInterval;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of the catalogue: what Records adds to Features ({@code q}, {@code type}, {@code ids},
 * {@code externalIds}) chooses entries, all else is asked of them as of any layer.
 *
 * @param records the entries chosen, as a layer
 * @param asked   the rest of the question; its links repeat the whole
 * @see <a href="https://docs.ogc.org/is/20-004r1/20-004r1.html#core-query-parameters-table">Records §7.4</a>
 */
record RecordQuery(Layer records, ItemsQuery asked) {

    private static final List<String> CHOOSING = List.of("q", "type", "ids", "externalIds");

    /** Parameters of features that records do not have: they are whole, and in longitude and latitude. */
    private static final Set<String> NOT_OURS = Set.of("properties", "crs");

    private static final int LONGEST_LIST = 1_000;

    /** All names that a query may have. */
    static List<String> names() {
        List<String> names = new ArrayList<>(CHOOSING);
        ItemsQuery.names(Records.description(List.of())).stream()
                .filter(name -> !NOT_OURS.contains(name))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** @throws ApiProblem 400 for the first value that cannot be used */
    static RecordQuery parse(Map<String, String> query, List<CatalogueEntry> all, Language language, Limits limits) {
        Map<String, String> rest = new LinkedHashMap<>();
        // one that is given without a value is as if it were not given
        query.forEach((name, value) -> {
            if (!value.isEmpty()) {
                rest.put(name, value);
            }
        });
        Map<String, String> own = new LinkedHashMap<>();
        Stream<CatalogueEntry> chosen = all.stream();
        for (String name : CHOOSING) {
            String value = rest.remove(name);
            if (value != null) {
                own.put(name, value);
                List<String> wanted = listed(name, value);
                chosen = name.equals("q")
                        ? chosen.filter(searched(wanted, language))
                        : chosen.filter(entry -> wanted.stream().anyMatch(each -> meets(entry, name, each)));
            }
        }
        TimeInterval days = DatetimeParameter.parse(rest.get("datetime"));
        if (days != null) {
            own.put("datetime", rest.remove("datetime"));
            chosen = chosen.filter(entry -> overlaps(entry.coverage(), days));
        }
        Layer records = Records.of(chosen.toList(), language);
        // a box matches records without a place too
        ItemsQuery asked = ItemsQuery.parse(rest, records.description(), limits, records::find, () -> true);
        own.putAll(asked.canonical());
        return new RecordQuery(records, new ItemsQuery(asked.features(), asked.fields(), asked.crs(), own));
    }

    private static List<String> listed(String name, String value) {
        List<String> all =
                Arrays.stream(value.split(",")).filter(each -> !each.isBlank()).toList();
        if (all.isEmpty() || all.size() > LONGEST_LIST) {
            throw ApiProblem.invalidParameter(
                    name,
                    value.length() > 60 ? null : value,
                    new LocalText(
                            "«%s» es una lista de 1 a %d valores separados por comas.".formatted(name, LONGEST_LIST),
                            "“%s” is a list of 1 to %d values separated by commas.".formatted(name, LONGEST_LIST)));
        }
        return all;
    }

    private static boolean meets(CatalogueEntry entry, String name, String wanted) {
        return switch (name) {
            case "type" -> wanted.equals(Records.TYPE);
            case "ids" -> wanted.equals(entry.id());
            case "externalIds" -> isKnownAs(entry, wanted);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /**
     * Any of these, the words of each in their order, whatever blanks are between them, in one of the texts; without case and
     * accents. Each text is folded once: a question may have a thousand of them.
     */
    private static Predicate<CatalogueEntry> searched(List<String> wanted, Language language) {
        List<String> words = wanted.stream().map(RecordQuery::folded).distinct().toList();
        return entry -> texts(entry).map(text -> folded(text.in(language))).anyMatch(text -> words.stream()
                .anyMatch(text::contains));
    }

    private static Stream<LocalText> texts(CatalogueEntry entry) {
        return Stream.concat(
                        Stream.of(
                                entry.name().title(),
                                entry.name().description(),
                                entry.party().publisher(),
                                entry.lineage().source()),
                        Stream.concat(
                                entry.subject().keywords().stream(),
                                entry.subject().themes().stream().map(theme -> theme.title())))
                .filter(Objects::nonNull);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** By its identifier, by scheme and identifier with a colon between, or by the scheme alone. */
    private static boolean isKnownAs(CatalogueEntry entry, String wanted) {
        String scheme = scheme(entry);
        return wanted.equals(entry.uri())
                || (scheme != null && (wanted.equals(scheme) || wanted.equals(scheme + ":" + entry.uri())));
    }

    /** Whose identifier it is: the catalogue that a record was read from. */
    static @Nullable String scheme(CatalogueEntry entry) {
        return entry.origin() == null ? null : entry.origin().url();
    }

    private static boolean overlaps(CatalogueEntry.Coverage coverage, TimeInterval days) {
        LocalDate first = coverage.first();
        LocalDate last = coverage.last();
        if (first == null && last == null) {
            return false;
        }
        return (first == null || !first.isAfter(days.to())) && (last == null || !last.isBefore(days.from()));
    }
}
