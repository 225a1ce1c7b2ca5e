package co.territoria.indicator;

import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerMetadata.Frequency;
import co.territoria.layer.LayerMetadata.Nature;
import co.territoria.layer.LayerMetadata.SourceStep;
import co.territoria.layer.LayerMetadata.Theme;
import co.territoria.layer.Period;
import co.territoria.store.DatasetPublished;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Dimension;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What layers of an indicator, and of what is computed from indicators, say to those who look for data. */
@Service
public class IndicatorMetadata {

    /** A renewal that happened so often in a row is told as one. */
    private static final int YEARS_IN_A_ROW = 3;

    private static final int MOST_NOTICES = 3;

    private final Indicators indicators;
    private final Sources sources;
    private final Territories territories;
    private final Datasets datasets;

    /** Of the families in force; asked for once between two publications. */
    private final Map<String, List<Notice>> notices = new ConcurrentHashMap<>();

    IndicatorMetadata(Indicators indicators, Sources sources, Territories territories, Datasets datasets) {
        this.indicators = indicators;
        this.sources = sources;
        this.territories = territories;
        this.datasets = datasets;
    }

    @EventListener
    @Order(1)
    void forget(DatasetPublished published) {
        notices.clear();
    }

    /** Of its values as they were observed, or computed by its formula. */
    LayerMetadata of(Indicator indicator) {
        boolean derived = indicator.rule().derivation() != null;
        LayerMetadata metadata = shared(indicator, derived ? Nature.COMPUTED : Nature.OBSERVED)
                .withMethod(derived ? formula(indicator) : indicator.text().method())
                .withQuality(quality(indicator));
        return derived
                ? metadata
                : metadata.withPublisher(
                        sources.find(indicator.pack(), indicator.definition().source())
                                .map(Source::issuer)
                                .orElse(null));
    }

    /** Of what is computed here from its values. */
    public LayerMetadata computed(Indicator indicator, Nature nature, LocalText method) {
        return shared(indicator, nature).withMethod(method).withQuality(quality(indicator));
    }

    /** Of what is computed from several indicators of a pack. */
    public LayerMetadata computed(List<Indicator> from, Theme theme, LocalText method) {
        Set<SourceStep> chain = new LinkedHashSet<>();
        Set<String> dimensions = new LinkedHashSet<>();
        from.forEach(indicator -> {
            chain.addAll(chain(indicator));
            dimensions.add(indicator.definition().dimension().id());
        });
        return LayerMetadata.of(Nature.COMPUTED, theme)
                .withDimension(dimensions.size() == 1 ? dimensions.iterator().next() : null)
                .withLevel(from.isEmpty() ? null : level(from.get(0)))
                .withMethod(method)
                .withKeywords(
                        from.stream().map(each -> each.definition().name()).toList())
                .withChain(List.copyOf(chain));
    }

    private LayerMetadata shared(Indicator indicator, Nature nature) {
        Optional<Family> family = family(indicator);
        return LayerMetadata.of(
                        nature,
                        family.map(Family::theme)
                                .orElseGet(() -> theme(indicator.definition().dimension())))
                .withDimension(indicator.definition().dimension().id())
                .withLevel(level(indicator))
                .withFrequency(family.map(Family::frequency)
                        .orElseGet(() -> nature == Nature.SCENARIO
                                ? Frequency.UNKNOWN
                                : frequency(indicators.series(indicator).periods())))
                .withKeywords(keywords(indicator, family))
                .withChain(chain(indicator));
    }

    private @Nullable String level(Indicator indicator) {
        return indicator.definition().level() != null
                ? indicator.definition().level()
                : territories
                        .findPack(indicator.pack())
                        .map(pack -> pack.lowestLevel().id())
                        .orElse(null);
    }

    private Optional<Family> family(Indicator indicator) {
        return indicators.families(indicator.pack()).stream()
                .filter(family -> family.id().equals(indicator.family()))
                .findFirst();
    }

    /** Where a family does not say what it is about, its dimension does, roughly. */
    static Theme theme(Dimension dimension) {
        return switch (dimension) {
            case ECONOMICA -> Theme.ECONOMY;
            case SOCIAL, TERRITORIAL -> Theme.TERRITORY;
            case POLITICA, INSTITUCIONAL -> Theme.GOVERNMENT;
            case AMBIENTAL_CULTURAL -> Theme.ENVIRONMENT;
        };
    }

