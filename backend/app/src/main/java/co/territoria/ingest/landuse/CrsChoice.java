package co.territoria.ingest.landuse;

import co.territoria.geo.CoordinateSystem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Which coordinate system a delivery is in: what its files say, else what was stated with it. Whether that is so shows on the
 * ground: a plan lies on its territory. Nothing is guessed; what would fit is told.
 */
final class CrsChoice {

    private static final int LON_LAT = 4326;

    private static final int SAMPLES = 400;

    /** So much of a plan has to lie in the box of its territory. */
    private static final double SHARE = 0.5;

    /** The box is widened by this part of its size: generalised limits and digitised ones differ. */
    private static final double MARGIN = 0.1;

    private final List<Coordinate> sample;
    private final Envelope territory;
    private final Map<String, Geometry> places;
    private final Findings findings;

    private CrsChoice(List<Coordinate> sample, Envelope territory, Map<String, Geometry> places, Findings findings) {
        this.sample = sample;
        this.territory = territory;
        this.places = places;
        this.findings = findings;
    }

    /**
     * @param layers that zones or parcels were made of
     * @param stated EPSG code of the coordinates, where somebody stated it
     * @param limit  of the territory, EPSG:4326
     * @param places shapes around by name, EPSG:4326; empty where nobody needs to know where else data lie
     * @return absent with an error finding where it cannot be told
     */
    static Optional<CoordinateSystem> choose(
            List<DeliveredLayer> layers,
            @Nullable Integer stated,
            Geometry limit,
            Map<String, Geometry> places,
            Findings findings) {
        Envelope box = new Envelope(limit.getEnvelopeInternal());
        box.expandBy(box.getWidth() * MARGIN, box.getHeight() * MARGIN);
        return new CrsChoice(sample(layers), box, places, findings).choose(layers, stated);
    }

