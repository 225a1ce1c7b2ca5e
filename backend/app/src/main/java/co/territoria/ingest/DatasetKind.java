package co.territoria.ingest;

import co.territoria.store.Datasets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One kind of dataset of a pack: which files make it, how they are read. Implementations are beans; {@code @Order}
 * says which kinds come first, since later ones refer to their codes.
 */
interface DatasetKind {

    /** Stable name of the kind, for example {@code indicators}. */
    String kind();

    /** The datasets of this kind in the pack, each with the files that make it. */
    List<Delivery> find(PackFiles pack);

    /**
     * Reads and validates; writes nothing.
     *
     * @return how to write the rows, absent when a notice is an error
     */
    Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices);

    /**
     * The files of one dataset.
     *
     * @param name  of the dataset inside its pack, for example {@code indicators/ipm}
     * @param basis what the rows are computed from besides the files, such as versions of other datasets: a change of it
     *              makes a new version; empty where the files say all
     */
    record Delivery(String name, List<DataFile> files, String basis) {

        Delivery(String name, List<DataFile> files) {
            this(name, files, "");
        }

        public Delivery {
            files = List.copyOf(files);
        }

        String checksum() {
            if (basis.isEmpty()) {
                return DataFile.checksum(files);
            }
            List<DataFile> all = new ArrayList<>(files);
            all.add(new DataFile("basis", basis.getBytes(StandardCharsets.UTF_8)));
            return DataFile.checksum(all);
        }

        Optional<DataFile> find(String fileName) {
            return files.stream().filter(file -> file.name().equals(fileName)).findFirst();
        }
    }
}
