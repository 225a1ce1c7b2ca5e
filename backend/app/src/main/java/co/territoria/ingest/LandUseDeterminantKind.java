package co.territoria.ingest;

import co.territoria.landuse.DeliveredDeterminant;
import co.territoria.landuse.DeterminantKind;
import co.territoria.landuse.LandUsePlans;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code land-use/determinants.csv} and the shapes beside it: what ranks above the plans of a pack. */
@Component
@Order(54)
final class LandUseDeterminantKind implements DatasetKind {

    private static final String TABLE = LandUseKind.FOLDER + "determinants.csv";

    private final LandUsePlans plans;
    private final Territories territories;

    LandUseDeterminantKind(LandUsePlans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "land-use-determinants";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        Optional<DataFile> table = pack.find(TABLE);
        if (table.isEmpty()) {
            return List.of();
        }
        List<DataFile> files = new ArrayList<>(List.of(table.get()));
        files.addAll(pack.in(LandUseDeterminants.FOLDER));
        return List.of(new Delivery("land-use/determinants", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Optional<Pack> whole = territories.findPack(pack.pack());
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        List<String> kinds = plans.determinantKinds(whole.get()).stream()
                .map(DeterminantKind::id)
                .toList();
        List<DeliveredDeterminant> read = new LandUseDeterminants(
                        pack, kinds, territories.geometry(whole.get().root()), notices)
                .read(delivery.files().get(0));
        return notices.hasErrors()
                ? Optional.empty()
                : Optional.of((dataset, version) -> plans.writeDeterminants(dataset, version, read));
    }
}