    private static List<Coordinate> sample(List<DeliveredLayer> layers) {
        List<Coordinate> all = new ArrayList<>();
        for (DeliveredLayer layer : layers) {
            for (DeliveredFeature feature : layer.features()) {
                Geometry geometry = feature.geometry();
                if (geometry != null && !geometry.isEmpty()) {
                    all.add(geometry.getEnvelopeInternal().centre());
                }
            }
        }
        int step = Math.max(1, all.size() / SAMPLES);
        List<Coordinate> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private Optional<CoordinateSystem> choose(List<DeliveredLayer> layers, @Nullable Integer stated) {
        Set<Integer> told = new LinkedHashSet<>();
        boolean implied = false;
        for (DeliveredLayer layer : layers) {
            CrsTold crs = layer.crs();
            if (crs == null) {
                continue;
            }
            if (crs.epsg() == null) {
                findings.error(
                        "unknown-crs",
                        layer.name(),
                        null,
                        null,
                        "dice un sistema de coordenadas que no se conoce (%s). Se leen %s; reproyecte la capa%s"
                                .formatted(crs.text(), codes(), wouldFit(true)),
                        "it tells a coordinate system that is not known (%s). Known are %s; reproject the layer%s"
                                .formatted(crs.text(), codes(), wouldFit(false)));
                return Optional.empty();
            }
            told.add(crs.epsg());
            implied |= crs.implied();
        }
        if (told.size() > 1) {
            findings.error(
                    "several-crs",
                    null,
                    null,
                    null,
                    "las capas vienen en varios sistemas de coordenadas (%s); entréguelas en uno solo"
                            .formatted(codes(told)),
                    "the layers come in several coordinate systems (%s); deliver them in one".formatted(codes(told)));
            return Optional.empty();
        }
        if (told.isEmpty() || (implied && stated != null)) {
            return stated == null ? missing() : fitting(stated, true);
        }
        int own = told.iterator().next();
        if (stated != null && stated != own) {
            if (!fits(own) && fits(stated)) {
                findings.error(
                        "crs-contradiction",
                        null,
                        null,
                        "crs",
                        "el archivo dice EPSG:%d y se declaró EPSG:%d; solo con el declarado los datos caen en el territorio. Corrija lo que dice el archivo (.prj) y vuelva a entregarlo"
                                .formatted(own, stated),
                        "the file says EPSG:%d and EPSG:%d was stated; only with the stated one the data lie on the territory. Correct what the file says (.prj) and deliver it again"
                                .formatted(own, stated));
                return Optional.empty();
            }
            findings.warning(
                    "crs-contradiction",
                    null,
                    null,
                    "crs",
                    "el archivo dice EPSG:%d y se declaró EPSG:%d: vale lo que dice el archivo; corrija la declaración"
                            .formatted(own, stated),
                    "the file says EPSG:%d and EPSG:%d was stated: what the file says holds; correct the statement"
                            .formatted(own, stated));
        }
        return fitting(own, false);
    }

    private Optional<CoordinateSystem> missing() {
        findings.error(
                "missing-crs",
                null,
                null,
                "crs",
                "el archivo no dice en qué sistema de coordenadas viene (falta el .prj): declárelo con crs o --crs%s"
                        .formatted(wouldFit(true)),
                "the file does not say which coordinate system it is in (the .prj is missing): state it with crs or --crs%s"
                        .formatted(wouldFit(false)));
        return Optional.empty();
    }

    /** The system, when the data lie on the territory in it; otherwise an error that says what they look like. */
    private Optional<CoordinateSystem> fitting(int epsg, boolean stated) {
        if (!CoordinateSystem.isKnown(epsg)) {
            findings.error(
                    "unknown-crs",
                    null,
                    null,
                    "crs",
                    "EPSG:%d no se conoce; se leen %s%s".formatted(epsg, codes(), wouldFit(true)),
                    "EPSG:%d is not known; known are %s%s".formatted(epsg, codes(), wouldFit(false)));
            return Optional.empty();
        }
        if (sample.isEmpty() || fits(epsg)) {
            return Optional.of(CoordinateSystem.of(epsg));
        }
        if (share(epsg, true) >= SHARE) {
            findings.error(
                    "swapped-axes",
                    null,
                    null,
                    null,
                    "las coordenadas vienen cruzadas: con x e y cambiadas caen en el territorio. Expórtelas con el este (o la longitud) primero",
                    "the coordinates are swapped: with x and y exchanged they lie on the territory. Export them with the easting (or longitude) first");
            return Optional.empty();
        }
        String es = wouldFit(true);
        String en = wouldFit(false);
        String how = stated ? "declarado" : "que dice el archivo";
        String howEn = stated ? "stated" : "that the file tells";
        findings.error(
                es.isEmpty() ? "elsewhere" : "wrong-crs",
                null,
                null,
                null,
                "con el sistema %s (EPSG:%d) los datos caen lejos del territorio, %s%s"
                        .formatted(
                                how,
                                epsg,
                                where(epsg, true),
                                es.isEmpty() ? "; ¿es el archivo de este municipio?" : es),
                "with the system %s (EPSG:%d) the data lie far from the territory, %s%s"
                        .formatted(
                                howEn,
                                epsg,
                                where(epsg, false),
                                en.isEmpty() ? "; is it the file of this municipality?" : en));
        return Optional.empty();
    }

    private boolean fits(int epsg) {
        return CoordinateSystem.isKnown(epsg) && share(epsg, false) >= SHARE;
    }

    private double share(int epsg, boolean swapped) {
        if (sample.isEmpty()) {
            return 0;
        }
        int inside = 0;
        for (Coordinate at : sample) {
            Coordinate there = lonLat(epsg, swapped ? new Coordinate(at.y, at.x) : at);
            inside += there != null && territory.contains(there) ? 1 : 0;
        }
        return (double) inside / sample.size();
    }

    private static @Nullable Coordinate lonLat(int epsg, Coordinate at) {
        CoordinateSystem system = CoordinateSystem.of(epsg);
        if (system.isGeographic() && (Math.abs(at.x) > 180 || Math.abs(at.y) > 90)) {
            return null;
        }
        try {
            int shift = system.shiftAt(at).code();
            return system.to(CoordinateSystem.of(LON_LAT), shift)
                    .apply(new GeometryFactory().createPoint(new Coordinate(at.x, at.y)))
                    .getCoordinate();
        } catch (IllegalArgumentException fault) {
            // outside what the projection can tell
            return null;
        }
    }

    /** Systems in which the data would lie on the territory, for people; empty where there is none. */
    private String wouldFit(boolean spanish) {
        List<Integer> fitting =
                CoordinateSystem.codes().stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            return "";
        }
        return (spanish ? "; caerían en el territorio con " : "; they would lie on the territory with ")
                + codes(fitting);
    }

    private String where(int epsg, boolean spanish) {
        Envelope box = new Envelope();
        for (Coordinate at : sample) {
            Coordinate there = lonLat(epsg, at);
            if (there != null && Double.isFinite(there.x) && Double.isFinite(there.y)) {
                box.expandToInclude(there);
            }
        }
        if (box.isNull()) {
            return spanish ? "fuera del mundo" : "outside the world";
        }
        Coordinate centre = box.centre();
        Geometry point = new GeometryFactory().createPoint(centre);
        String place = places.entrySet().stream()
                .filter(entry -> entry.getValue().intersects(point))
                .map(entry -> ", " + entry.getKey())
                .sorted()
                .findFirst()
                .orElse("");
        return (spanish ? "cerca de la longitud %.2f y la latitud %.2f%s" : "near longitude %.2f and latitude %.2f%s")
                .formatted(centre.x, centre.y, place);
    }

    private static String codes() {
        return codes(CoordinateSystem.codes());
    }

    private static String codes(Iterable<Integer> codes) {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.add("EPSG:" + code));
        return String.join(", ", names);
    }
}
