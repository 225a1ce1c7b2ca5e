package co.territoria.ingest;

import co.territoria.ingest.DatasetKind.Delivery;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Loads the packs: a dataset whose files have a new checksum becomes a new version; one with errors is refused whole,
 * its last good version stays in force, and the rest goes on.
 */
final class PackLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);

    /** Begins the names of datasets that came by import: no file of the pack backs them, so none can be gone. */
    static final String IMPORTED = "imported/";

    private final Datasets datasets;
    private final List<DatasetKind> kinds;

    PackLoader(Datasets datasets, List<DatasetKind> kinds) {
        this.datasets = datasets;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Loads what is new and withdraws what is no longer there.
     *
     * @param packs all packs of this installation; when there are none everything stays as it is, since an empty
     *              place is more often a slip in the settings than a wish
     * @return what happened, for the log and for tests
     */
    Outcome load(List<PackFiles> packs) {
        int loaded = 0;
        int unchanged = 0;
        int refused = 0;
        Set<String> delivered = new HashSet<>();
        for (DatasetKind kind : kinds) {
            for (PackFiles pack : packs) {
                for (Delivery delivery : kind.find(pack)) {
                    delivered.add(pack.pack() + "/" + delivery.name());
                    switch (load(pack, kind, delivery)) {
                        case LOADED -> loaded++;
                        case UNCHANGED -> unchanged++;
                        case REFUSED -> refused++;
                    }
                }
            }
        }
        if (packs.isEmpty()) {
            LOG.error("there is no pack (a folder with pack.yaml); what was loaded before stays in force");
            return new Outcome(loaded, unchanged, refused);
        }
        withdrawAllBut(delivered);
        return new Outcome(loaded, unchanged, refused);
    }

    private void withdrawAllBut(Set<String> delivered) {
        Set<String> kindNames = kinds.stream().map(DatasetKind::kind).collect(Collectors.toSet());
        for (DatasetVersion published : datasets.listPublished()) {
            if (kindNames.contains(published.kind())
                    && !published.name().startsWith(IMPORTED)
                    && !delivered.contains(published.pack() + "/" + published.name())) {
                datasets.withdraw(published);
                LOG.warn(
                        "{}/{}: its files are gone, so it is withdrawn; version {} stays in the store",
                        published.pack(),
                        published.name(),
                        published.version());
            }
        }
    }

    private Result load(PackFiles pack, DatasetKind kind, Delivery delivery) {
        String checksum = delivery.checksum();
        Optional<DatasetVersion> published = datasets.findPublished(pack.pack(), delivery.name());
        if (published.isPresent() && published.get().checksum().equals(checksum)) {
            return Result.UNCHANGED;
        }
        Notices notices = new Notices();
        Optional<Datasets.RowWriter> writer = kind.read(pack, delivery, notices);
        notices.list().forEach(notice -> log(pack, delivery, notice));
        if (writer.isEmpty() || notices.hasErrors()) {
            return refused(pack, kind, delivery, checksum, notices, published);
        }
        try {
            DatasetVersion version =
                    datasets.publish(pack.pack(), delivery.name(), kind.kind(), checksum, notices.list(), writer.get());
            LOG.info(
                    "{}/{}: version {} published, {} rows",
                    pack.pack(),
                    delivery.name(),
                    version.version(),
                    version.rows());
            return Result.LOADED;
        } catch (DataIntegrityViolationException fault) {
            // a text longer than its column, mostly: wrong data, so the rest of the pack goes on
            LOG.error("{}/{}: the store does not take it", pack.pack(), delivery.name(), fault);
            notices.error(
                    "does-not-fit",
                    delivery.files().get(0).path(),
                    null,
                    null,
                    "un valor no cabe en el almacén (texto demasiado largo o clave repetida); el registro dice cuál",
                    "a value does not fit the store (text too long or key repeated); the log says which");
            return refused(pack, kind, delivery, checksum, notices, published);
        }
    }

    private Result refused(
            PackFiles pack,
            DatasetKind kind,
            Delivery delivery,
            String checksum,
            Notices notices,
            Optional<DatasetVersion> published) {
        datasets.refuse(pack.pack(), delivery.name(), kind.kind(), checksum, notices.list());
        LOG.error(
                "{}/{}: refused with {} errors; {}",
                pack.pack(),
                delivery.name(),
                notices.errors(),
                published
                        .map(version -> "version " + version.version() + " stays in force")
                        .orElse("there is no earlier version to keep"));
        return Result.REFUSED;
    }

    private static void log(PackFiles pack, Delivery delivery, Notice notice) {
        String place = notice.row() == null ? notice.file() : notice.file() + " row " + notice.row();
        String field = notice.field() == null ? "" : " field " + notice.field();
        LOG.atLevel(notice.severity() == Notice.Severity.INFORMATION ? Level.INFO : Level.WARN)
                .log(
                        "{}/{}: {} {} in {}{}: {}",
                        pack.pack(),
                        delivery.name(),
                        notice.severity(),
                        notice.rule(),
                        place,
                        field,
                        notice.messageEn());
    }

    private enum Result {
        LOADED,
        UNCHANGED,
        REFUSED
    }

    /** How many datasets were loaded, were already there, were refused. */
    record Outcome(int loaded, int unchanged, int refused) {}
}
