package co.territoria.ingest;

import co.territoria.store.Datasets;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each {@code regionalisations/<id>.csv} is a dataset of its own. */
@Component
@Order(30)
final class RegionalisationKind implements DatasetKind {

    private final Territories territories;

    RegionalisationKind(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "regionalisation";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        for (DataFile csv : pack.in("regionalisations/")) {
            if (csv.name().endsWith(".csv")) {
                List<DataFile> files = new ArrayList<>(List.of(csv));
                pack.find("regionalisations/" + csv.stem() + ".yaml").ifPresent(files::add);
                deliveries.add(new Delivery("regionalisations/" + csv.stem(), files));
            }
        }
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Set<String> codes = territories.findPack(pack.pack()).stream()
                .flatMap(known ->
                        territories.list(known.id(), known.lowestLevel().id()).stream())
                .map(Territory::code)
                .map(Object::toString)
                .collect(Collectors.toSet());
        DataFile yaml = delivery.files().size() > 1 ? delivery.files().get(1) : null;
        Optional<Regionalisation> regionalisation =
                RegionalisationFile.read(pack.pack(), delivery.files().get(0), yaml, codes, notices);
        regionalisation
                .filter(read -> makesLevel(pack, read))
                .ifPresent(read -> RegionalisationFile.checkWhole(
                        read, codes, delivery.files().get(0).path(), notices));
        return regionalisation
                .filter(read -> !notices.hasErrors())
                .map(read -> (dataset, version) -> territories.write(dataset, version, read));
    }

    private boolean makesLevel(PackFiles pack, Regionalisation regionalisation) {
        return territories.findPack(pack.pack()).stream()
                .flatMap(known -> known.levels().stream())
                .anyMatch(level -> regionalisation.id().equals(level.derivedFrom()));
    }
}
