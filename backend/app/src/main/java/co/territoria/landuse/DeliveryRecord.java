package co.territoria.landuse;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plan, and how it was read.
 *
 * @param structure      {@code intermediate} or {@code mapped}
 * @param crs            EPSG code of the coordinates as delivered
 * @param operation      how they are brought to EPSG:9377
 * @param accuracyMetres declared accuracy of the zones' lines; absent where not declared
 * @param date           of the delivery; absent where not told
 * @param municipality   the row of the table {@code municipio}, by column; empty where there is none
 * @param mapping        absent in the intermediate structure, whose labels are codes
 */
public record DeliveryRecord(
        String plan,
        String structure,
        List<File> files,
        int crs,
        String crsName,
        Operation operation,
        @Nullable Double accuracyMetres,
        @Nullable String date,
        Map<String, String> municipality,
        @Nullable Mapping mapping) {

    public DeliveryRecord {
        files = List.copyOf(files);
        municipality = Map.copyOf(municipality);
    }

    /** @param sha256 lower-case hexadecimal */
    public record File(String name, long bytes, String sha256) {}

    /**
     * @param accuracyMetres as the authority states it
     * @param shift          EPSG code of the shift out of an old frame; 0 where there is none
     */
    public record Operation(String name, double accuracyMetres, int shift) {}

    /**
     * The version in force of a plan's mapping.
     *
     * @param author who stands for it; absent where not told
     */
    public record Mapping(
            String version, @Nullable String date, @Nullable String author, List<Row> rows) {

        public Mapping {
            rows = List.copyOf(rows);
        }
    }

    /** @param code absent where the label means nothing that the model has */
    public record Row(
            String theme,
            String label,
            @Nullable String code,
            @Nullable LocalText note) {}
}
