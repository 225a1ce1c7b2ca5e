package co.territoria.ingest;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.landuse.record.Records;
import co.territoria.store.Datasets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code land-use/licences.csv} and {@code land-use/occupations.csv}: what is reported of plans while they are in force. */
@Component
@Order(55)
final class RecordKind implements DatasetKind {

    private final LandUsePlans plans;
    private final Records records;

    RecordKind(LandUsePlans plans, Records records) {
        this.plans = plans;
        this.records = records;
    }

    @Override
    public String kind() {
        return "land-use-record";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = Stream.of(RecordReader.LICENCES, RecordReader.OCCUPATIONS)
                .flatMap(name -> pack.find(LandUseKind.FOLDER + name).stream())
                .toList();
        // rows name plans: with another register they are looked at again
        return files.isEmpty()
                ? List.of()
                : List.of(new Delivery("land-use/record", files, String.join("\n", ids(pack.pack()))));
    }

    private List<String> ids(String pack) {
        return plans.list(pack).stream().map(LandUsePlan::id).toList();
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        return new RecordReader(ids(pack.pack()), notices)
                .read(delivery)
                .map(reported -> (dataset, version) -> records.write(dataset, version, reported));
    }
}
