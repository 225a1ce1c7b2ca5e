package co.territoria.ingest;

import co.territoria.ingest.landuse.FileLimits;
import co.territoria.ingest.landuse.Findings;
import co.territoria.ingest.landuse.ParcelReader;
import co.territoria.ingest.landuse.ParcelReader.ReadParcel;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.compare.FiveClasses;
import co.territoria.landuse.compare.GroundArea;
import co.territoria.landuse.compare.ParcelClasses;
import co.territoria.landuse.comparison.Legend;
import co.territoria.landuse.comparison.PlanComparisons;
import co.territoria.landuse.record.Parcel;
import co.territoria.landuse.record.Records;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code land-use/parcels/<plan>.gpkg} or {@code .zip}: parcels with the class of soil that they lie in. Their classes are
 * computed again when the plan is delivered again.
 */
@Component
@Order(55)
final class ParcelKind implements DatasetKind {

    private static final String FOLDER = LandUseKind.FOLDER + "parcels/";

    private final LandUsePlans plans;
    private final PlanComparisons comparisons;
    private final Records records;
    private final Territories territories;
    private final Datasets datasets;

    ParcelKind(
            LandUsePlans plans,
            PlanComparisons comparisons,
            Records records,
            Territories territories,
            Datasets datasets) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.records = records;
        this.territories = territories;
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return "land-use-parcels";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        Map<String, List<DataFile>> byPlan = new TreeMap<>();
        pack.in(FOLDER).forEach(file -> byPlan.computeIfAbsent(file.stem(), any -> new ArrayList<>())
                .add(file));
        List<Delivery> deliveries = new ArrayList<>();
        byPlan.forEach((plan, files) -> deliveries.add(new Delivery(FOLDER + plan, files, basis(pack.pack(), plan))));
        return deliveries;
    }

    /** Versions of what was delivered of the plan: with other zones a parcel has another class. */
    private String basis(String pack, String plan) {
        String dataset = LandUsePlans.DELIVERIES + plan;
        return Stream.of(dataset, PackLoader.IMPORTED + dataset)
                .map(name -> datasets.findPublished(pack, name)
                        .map(DatasetVersion::version)
                        .map(version -> name + " " + version)
                        .orElse("-"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        DataFile file = delivery.files().get(0);
        List<LandUsePlan> known = plans.list(pack.pack());
        Optional<LandUsePlan> plan =
                known.stream().filter(one -> one.id().equals(file.stem())).findFirst();
        if (plan.isEmpty()) {
            List<String> near =
                    Nearest.to(file.stem(), known.stream().map(LandUsePlan::id).toList());
            notices.error(
                    "unknown-plan",
                    file.path(),
                    null,
                    null,
                    "el archivo se llama como un plan de %s; cerca: %s".formatted(LandUseKind.REGISTER, near),
                    "the file is named as a plan of %s is; near: %s".formatted(LandUseKind.REGISTER, near));
        }
        if (delivery.files().size() > 1) {
            notices.error(
                    "two-files",
                    file.path(),
                    null,
                    null,
                    "un plan tiene un archivo de predios y hay %d"
                            .formatted(delivery.files().size()),
                    "a plan has one file of parcels, and there are %d"
                            .formatted(delivery.files().size()));
        }
        if (notices.hasErrors() || plan.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        Optional<List<ReadParcel>> read = ParcelReader.read(
                file.name(), file.bytes(), territories.geometry(plan.get().territory()), FileLimits.DEFAULT, findings);
        LandUseDeliveries.tell(findings, file.path(), notices);
        return read.map(parcels -> classified(plan.get(), parcels, file, notices))
                .map(parcels -> (dataset, version) -> records.writeParcels(dataset, version, parcels));
    }

    private List<Parcel> classified(LandUsePlan plan, List<ReadParcel> read, DataFile file, Notices notices) {
        FiveClasses classes = comparisons.classes(plan);
        ParcelClasses result = ParcelClasses.of(
                classes,
                read.stream()
                        .map(one -> new ParcelClasses.Parcel(one.number(), one.plane()))
                        .toList(),
                GroundArea.ORIGEN_NACIONAL);
        Map<String, ReadParcel> byNumber =
                read.stream().collect(Collectors.toMap(ReadParcel::number, Function.identity()));
        result.leftOut()
                .forEach(one -> notices.warning(
                        "parcel-" + one.reason().id(),
                        file.path(),
                        byNumber.get(one.id()).feature(),
                        null,
                        "el predio no se cuenta: " + one.reason().es(),
                        "the parcel does not count: it " + one.reason().en()));
        return result.parcels().stream()
                .map(one -> parcel(plan, classes, one, byNumber.get(one.parcel())))
                .toList();
    }

    private static Parcel parcel(LandUsePlan plan, FiveClasses classes, ParcelClasses.Classified one, ReadParcel read) {
        double uncovered = one.uncovered().squareMetres() / one.area().squareMetres();
        Optional<ParcelClasses.Share> main =
                one.shares().stream().findFirst().filter(share -> share.share() >= uncovered);
        return new Parcel(
                plan.id(),
                one.parcel(),
                one.area().squareMetres(),
                one.area().groundSquareMetres(),
                main.map(share -> share.soilClass().id())
                        .orElse(classes.isClassified() ? Legend.UNCOVERED : Legend.NONE),
                Math.min(1, main.map(ParcelClasses.Share::share).orElse(uncovered)),
                PlaneShape.toLonLat(read.plane()));
    }
}
