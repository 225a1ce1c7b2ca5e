package co.territoria.catalog.metadata;

import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerMetadata.Theme;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The themes of others as ours. */
public final class Themes {

    /** What comes nearest to a theme of the European authority; the rest of them is none of ours. */
    private static final Map<String, Theme> NEAREST = Map.of(
            "REGI", Theme.TERRITORY,
            "SOCI", Theme.POPULATION,
            "EDUC", Theme.EDUCATION,
            "HEAL", Theme.HEALTH,
            "JUST", Theme.SECURITY,
            "ECON", Theme.ECONOMY,
            "ENVI", Theme.ENVIRONMENT,
            "GOVE", Theme.GOVERNMENT);

    private Themes() {}

    /**
     * One theme for those that a dataset is given.
     *
     * @param uris of another installation of ours, which says it exactly, or of the European authority
     */
    public static Optional<LayerMetadata.Theme> find(Collection<String> uris) {
        for (Theme theme : Theme.values()) {
            if (uris.stream().anyMatch(uri -> uri.endsWith("/catalog#theme-" + theme.id()))) {
                return Optional.of(theme);
            }
        }
        return uris.stream()
                .filter(uri -> uri.startsWith(Vocabulary.DATA_THEMES + "/"))
                .map(uri -> NEAREST.get(uri.substring(Vocabulary.DATA_THEMES.length() + 1)))
                .filter(theme -> theme != null)
                .findFirst();
    }
}