    /**
     * What the periods themselves show: years or quarters one after the other. A single period, or two, show nothing.
     *
     * @param periods ascending
     */
    static Frequency frequency(List<String> periods) {
        List<Period> all =
                periods.stream().flatMap(text -> Period.find(text).stream()).toList();
        if (all.size() != periods.size() || all.size() < YEARS_IN_A_ROW) {
            return Frequency.UNKNOWN;
        }
        boolean years = true;
        boolean quarters = true;
        for (int i = 0; i < all.size(); i++) {
            years &= all.get(i).kind() == Period.Kind.YEAR;
            quarters &= all.get(i).kind() == Period.Kind.QUARTER;
            if (i > 0) {
                boolean next =
                        all.get(i - 1).lastDay().plusDays(1).equals(all.get(i).firstDay());
                years &= next;
                quarters &= next;
            }
        }
        return years ? Frequency.ANNUAL : quarters ? Frequency.QUARTERLY : Frequency.UNKNOWN;
    }

    private static List<LocalText> keywords(Indicator indicator, Optional<Family> family) {
        List<LocalText> words = new ArrayList<>();
        family.map(Family::name).ifPresent(words::add);
        indicator.text().sdgs().forEach(sdg -> words.add(new LocalText("ODS " + sdg, "SDG " + sdg)));
        indicator.text().approaches().forEach(approach -> words.add(approach.title()));
        return words.stream().distinct().toList();
    }

    private static @Nullable LocalText formula(Indicator indicator) {
        LocalText method = indicator.text().method();
        Indicator.Derivation derivation = indicator.rule().derivation();
        return method != null || derivation == null
                ? method
                : new LocalText(
                        "Calculado con la fórmula %s.".formatted(derivation.formula()),
                        "Computed by the formula %s.".formatted(derivation.formula()));
    }

    /** The sources of its values; of a derived one those of what goes into its formula, and then the computation. */
    private List<SourceStep> chain(Indicator indicator) {
        Map<String, Source> found = new LinkedHashMap<>();
        collect(indicator, found, new LinkedHashSet<>());
        return found.values().stream().map(Source::step).toList();
    }

    private void collect(Indicator indicator, Map<String, Source> found, Set<IndicatorCode> visited) {
        if (!visited.add(indicator.code())) {
            return;
        }
        Indicator.Derivation derivation = indicator.rule().derivation();
        if (derivation != null) {
            for (String input : derivation.inputs()) {
                indicators
                        .find(indicator.pack(), input.replaceFirst("\\[.*", ""))
                        .ifPresent(part -> collect(part, found, visited));
            }
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(indicator.definition().source());
        indicators.series(indicator).slices().forEach(slice -> keys.addAll(slice.sources()));
        keys.forEach(key -> sources.find(indicator.pack(), key).ifPresent(source -> found.putIfAbsent(key, source)));
    }

    private List<@Nullable LocalText> quality(Indicator indicator) {
        List<@Nullable LocalText> notes = new ArrayList<>();
        notes.add(indicator.text().comparability());
        List<Notice> about = notices
                .computeIfAbsent(
                        indicator.pack() + "/" + Family.datasetOf(indicator.family()), any -> warnings(indicator))
                .stream()
                .filter(notice -> notice.about() != null
                        && notice.about().indicator().equals(indicator.code().value()))
                .toList();
        about.stream()
                .limit(MOST_NOTICES)
                .forEach(
                        notice -> notes.add(new LocalText(sentence(notice.messageEs()), sentence(notice.messageEn()))));
        int more = about.size() - MOST_NOTICES;
        if (more > 0) {
            notes.add(new LocalText(
                    "La revisión de la carga dejó %d avisos más sobre estos valores.".formatted(more),
                    "The review of the load left %d more notices about these values.".formatted(more)));
        }
        return notes;
    }

    private List<Notice> warnings(Indicator indicator) {
        return datasets.listNotices(indicator.pack(), Family.datasetOf(indicator.family())).stream()
                .filter(notice -> notice.severity() == Notice.Severity.WARNING)
                .toList();
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }
}
