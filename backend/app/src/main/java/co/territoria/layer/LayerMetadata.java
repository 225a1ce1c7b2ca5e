package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The same, about something. */
    public LayerMetadata about(Theme subject) {
        return new LayerMetadata(
                nature, subject, dimension, level, publisher, contact, method, frequency, keywords, quality, chain);
    }

    /** With nothing stated but these two. */
    public static LayerMetadata of(Nature nature, Theme theme) {
        return new LayerMetadata(
                nature, theme, null, null, null, null, null, Frequency.UNKNOWN, List.of(), List.of(), List.of());
    }

    public LayerMetadata withDimension(@Nullable String id) {
        return new LayerMetadata(
                nature, theme, id, level, publisher, contact, method, frequency, keywords, quality, chain);
    }

    public LayerMetadata withLevel(@Nullable String id) {
        return new LayerMetadata(
                nature, theme, dimension, id, publisher, contact, method, frequency, keywords, quality, chain);
    }

    public LayerMetadata withPublisher(@Nullable LocalText name) {
        return new LayerMetadata(
                nature, theme, dimension, level, name, contact, method, frequency, keywords, quality, chain);
    }

    public LayerMetadata withMethod(@Nullable LocalText text) {
        return new LayerMetadata(
                nature, theme, dimension, level, publisher, contact, text, frequency, keywords, quality, chain);
    }

    public LayerMetadata withFrequency(Frequency stated) {
        return new LayerMetadata(
                nature, theme, dimension, level, publisher, contact, method, stated, keywords, quality, chain);
    }

    public LayerMetadata withKeywords(List<LocalText> words) {
        return new LayerMetadata(
                nature, theme, dimension, level, publisher, contact, method, frequency, words, quality, chain);
    }

    /** @param notes absent ones are left out */
    public LayerMetadata withQuality(List<? extends @Nullable LocalText> notes) {
        List<LocalText> stated = new ArrayList<>();
        for (LocalText note : notes) {
            if (note != null) {
                stated.add(note);
            }
        }
        return new LayerMetadata(
                nature, theme, dimension, level, publisher, contact, method, frequency, keywords, stated, chain);
    }

    public LayerMetadata withChain(List<SourceStep> steps) {
        return new LayerMetadata(
                nature, theme, dimension, level, publisher, contact, method, frequency, keywords, quality, steps);
    }

    /** Where values come from. */
    public enum Nature {
        /** From a source. */
        OBSERVED("De una fuente", "From a source"),
        /** Computed here from observed values. */
        COMPUTED("Calculado por este sistema", "Computed by this system"),
        /** Of a future that is assumed. */
        SCENARIO("Escenario: futuro supuesto", "Scenario: assumed future");

        private final LocalText title;

        Nature(String es, String en) {
            this.title = new LocalText(es, en);
        }

        public LocalText title() {
            return title;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What data is about; a closed list, by which people look for it. */
    public enum Theme {
        BOUNDARIES("Límites", "Boundaries"),
        BASE_MAP("Mapa base", "Base map"),
        TERRITORY("Territorio", "Territory"),
        POPULATION("Población", "Population"),
        POVERTY("Pobreza y condiciones de vida", "Poverty and living conditions"),
        SERVICES("Servicios públicos", "Public services"),
        HOUSING("Vivienda", "Housing"),
        EDUCATION("Educación", "Education"),
        HEALTH("Salud", "Health"),
        SECURITY("Seguridad y convivencia", "Security"),
        ECONOMY("Economía", "Economy"),
        GOVERNMENT("Gobierno y finanzas públicas", "Government and public finance"),
        ENVIRONMENT("Ambiente y riesgo", "Environment and risk"),
        PROJECTS("Proyectos", "Projects"),
        PLANS("Planes", "Plans"),
        LAND_USE("Ordenamiento del suelo", "Land use");

        private final LocalText title;

        Theme(String es, String en) {
            this.title = new LocalText(es, en);
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public LocalText title() {
            return title;
        }

        public static Optional<Theme> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /** How often a source is renewed. */
    public enum Frequency {
        ANNUAL("Anual", "Annual"),
        QUARTERLY("Trimestral", "Quarterly"),
        DECENNIAL("Cada diez años", "Every ten years"),
        IRREGULAR("Irregular", "Irregular"),
        ONCE("Una sola vez", "Once"),
        UNKNOWN("No declarada", "Not declared");

        private final LocalText title;

        Frequency(String es, String en) {
            this.title = new LocalText(es, en);
        }

        public LocalText title() {
            return title;
        }

        public static Optional<Frequency> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

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
