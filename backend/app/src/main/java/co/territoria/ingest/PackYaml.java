package co.territoria.ingest;

import co.territoria.territory.Pack;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryLevel;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code pack.yaml} as it is written. */
record PackYaml(
        @Nullable String id,
        Yaml.@Nullable Text name,
        Yaml.@Nullable Text title,
        Yaml.@Nullable Text sentence,
        @Nullable String root,
        boolean example,
        @Nullable String defaultIndicator,
        @Nullable String defaultRegionalisation,
        @Nullable String populationIndicator,
        @Nullable String currency,
        @Nullable Crs crs,
        @Nullable List<Level> levels,
        @Nullable Files territories,
        Yaml.@Nullable Text attribution) {

    private static final String FILE = "pack.yaml";

    static final int ORIGEN_NACIONAL = 9377;

    record Crs(@Nullable String measure) {}

    record Level(
            @Nullable String id,
            Yaml.@Nullable Text name,
            Yaml.@Nullable Text plural,
            int order,
            @Nullable String derivedFrom) {}

    record Files(
            @Nullable String file,
            @Nullable String shapes,
            @Nullable String shapesLevel,
            @Nullable String source,
            @Nullable String date,
            Yaml.@Nullable Text credit,
            Yaml.@Nullable Text accuracy,
            @Nullable Double accuracyMetres,
            @Nullable Seats seats) {}

    record Seats(@Nullable String source, Yaml.@Nullable Text accuracy) {}

    /** EPSG code of the CRS in which areas and lengths are measured. */
    int measureEpsg() {
        return crs == null || crs.measure == null
                ? ORIGEN_NACIONAL
                : Integer.parseInt(crs.measure.replace("EPSG:", ""));
    }

    /** The pack that it describes, absent with error notices when something that it must say is missing. */
    Optional<Pack> toPack(String folder, Notices notices) {
        require(
                id != null && id.equals(folder),
                "id",
                "debe ser el nombre de la carpeta, " + folder,
                "must be the folder's name, " + folder,
                notices);
        require(Yaml.Text.of(name) != null, "name", "falta el nombre", "the name is missing", notices);
        require(
                root != null && TerritoryCode.isValid(root),
                "root",
                "falta el código del territorio raíz",
                "the code of the root territory is missing",
                notices);
        require(
                levels != null && levels.size() >= 2,
                "levels",
                "hacen falta al menos dos niveles",
                "at least two levels are needed",
                notices);
        require(
                territories != null && territories.source != null,
                "territories.source",
                "falta la fuente de los límites",
                "the source of the limits is missing",
                notices);
        require(
                crs == null || crs.measure == null || crs.measure.matches("EPSG:\\d+"),
                "crs.measure",
                "se escribe como EPSG:9377",
                "is written like EPSG:9377",
                notices);
        require(
                territories == null || territories.accuracyMetres == null || territories.accuracyMetres >= 0,
                "territories.accuracyMetres",
                "la exactitud de los límites es un número de metros, 0 o más",
                "the accuracy of the limits is a number of metres, 0 or more",
                notices);
        require(
                currency == null || isCurrency(currency),
                "currency",
                "«%s» no es una moneda: se escribe con sus tres letras de ISO 4217, por ejemplo COP"
                        .formatted(currency),
                "“%s” is no currency: it is written with its three letters of ISO 4217, for example COP"
                        .formatted(currency),
                notices);
        List<TerritoryLevel> read = new ArrayList<>();
        for (Level level : levels == null ? List.<Level>of() : levels) {
            LocalText levelName = Yaml.Text.of(level.name);
            require(
                    level.id != null && levelName != null,
                    "levels",
                    "cada nivel tiene id y nombre",
                    "each level has an id and a name",
                    notices);
            if (level.id != null && levelName != null) {
                LocalText plural = Yaml.Text.of(level.plural);
                read.add(new TerritoryLevel(
                        level.id, levelName, plural == null ? levelName : plural, level.order, level.derivedFrom));
            }
        }
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        Files files = Objects.requireNonNull(territories);
        LocalText packName = Objects.requireNonNull(Yaml.Text.of(name));
        LocalText packTitle = Yaml.Text.of(title);
        LocalText packSentence = Yaml.Text.of(sentence);
        LocalText packAttribution = Yaml.Text.of(attribution);
        return Optional.of(new Pack(
                Objects.requireNonNull(id),
                packName,
                new TerritoryCode(Objects.requireNonNull(root)),
                example,
                packTitle == null ? packName : packTitle,
                packSentence == null ? packName : packSentence,
                defaultIndicator,
                defaultRegionalisation,
                populationIndicator,
                currency == null ? Pack.DEFAULT_CURRENCY : currency,
                read,
                packAttribution == null ? packName : packAttribution,
                new Pack.Boundary(
                        Objects.requireNonNull(files.source),
                        files.date,
                        Yaml.Text.of(files.credit),
                        Yaml.Text.of(files.accuracy),
                        files.accuracyMetres,
                        files.seats == null ? null : files.seats.source,
                        files.seats == null ? null : Yaml.Text.of(files.seats.accuracy))));
    }

    private static boolean isCurrency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(text));
    }

    private static void require(boolean holds, String key, String es, String en, Notices notices) {
        if (!holds) {
            notices.error("incomplete-pack", FILE, null, key, es, en);
        }
    }
}
