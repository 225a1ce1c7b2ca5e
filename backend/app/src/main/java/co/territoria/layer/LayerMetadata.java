package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a layer says of itself to those who look for data, besides its description. What no source says is absent:
 * nothing here is made up.
 *
 * @param nature    where its values come from
 * @param theme     what it is about
 * @param dimension of the pack's dimensions, its id; absent where none fits
 * @param level     of the territories that its features are, for example {@code municipality}; absent where they are
 *                  none
 * @param publisher who answers for the content, as the source names it; absent where the pack's own is meant
 * @param contact   where to ask, as the source states it
 * @param method    how the values came about
 * @param frequency how often the source is renewed
 * @param keywords  further words
 * @param quality   what is known to be weak
 * @param chain     the sources, from the origin to here
 */
public record LayerMetadata(
        Nature nature,
        Theme theme,
        @Nullable String dimension,
        @Nullable String level,
        @Nullable LocalText publisher,
        @Nullable String contact,
        @Nullable LocalText method,
        Frequency frequency,
        List<LocalText> keywords,
        List<LocalText> quality,
        List<SourceStep> chain) {

    public LayerMetadata {
        keywords = List.copyOf(keywords);
        quality = List.copyOf(quality);
        chain = List.copyOf(chain);
    }

    /** Says nothing beyond the description. */
    public static LayerMetadata unstated() {
        return new LayerMetadata(
                Nature.OBSERVED,
                Theme.TERRITORY,
                null,
                null,
                null,
                null,
                null,
                Frequency.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }

    /** Where values come from. */
    public enum Nature {
        /** From a source. */
        OBSERVED,
        /** Computed here from observed values. */
        COMPUTED,
        /** Of a future that is assumed. */
        SCENARIO;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What data is about; a closed list, by which people look for it. */
    public enum Theme {
        BOUNDARIES,
        BASE_MAP,
        TERRITORY,
        POPULATION,
        POVERTY,
        SERVICES,
        HOUSING,
        EDUCATION,
        HEALTH,
        SECURITY,
        ECONOMY,
        GOVERNMENT,
        ENVIRONMENT,
        PROJECTS,
        PLANS,
        LAND_USE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How often a source is renewed. */
    public enum Frequency {
        ANNUAL,
        QUARTERLY,
        DECENNIAL,
        IRREGULAR,
        ONCE,
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A source that a layer rests on.
     *
     * @param date    as precise as it is known
     * @param licence absent when it declares none
     */
    public record SourceStep(
            LocalText title,
            @Nullable LocalText organisation,
            @Nullable String date,
            @Nullable LocalText method,
            @Nullable LocalText access,
            @Nullable String licence,
            @Nullable LocalText notes) {}
}
