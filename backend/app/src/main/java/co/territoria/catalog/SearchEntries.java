package co.territoria.catalog;

import co.territoria.layer.Code;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.PackNote;
import co.territoria.layer.TimeInterval;
import co.territoria.store.DatasetPublished;
import co.territoria.web.LocalText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes of datasets what they are looked for by; the words of a layer are gathered once. */
@Component
final class SearchEntries {

    private static final Code HERE = new Code(SearchEntry.HERE, new LocalText("Esta instalación", "This installation"));

    private final Map<LayerDescription, SearchEntry.Words> words = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Descriptions that are gone must not stay in memory. */
    @EventListener
    void forget(DatasetPublished published) {
        words.clear();
    }

    SearchEntry of(Dataset dataset, @Nullable PackNote pack, @Nullable LocalText publisher) {
        LayerDescription layer = dataset.layer();
        LayerMetadata metadata = layer.metadata();
        return new SearchEntry(
                dataset.id(),
                layer.title(),
                code(metadata.theme()),
                dimension(metadata.dimension(), pack),
                place(metadata.level(), pack),
                dataset.formats(),
                new Code(metadata.nature().id(), metadata.nature().title()),
                HERE,
                year(layer.timeSpan() == null ? null : layer.timeSpan().first(), true),
                year(layer.timeSpan() == null ? null : layer.timeSpan().last(), false),
                dataset.edition() == null ? null : dataset.edition().published(),
                words.computeIfAbsent(layer, any -> words(layer, publisher)));
    }

    static Code code(LayerMetadata.Theme theme) {
        return new Code(theme.id(), theme.title());
    }

    /** Of which territories the data is: all of an installation is of one root, which would tell nothing apart. */
    private static @Nullable Code place(@Nullable String level, @Nullable PackNote pack) {
        if (pack == null) {
            return null;
        }
        return pack.levels().stream()
                .filter(each -> each.value().equals(level))
                .findFirst()
                .map(each -> new Code(each.value(), capital(each.title())))
                .orElseGet(() -> new Code(pack.place(), pack.name()));
    }

    private static LocalText capital(LocalText name) {
        return new LocalText(capital(name.es()), name.en() == null ? null : capital(name.en()));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static @Nullable Code dimension(@Nullable String id, @Nullable PackNote pack) {
        return id == null
                ? null
                : new Code(
                        id,
                        pack == null
                                ? new LocalText(id, null)
                                : pack.dimension(id).orElse(new LocalText(id, null)));
    }

    private static SearchEntry.Words words(LayerDescription layer, @Nullable LocalText publisher) {
        LayerMetadata metadata = layer.metadata();
        List<@Nullable LocalText> rest = new ArrayList<>();
        rest.add(layer.description());
        rest.add(publisher);
        rest.add(metadata.theme().title());
        rest.add(layer.source().source());
        metadata.chain().forEach(step -> {
            rest.add(step.title());
            rest.add(step.organisation());
        });
        layer.fields().forEach(field -> {
            rest.add(field.title());
            field.codes().forEach(code -> rest.add(code.title()));
        });
        List<String> codes = new ArrayList<>(List.of(layer.id().value()));
        layer.fields().forEach(field -> {
            codes.add(field.name());
            field.codes().forEach(code -> codes.add(code.value()));
        });
        return SearchEntry.Words.of(List.of(layer.title()), metadata.keywords(), rest, codes);
    }

    SearchEntry of(RemoteDataset dataset, RemoteSource source) {
        return new SearchEntry(
                dataset.id(),
                dataset.title(),
                dataset.theme() == null ? null : code(dataset.theme()),
                null,
                dataset.place() == null ? null : place(dataset.place()),
                dataset.formats(),
                null,
                new Code(source.id(), source.name()),
                dataset.firstYear() == null ? dataset.lastYear() : dataset.firstYear(),
                dataset.lastYear() == null ? dataset.firstYear() : dataset.lastYear(),
                instant(dataset.modified()),
                SearchEntry.Words.of(
                        List.of(dataset.title()),
                        dataset.keywords(),
                        Stream.of(dataset.description(), dataset.publisher(), dataset.place(), source.name())
                                .toList(),
                        List.of()));
    }

    /** By its name, since other installations name places by words. */
    static Code place(LocalText name) {
        return new Code(String.join("-", SearchEntry.fold(name.es())), name);
    }

    private static @Nullable Integer year(@Nullable String time, boolean first) {
        if (time == null) {
            return null;
        }
        try {
            TimeInterval days = TimeInterval.of(time);
            return (first ? days.from() : days.to()).getYear();
        } catch (DateTimeException other) {
            // a time that is told in words covers no year that could be looked for
            return null;
        }
    }

    /** The first moment of a date of another's catalogue; what is no date is not known. */
    static @Nullable Instant instant(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        try {
            return iso.length() <= 10
                    ? TimeInterval.of(iso).from().atStartOfDay(ZoneOffset.UTC).toInstant()
                    : iso.matches(".*([Zz]|[+-]\\d{2}:?\\d{2})")
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDate.parse(iso.substring(0, 10))
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
