package co.territoria.ingest;

import co.territoria.geo.CoordinateSystem;
import co.territoria.geo.Densifier;
import co.territoria.ingest.landuse.DeliveryReader;
import co.territoria.ingest.landuse.FileLimits;
import co.territoria.ingest.landuse.Finding;
import co.territoria.ingest.landuse.Findings;
import co.territoria.ingest.landuse.LayerRule;
import co.territoria.ingest.landuse.Mapping;
import co.territoria.ingest.landuse.ReadZone;
import co.territoria.landuse.DeliveredZone;
import co.territoria.landuse.DeliveryRecord;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Territories;
import co.territoria.web.LocalText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads what was delivered of one plan and makes rows of it; files of a pack and files of an import alike. */
final class LandUseDeliveries {

    static final int LON_LAT = 4326;

    private final LandUsePlans plans;
    private final Territories territories;
    private final FileLimits limits;

    LandUseDeliveries(LandUsePlans plans, Territories territories, FileLimits limits) {
        this.plans = plans;
        this.territories = territories;
        this.limits = limits;
    }

    /**
     * What belongs to one delivery.
     *
     * @param toldPath of what is told beside the file, for notices
     * @param mapping  absent in the intermediate structure
     */
    record Files(
            LandUseDeliveryYaml told,
            String toldPath,
            DataFile file,
            @Nullable DataFile mapping) {}

    /** @param zones how many there are */
    record Read(DeliveryRecord record, List<DeliveredZone> zones) {

        Datasets.RowWriter writer(LandUsePlans plans) {
            return (dataset, version) -> plans.writeDelivery(dataset, version, record, zones);
        }
    }

    /** @return absent with error notices when the delivery is refused */
    Optional<Read> read(LandUsePlan plan, Files files, Notices notices) {
        LandUseDeliveryYaml told = files.told();
        if (!told.check(files.toldPath(), notices)) {
            return Optional.empty();
        }
        DeliveryReader.Rules rules = told.isMapped() ? rules(files, notices).orElse(null) : null;
        if (told.isMapped() && rules == null) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        Optional<DeliveryReader.Result> result = DeliveryReader.read(
                new DeliveryReader.Request(
                        files.file().name(),
                        files.file().bytes(),
                        rules,
                        told.epsg(files.toldPath(), notices),
                        territories.geometry(plan.territory()),
                        places(plan),
                        limits),
                findings);
        tell(findings, files.file().path(), notices);
        return result.map(found -> rows(plan, files, found, rules == null ? null : rules.mapping()));
    }

    private Map<String, Geometry> places(LandUsePlan plan) {
        Map<String, Geometry> places = new TreeMap<>();
        territories.findPack(plan.pack()).ifPresent(pack -> territories
                .list(pack.id(), pack.lowestLevel().id())
                .forEach(place -> places.put(
                        "%s (%s)".formatted(place.name(), place.code()), territories.geometry(place.code()))));
        return places;
    }

    private static Optional<DeliveryReader.Rules> rules(Files files, Notices notices) {
        Optional<List<LayerRule>> layers = files.told().rules(files.toldPath(), notices);
        if (files.mapping() == null) {
            notices.error(
                    "missing-file",
                    files.toldPath(),
                    null,
                    "mapping",
                    "falta la tabla de mapeo de las etiquetas (%s)"
                            .formatted(files.told().mapping()),
                    "the mapping table of the labels is missing (%s)"
                            .formatted(files.told().mapping()));
            return Optional.empty();
        }
        Optional<Mapping> mapping = LandUseMapping.read(files.mapping(), notices);
        return layers.flatMap(rules -> mapping.map(table -> new DeliveryReader.Rules(rules, table)));
    }

    static void tell(Findings findings, String path, Notices notices) {
        for (Finding finding : findings.list()) {
            String place = finding.layer() == null ? path : path + "#" + finding.layer();
            switch (finding.severity()) {
                case ERROR ->
                    notices.error(
                            finding.rule(), place, finding.feature(), finding.field(), finding.es(), finding.en());
                case WARNING ->
                    notices.warning(
                            finding.rule(), place, finding.feature(), finding.field(), finding.es(), finding.en());
                case INFORMATION ->
                    notices.add(new Notice(
                            Notice.Severity.INFORMATION,
                            finding.rule(),
                            place,
                            finding.feature(),
                            finding.field(),
                            finding.es(),
                            finding.en()));
            }
        }
    }

    private static Read rows(LandUsePlan plan, Files files, DeliveryReader.Result result, @Nullable Mapping mapping) {
        CoordinateSystem crs = result.crs();
        int shift = result.shift().code();
        CoordinateSystem.Operation toPlane = crs.to(CoordinateSystem.of(LandUsePlans.PLANE), shift);
        List<DeliveredZone> zones = new ArrayList<>();
        for (ReadZone zone : result.zones()) {
            zones.add(new DeliveredZone(
                    zone.id(),
                    zone.theme(),
                    zone.code(),
                    zone.label(),
                    zone.attributes(),
                    crs.epsg(),
                    zone.wkb(),
                    zone.geometry() == null ? null : lonLat(zone.geometry(), crs, shift)));
        }
        LandUseDeliveryYaml told = files.told();
        DeliveryRecord record = new DeliveryRecord(
                plan.id(),
                told.isMapped() ? LandUseDeliveryYaml.MAPPED : LandUseDeliveryYaml.INTERMEDIATE,
                List.of(file(files.file())),
                crs.epsg(),
                crs.name(),
                new DeliveryRecord.Operation(toPlane.name(), toPlane.accuracyMetres(), shift),
                told.accuracyMetres(),
                told.delivered(),
                result.municipality(),
                mapping == null ? null : mapping(mapping));
        return new Read(record, zones);
    }

    /**
     * The copy that maps show. Edges of a projected delivery are straight in its plane: long ones get points before they
     * become longitude and latitude. Those of a delivery in degrees are straight as they are.
     */
    static Geometry lonLat(Geometry delivered, CoordinateSystem crs, int shift) {
        CoordinateSystem degrees = CoordinateSystem.of(LON_LAT);
        if (crs.isGeographic()) {
            return crs.to(degrees, shift).apply(delivered);
        }
        CoordinateSystem plane = CoordinateSystem.of(LandUsePlans.PLANE);
        Geometry metres = crs.to(plane, shift).apply(delivered);
        return plane.to(degrees).apply(Densifier.densify(metres, Densifier.EDGE_METRES));
    }

    private static DeliveryRecord.Mapping mapping(Mapping mapping) {
        return new DeliveryRecord.Mapping(
                mapping.version(),
                mapping.date(),
                mapping.author(),
                mapping.rows().stream()
                        .map(row -> new DeliveryRecord.Row(
                                row.theme().id(),
                                row.label(),
                                row.code(),
                                LocalText.ofNullable(row.noteEs(), row.noteEn())))
                        .toList());
    }

    static DeliveryRecord.File file(DataFile file) {
        try {
            return new DeliveryRecord.File(
                    file.name(),
                    file.bytes().length,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes())));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }

    /** Names of files that a yaml may give: plain names below its folder. */
    static boolean isPlain(@Nullable String name) {
        return name != null && !name.startsWith("/") && !Set.of(name.split("/")).contains("..");
    }
}
