package co.territoria.ingest;

import co.territoria.gap.GapData;
import co.territoria.indicator.Indicators;
import co.territoria.store.Datasets;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The folder {@code gaps/}: what the gaps of a pack are counted in, who are peers, and the goals. */
@Component
@Order(46)
final class GapDataKind implements DatasetKind {

    private static final String FOLDER = "gaps";

    private final GapData gaps;
    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;

    GapDataKind(GapData gaps, Indicators indicators, Territories territories, Sources sources) {
        this.gaps = gaps;
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return FOLDER;
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = pack.in(FOLDER + "/");
        return files.isEmpty() ? List.of() : List.of(new Delivery(FOLDER, files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        return new GapReader(pack.pack(), CitedNames.of(pack.pack(), indicators, territories, sources), notices)
                .read(delivery)
                .map(read -> (dataset, version) -> gaps.write(dataset, version, read));
    }
}
