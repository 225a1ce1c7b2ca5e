package co.territoria.territory;

import co.territoria.geo.BoundingBox;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A place with a code.
 *
 * @param pack      the pack that it belongs to
 * @param level     id of its level
 * @param parent    absent for the root
 * @param shortName for the map; equals the name where there is no shorter form
 * @param measures  area and box
 * @param label     where its name fits best
 * @param seat      absent where none is known, and for derived territories
 * @param derived   its shape is the union of its parts
 * @param source    key of the source of its row
 * @param landUse   the land-use plan that the facts name, absent where they name none
 */
public record Territory(
        String pack,
        TerritoryCode code,
        String level,
        @Nullable TerritoryCode parent,
        String name,
        String shortName,
        Measures measures,
        Label label,
        @Nullable Seat seat,
        boolean derived,
        @Nullable String source,
        @Nullable LandUseAct landUse) {

    /**
     * @param areaKm2         of the shape, in EPSG:9377 (or the pack's measuring CRS)
     * @param areaKm2Official as the source states it, where it does
     */
    public record Measures(double areaKm2, @Nullable Double areaKm2Official, BoundingBox bbox) {}

    /**
     * The centre of the largest circle inside the shape (its pole of inaccessibility), EPSG:4326.
     *
     * @param radiusKm of that circle
     */
    public record Label(double lon, double lat, double radiusKm) {}

    /**
     * The principal town.
     *
     * @param altitudeMetres above the sea, where a source states it
     */
    public record Seat(double lon, double lat, @Nullable Double altitudeMetres) {}

    /**
     * The kind of land-use plan.
     *
     * @param kind   POT, PBOT or EOT
     * @param act    the act that adopted it, absent where none is confirmed
     * @param source why that kind is stated
     */
    public record LandUseAct(
            String kind, @Nullable String act, @Nullable LocalText source) {}
}
