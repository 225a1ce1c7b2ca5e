package co.territoria.catalog.metadata;

import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our words in the words of the Publications Office of the European Union, which DCAT-AP asks for, and of IANA.
 *
 * @see <a href="https://op.europa.eu/en/web/eu-vocabularies/authority-tables">Authority tables</a>
 */
final class Vocabulary {

    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    static final String DATA_THEMES = AUTHORITY + "data-theme";
    static final String IANA = "https://www.iana.org/assignments/media-types/";

    static final LocalText LICENCE_NOT_DECLARED =
            new LocalText("licencia no declarada por la fuente", "licence not declared by the source");
    static final LocalText PUBLISHER_NOT_DECLARED =
            new LocalText("editor no declarado por esta instalación", "publisher not declared by this installation");

    private static final Map<String, String> FILE_TYPES = Map.ofEntries(
            Map.entry("geojson", "GEOJSON"),
            Map.entry("geojsonl", "GEOJSON"),
            Map.entry("jsonfg", "GEOJSON"),
            Map.entry("csv", "CSV"),
            Map.entry("sdmxcsv", "CSV"),
            Map.entry("gpkg", "GPKG"),
            Map.entry("shp", "SHP"),
            Map.entry("kml", "KML"),
            Map.entry("xlsx", "XLSX"),
            Map.entry("parquet", "PARQUET"),
            Map.entry("jsonstat", "JSON"));

    /** Licences with an address that everybody knows them by, by their SPDX identifier. */
    private static final Map<String, String> LICENCES = Map.of(
            "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
            "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
            "CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/",
            "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/",
            "ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/",
            "PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/");

    private Vocabulary() {}

    /** The file type of a form, by its id; absent where the authority has none. */
    static Optional<String> fileType(String format) {
        return Optional.ofNullable(FILE_TYPES.get(format)).map(code -> AUTHORITY + "file-type/" + code);
    }

    /** A media type as IANA's address of it, without parameters; absent for what is no media type. */
    static Optional<String> mediaType(@Nullable String type) {
        if (type == null) {
            return Optional.empty();
        }
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+") ? Optional.of(IANA + plain) : Optional.empty();
    }

    /** The address of a licence that names itself by one or by an SPDX identifier. */
    static Optional<String> licence(String text) {
        if (text.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            return Optional.of(text);
        }
        String code = text.strip().replace(' ', '-');
        return LICENCES.entrySet().stream()
                .filter(licence -> licence.getKey().equalsIgnoreCase(code))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How often, in the authority's word; absent where nobody knows. */
    static Optional<String> frequency(LayerMetadata.Frequency frequency) {
        String code =
                switch (frequency) {
                    case ANNUAL -> "ANNUAL";
                    case QUARTERLY -> "QUARTERLY";
                    case DECENNIAL -> "DECENNIAL";
                    case IRREGULAR -> "IRREG";
                    case ONCE -> "NEVER";
                    case UNKNOWN -> null;
                };
        return Optional.ofNullable(code).map(known -> AUTHORITY + "frequency/" + known);
    }

    /** The authority's code of a theme. */
    static String dataTheme(LayerMetadata.Theme theme) {
        return switch (theme) {
            case BOUNDARIES, BASE_MAP, TERRITORY, LAND_USE -> "REGI";
            case POPULATION, POVERTY, SERVICES, HOUSING -> "SOCI";
            case EDUCATION -> "EDUC";
            case HEALTH -> "HEAL";
            case SECURITY -> "JUST";
            case ECONOMY -> "ECON";
            case ENVIRONMENT -> "ENVI";
            case GOVERNMENT, PROJECTS, PLANS -> "GOVE";
        };
    }

    /** The names of the authority's themes. */
    static LocalText nameOfDataTheme(String code) {
        return switch (code) {
            case "REGI" -> new LocalText("Regiones y ciudades", "Regions and cities");
            case "SOCI" -> new LocalText("Población y sociedad", "Population and society");
            case "EDUC" -> new LocalText("Educación, cultura y deportes", "Education, culture and sport");
            case "HEAL" -> new LocalText("Salud", "Health");
            case "JUST" ->
                new LocalText(
                        "Justicia, sistema jurídico y seguridad pública", "Justice, legal system and public safety");
            case "ECON" -> new LocalText("Economía y finanzas", "Economy and finance");
            case "ENVI" -> new LocalText("Medio ambiente", "Environment");
            case "GOVE" -> new LocalText("Gobierno y sector público", "Government and public sector");
            default -> throw new IllegalArgumentException("no theme has the code " + code);
        };
    }

    /** Topic category of ISO 19115 (MD_TopicCategoryCode). */
    static String topic(LayerMetadata.Theme theme) {
        return switch (theme) {
            case BOUNDARIES -> "boundaries";
            case BASE_MAP, TERRITORY -> "location";
            case POPULATION, POVERTY, EDUCATION, SECURITY, GOVERNMENT -> "society";
            case SERVICES -> "utilitiesCommunication";
            case HOUSING -> "structure";
            case HEALTH -> "health";
            case ECONOMY -> "economy";
            case ENVIRONMENT -> "environment";
            case PROJECTS, PLANS, LAND_USE -> "planningCadastre";
        };
    }
}
