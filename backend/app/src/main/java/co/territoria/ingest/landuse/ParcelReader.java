package co.territoria.ingest.landuse;

import co.territoria.geo.CoordinateSystem;
import co.territoria.landuse.record.PersonalData;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a layer of parcels: the cadastral number and the shape of each, and nothing else. Registers of parcels carry who owns
 * them; columns about people are named and refused, and no finding repeats what a cell says.
 */
public final class ParcelReader {

    /** The plane in which parcels are laid over plans. */
    private static final int PLANE = 9377;

    /** Names of the column of the number, best first, without accents, underscores and capitals. */
    private static final List<String> NUMBER_COLUMNS = List.of(
            "numeropredialnacional", "codigopredialnacional", "numeropredial", "codigopredial", "npn", "codigo");

    /** A Shapefile keeps ten letters of a name. */
    private static final int SHORTEST_PIECE = 8;

    /**
     * Twelve or more characters, ten of them figures at least: a document or a telephone of a person, were one in this
     * column, is shorter.
     */
    private static final Pattern NUMBER = Pattern.compile("(?=(?:[^0-9]*[0-9]){10})[0-9A-Za-z-]{12,40}");

    private static final Pattern COLUMN = Pattern.compile("[\\p{L}\\p{N}_ .-]{1,60}");

    private ParcelReader() {}

    /** @param plane polygons in EPSG:9377; may be invalid */
    public record ReadParcel(int feature, String number, Geometry plane) {}

    /**
     * @param fileName the ending says the form
     * @param limit    of the plan's territory, EPSG:4326
     * @return absent with an error finding when the delivery cannot be used
     */
    public static Optional<List<ReadParcel>> read(
            String fileName, byte[] bytes, Geometry limit, FileLimits limits, Findings findings) {
        List<DeliveredLayer> layers = DeliveryReader.layers(fileName, bytes, limits, findings).stream()
                .filter(DeliveredLayer::spatial)
                .toList();
        layers.forEach(layer -> tellColumns(layer, findings));
        List<DeliveredLayer> numbered =
                layers.stream().filter(layer -> numberColumn(layer) != null).toList();
        if (numbered.isEmpty()) {
            if (!findings.hasErrors()) {
                findings.error(
                        "missing-column",
                        null,
                        null,
                        "numero_predial",
                        "ninguna capa tiene una columna de número predial: %s".formatted(NUMBER_COLUMNS),
                        "no layer has a column of the cadastral number: %s".formatted(NUMBER_COLUMNS));
            }
            return Optional.empty();
        }
        Optional<CoordinateSystem> crs = CrsChoice.choose(numbered, null, limit, Map.of(), findings);
        if (crs.isEmpty()) {
            return Optional.empty();
        }
        Reach reach = new Reach(crs.get(), limit, DeliveryReader.REACH_DEGREES);
        numbered.forEach(layer -> layer.features().stream()
                .filter(feature -> feature.geometry() != null && !reach.contains(feature.geometry()))
                .forEach(feature -> DeliveryReader.tellOutOfReach(layer.name(), feature.number(), findings)));
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        List<ReadParcel> parcels = parcels(numbered, crs.get(), findings);
        if (parcels.isEmpty()) {
            findings.error(
                    "empty-delivery",
                    null,
                    null,
                    null,
                    "ningún predio tiene número y polígono",
                    "no parcel has a number and a polygon");
        }
        return findings.hasErrors() ? Optional.empty() : Optional.of(parcels);
    }

    private static void tellColumns(DeliveredLayer layer, Findings findings) {
        String number = numberColumn(layer);
        int others = 0;
        for (String column : layer.columns()) {
            if (column.equals(number)) {
                continue;
            }
            if (PersonalData.isPersonalColumn(column) && COLUMN.matcher(column).matches()) {
                findings.warning(
                        "personal-column",
                        layer.name(),
                        null,
                        column,
                        "la columna «%s» trae datos de personas: no se lee ni se guarda. Quítela de la entrega"
                                .formatted(column),
                        "the column “%s” is about people: it is neither read nor kept. Take it out of the delivery"
                                .formatted(column));
            } else {
                others++;
            }
        }
        if (others > 0) {
            findings.information(
                    "unknown-column",
                    layer.name(),
                    null,
                    null,
                    "%d columnas más no se leen: de un predio se guardan su número, su área y su clase de suelo"
                            .formatted(others),
                    "%d more columns are not read: of a parcel its number, its area and its class of soil are kept"
                            .formatted(others));
        }
    }

    private static @Nullable String numberColumn(DeliveredLayer layer) {
        for (String wanted : NUMBER_COLUMNS) {
            for (String column : layer.columns()) {
                String plain = plain(column);
                if (plain.equals(wanted) || (plain.length() >= SHORTEST_PIECE && wanted.startsWith(plain))) {
                    return column;
                }
            }
        }
        return null;
    }

    private static String plain(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<ReadParcel> parcels(List<DeliveredLayer> layers, CoordinateSystem crs, Findings findings) {
        Envelope box = new Envelope();
        layers.forEach(layer -> layer.features().forEach(feature -> {
            if (feature.geometry() != null) {
                box.expandToInclude(feature.geometry().getEnvelopeInternal());
            }
        }));
        if (box.isNull()) {
            return List.of();
        }
        CoordinateSystem.Operation toPlane =
                crs.to(CoordinateSystem.of(PLANE), crs.shiftAt(box.centre()).code());
        List<ReadParcel> parcels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DeliveredLayer layer : layers) {
            String column = numberColumn(layer);
            for (DeliveredFeature feature : layer.features()) {
                String number = column == null ? null : feature.values().get(column);
                if (number == null || !NUMBER.matcher(number.strip()).matches()) {
                    findings.warning(
                            "invalid-parcel-number",
                            layer.name(),
                            feature.number(),
                            column,
                            "no es un número predial (de 12 a 40 letras y cifras, al menos diez cifras): el predio se deja"
                                    + " por fuera",
                            "it is no cadastral number (12 to 40 letters and figures, at least ten figures): the parcel is"
                                    + " left out");
                } else if (feature.geometry() == null || feature.geometry().isEmpty()) {
                    findings.warning(
                            "no-geometry",
                            layer.name(),
                            feature.number(),
                            null,
                            "el predio no tiene polígono y se deja por fuera",
                            "the parcel has no polygon and is left out");
                } else if (!seen.add(number.strip())) {
                    findings.warning(
                            "duplicate-key",
                            layer.name(),
                            feature.number(),
                            column,
                            "su número predial ya está en otro predio; se cuenta el primero",
                            "its cadastral number is on another parcel already; the first counts");
                } else {
                    parcels.add(new ReadParcel(feature.number(), number.strip(), toPlane.apply(feature.geometry())));
                }
            }
        }
        return parcels;
    }
}
