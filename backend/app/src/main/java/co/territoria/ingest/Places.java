package co.territoria.ingest;

import co.territoria.geo.Projection;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The territories in force of a pack, as far as other files cite them.
 *
 * @param shapes   of the lowest level, by code, EPSG:4326
 * @param codes    of all levels
 * @param epsg     of the projection in which the pack measures
 */
record Places(Map<String, Geometry> shapes, Set<String> codes, int epsg) {

    private static final String SEPARATOR = ";";

    private static final double FAR_DEGREES = 3;
    private static final double METRES_PER_DEGREE = 111_000;

    /** Empty when the pack has no territories in force: then every code that is cited is unknown. */
    static Places of(PackFiles files, Territories territories) {
        Map<String, Geometry> shapes = new TreeMap<>();
        Set<String> codes = new TreeSet<>();
        territories.findPack(files.pack()).ifPresent(pack -> collect(pack, territories, shapes, codes));
        int epsg = files.find("pack.yaml")
                .flatMap(file -> Yaml.read(file, PackYaml.class, new Notices()))
                .map(PackYaml::measureEpsg)
                .orElse(PackYaml.ORIGEN_NACIONAL);
        return new Places(shapes, codes, epsg);
    }

    private static void collect(Pack pack, Territories territories, Map<String, Geometry> shapes, Set<String> codes) {
        for (Territory territory : territories.list(pack.id(), null)) {
            codes.add(territory.code().value());
            if (territory.level().equals(pack.lowestLevel().id())) {
                shapes.put(territory.code().value(), territories.geometry(territory.code()));
            }
        }
    }

    /** The box of the whole pack. */
    Envelope extent() {
        Envelope extent = new Envelope();
        shapes.values().forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
        return extent;
    }

    /**
     * Codes of the lowest level in one cell, separated by semicolons; an unknown or doubled one is an error notice and
     * left out.
     */
    List<TerritoryCode> lowest(Table.Row row, String column) {
        String cell = row.text(column);
        Set<TerritoryCode> read = new LinkedHashSet<>();
        for (String part : cell == null ? List.<String>of() : Arrays.asList(cell.split(SEPARATOR, -1))) {
            String code = part.strip();
            if (!shapes.containsKey(code)) {
                unknown(row, column, code, shapes.keySet());
            } else if (!read.add(new TerritoryCode(code))) {
                row.error(
                        "duplicate-key",
                        column,
                        "%s está dos veces".formatted(code),
                        "%s is there twice".formatted(code));
            }
        }
        return new ArrayList<>(read);
    }

    /** The code of a territory of any level; absent when blank, an error notice when unknown. */
    @Nullable
    TerritoryCode any(Table.Row row, String column) {
        String code = row.text(column);
        if (code == null) {
            return null;
        }
        if (!codes.contains(code)) {
            unknown(row, column, code, codes);
            return null;
        }
        return new TerritoryCode(code);
    }

    private static void unknown(Table.Row row, String column, String code, Collection<String> known) {
        List<String> nearest = Nearest.to(code, known);
        row.error(
                "unknown-territory",
                column,
                "ningún territorio tiene el código «%s»; los vigentes están en territories/%s"
                        .formatted(code, nearest.isEmpty() ? "" : "; cerca: " + String.join(", ", nearest)),
                "no territory has the code “%s”; those in force are in territories/%s"
                        .formatted(code, nearest.isEmpty() ? "" : "; near: " + String.join(", ", nearest)));
    }

    /**
     * How far a geometry lies from the nearest of some territories of the lowest level.
     *
     * @param geometry EPSG:4326
     * @param near     codes; all of the pack when empty
     * @return metres in the measuring projection, 0 when it touches one of them; beyond a few degrees a rough figure,
     *     since no projection for this territory reaches there
     */
    double metresTo(Geometry geometry, Collection<TerritoryCode> near) {
        List<Geometry> candidates = near.isEmpty()
                ? List.copyOf(shapes.values())
                : near.stream().map(code -> shapes.get(code.value())).toList();
        double degrees = candidates.stream()
                .mapToDouble(shape -> shape.distance(geometry))
                .min()
                .orElse(0);
        if (degrees == 0 || degrees > FAR_DEGREES) {
            return degrees * METRES_PER_DEGREE;
        }
        Projection projection = Projection.of(epsg);
        Geometry plane = projection.toMetres(geometry);
        return candidates.stream()
                .mapToDouble(shape -> projection.toMetres(shape).distance(plane))
                .min()
                .orElse(0);
    }

    /** Length in the measuring projection, in metres. */
    double lengthMetres(Geometry geometry) {
        return Projection.of(epsg).toMetres(geometry).getLength();
    }
}
