package co.territoria.catalog;

import co.territoria.format.Formats;
import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.ComputedLayer;
import co.territoria.layer.Crs;
import co.territoria.layer.Feature;
import co.territoria.layer.FeaturePages;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.layer.Period;
import co.territoria.web.ApiProblem;
import co.territoria.web.Body;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Editions as files: whole or a selection, in any form that carries them. */
@Service
class Downloads {

    /** Sizes of larger editions are known once somebody has downloaded them. */
    private static final long MEASURED_FEATURES = 2_000;

    /** So long an answer waits for sizes; what is left is measured later. */
    private static final long MEASURING_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    /** A smaller edition is measured at once. */
    private static final long MEASURED_AT_ONCE_BYTES = 1_000_000;

    /** More of an old edition is not held in memory to put it in order. */
    private static final long SORTED_FEATURES = 100_000;

    private static final long SORTED_BYTES = 100_000_000;

    private final Editions editions;
    private final Layers layers;
    private final Formats formats;
    private final PublicAddress address;
    private final CatalogueSettings settings;
    private final EditionTaking worker;
    private final KeptFiles kept;
    private final Semaphore permits;
    private final Set<String> measuring = ConcurrentHashMap.newKeySet();

    Downloads(
            Editions editions,
            Layers layers,
            Formats formats,
            PublicAddress address,
            CatalogueSettings settings,
            EditionTaking worker,
            KeptFiles kept) {
        this.editions = editions;
        this.layers = layers;
        this.formats = formats;
        this.address = address;
        this.settings = settings;
        this.worker = worker;
        this.kept = kept;
        this.permits = new Semaphore(settings.concurrentExports());
    }

    /**
     * A file that is wanted.
     *
     * @param query     which features, and in which order; without a start, with no limit
     * @param fields    their fields, in order
     * @param selection whether it is not simply all of the edition
     */
    record Wanted(
            Edition edition,
            LayerFormat format,
            FeatureQuery query,
            List<Field> fields,
            Crs crs,
            boolean selection,
            String asked,
            Language language) {}

    /** {@code roads_v3_2026-11-21.gpkg}; of a selection it says that it is one. */
    static String fileName(Edition edition, LayerFormat format, boolean selection, Language language) {
        String part = selection ? (language == Language.ES ? "_seleccion" : "_selection") : "";
        return "%s_v%d_%s%s.%s"
                .formatted(
                        edition.layer(),
                        edition.version(),
                        edition.published().atOffset(ZoneOffset.UTC).toLocalDate(),
                        part,
                        format.extension());
    }

    /** Decides all bytes of the file, those of a whole one however it was asked for. */
    String tag(Wanted wanted) {
        return Body.tagOf(
                wanted.edition().checksum(),
                citation(wanted.edition(), wanted.language()),
                address(wanted.edition()),
                wanted.format().id(),
                wanted.selection() ? wanted.asked() : "",
                wanted.language().tag(),
                // parts of a file are put together by its tag: what another release writes is another file
                String.valueOf(Downloads.class.getPackage().getImplementationVersion()));
    }

    /**
     * A whole file from those that are kept.
     *
     * @param writer writes it where it is not there yet
     * @param onward takes it where it is too large to be kept
     * @return absent when it is not kept: then it either went onward or has not been written at all
     */
    Optional<KeptFiles.Held> kept(Wanted wanted, KeptFiles.Writer writer, KeptFiles.Onward onward) throws IOException {
        return wanted.selection() ? Optional.empty() : kept.get(tag(wanted), writer, onward);
    }

    private String address(Edition edition) {
        return address.of("/api/v1/datasets/" + edition.layer());
    }

    private String citation(Edition edition, Language language) {
        LayerDescription layer = edition.description();
        LocalText publisher = layer.metadata().publisher();
        if (publisher == null && settings.publisherOrNull() != null) {
            publisher = new LocalText(settings.publisher(), null);
        }
        return Citation.of(publisher, layer, edition, address(edition), language);
    }

    /** The size of the file where it is known without writing it. */
    @Nullable
    Long size(Wanted wanted) {
        return wanted.selection()
                ? null
                : editions.sizes(wanted.edition(), wanted.language().tag())
                        .get(wanted.format().id());
    }

    /**
     * Takes one of the places for writing files; give it back.
     *
     * @return whether there was one
     */
    boolean begin() {
        return permits.tryAcquire();
    }

    void end() {
        permits.release();
    }

    /** Writes the file. Features are read in pieces: a slow reader holds no connection to the store. */
    void write(Wanted wanted, OutputStream out) throws IOException {
        CountingStream counted = new CountingStream(out);
        wanted.format()
                .write(
                        export(
                                wanted.edition(),
                                wanted.fields(),
                                counted.watching(features(wanted)),
                                wanted.crs(),
                                wanted.language()),
                        counted);
        if (!wanted.selection()) {
            editions.keepSize(
                    wanted.edition(), wanted.format().id(), wanted.language().tag(), counted.bytes());
        }
    }

    private LayerExport export(
            Edition edition, List<Field> fields, LayerExport.Features features, Crs crs, Language language) {
        return new LayerExport(
                edition.description(),
                fields,
                features,
                crs == Crs.WGS84 ? Crs.CRS84.epsg() : crs.epsg(),
                edition.version(),
                edition.published(),
                language,
                address(edition),
                citation(edition, language));
    }

    private LayerExport.Features features(Wanted wanted) {
        LayerExport.Features chosen = chosen(wanted);
        Crs crs = wanted.crs();
        if (crs == Crs.CRS84 || crs == Crs.WGS84) {
            return chosen;
        }
        return receiver -> chosen.forEach(feature -> receiver.take(
                feature.geometry() == null
                        ? feature
                        : new Feature(feature.id(), crs.giveEastFirst(feature.geometry()), feature.properties())));
    }

    private LayerExport.Features chosen(Wanted wanted) {
        Edition edition = wanted.edition();
        FeatureQuery query = wanted.query();
        if (isAll(query)) {
            return receiver -> editions.forEach(edition, receiver);
        }
        Optional<Layer> live = live(edition);
        if (live.isPresent()) {
            List<Field> fields = edition.description().fields();
            return receiver -> FeaturePages.read(
                    live.get(), query, feature -> hand(receiver, FeatureLine.normal(feature, fields)));
        }
        if (query.sort().isEmpty()) {
            // piece by piece, each as a small layer: what a filter means is written once
            return receiver -> editions.forEachPiece(
                    edition, piece -> inMemory(edition, piece).stream(query, feature -> hand(receiver, feature)));
        }
        if (edition.features() > SORTED_FEATURES || edition.bytes() > SORTED_BYTES) {
            throw ApiProblem.invalidParameter(
                    "sortby",
                    null,
                    new LocalText(
                            "La versión %d ya no es la vigente y es demasiado grande para ordenarla; pídala sin «sortby»."
                                    .formatted(edition.version()),
                            "Version %d is no longer the current one and too large to be sorted; ask for it without “sortby”."
                                    .formatted(edition.version())));
        }
        return receiver -> {
            List<Feature> all = new ArrayList<>();
            editions.forEach(edition, all::add);
            inMemory(edition, all).stream(query, feature -> hand(receiver, feature));
        };
    }

    private static boolean isAll(FeatureQuery query) {
        return query.equals(FeatureQuery.all());
    }

    /** The layer, where it says what the edition says: it has indexes, and the edition has none. */
    private Optional<Layer> live(Edition edition) {
        return layers.find(edition.layer()).filter(editions::isCurrent).filter(layer -> Optional.ofNullable(
                        editions.newest().get(edition.layer()))
                .filter(newest -> newest.version() == edition.version())
                .isPresent());
    }

    private static ComputedLayer inMemory(Edition edition, List<Feature> features) {
        LayerDescription layer = edition.description();
        List<ComputedLayer.Timed> timed = features.stream()
                .map(feature -> new ComputedLayer.Timed(feature, time(layer, feature)))
                .toList();
        return new ComputedLayer(layer, edition::checksum, () -> timed);
    }

    /** Features of a layer with time name their period. */
    private static @Nullable String time(LayerDescription layer, Feature feature) {
        return layer.timeSpan() != null
                        && feature.properties().get("period") instanceof String period
                        && Period.find(period).isPresent()
                ? period
                : null;
    }

    /** Whether an edition can be asked for a time: by what its features say themselves. */
    static boolean hasTime(LayerDescription layer) {
        return layer.timeSpan() != null
                && layer.findField("period")
                        .filter(field -> field.type() == FieldType.TEXT)
                        .isPresent();
    }

    private static void hand(LayerExport.Receiver receiver, Feature feature) {
        try {
            receiver.take(feature);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * The sizes of an edition's files that are known, by form. Those of a small edition are measured now as far as there
     * is time, and the others later, so that they are known when somebody asks again.
     */
    Map<String, Long> sizes(Edition edition, Language language) {
        Map<String, Long> known = new HashMap<>(editions.sizes(edition, language.tag()));
        if (edition.features() > MEASURED_FEATURES) {
            return known;
        }
        List<LayerFormat> unknown = formats.list(edition.description()).stream()
                .filter(format -> !known.containsKey(format.id()))
                .toList();
        long until = System.nanoTime() + MEASURING_NANOS;
        for (LayerFormat format : unknown) {
            if (edition.bytes() > MEASURED_AT_ONCE_BYTES || System.nanoTime() > until) {
                measureLater(edition, language);
                break;
            }
            known.put(format.id(), measure(edition, format, language));
        }
        return known;
    }

    private void measureLater(Edition edition, Language language) {
        String key = "%s %d %s".formatted(edition.layer(), edition.version(), language);
        if (!measuring.add(key)) {
            return;
        }
        worker.later(() -> {
            try {
                Map<String, Long> known = editions.sizes(edition, language.tag());
                for (LayerFormat format : formats.list(edition.description())) {
                    if (!known.containsKey(format.id()) && !worker.isStopping()) {
                        measure(edition, format, language);
                    }
                }
            } finally {
                measuring.remove(key);
            }
        });
    }

    private long measure(Edition edition, LayerFormat format, Language language) {
        CountingStream counted = new CountingStream(OutputStream.nullOutputStream());
        try {
            format.write(
                    export(
                            edition,
                            edition.description().fields(),
                            receiver -> editions.forEach(edition, receiver),
                            Crs.CRS84,
                            language),
                    counted);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        editions.keepSize(edition, format.id(), language.tag(), counted.bytes());
        return counted.bytes();
    }

    /**
     * Counts what passes. Where the features fail nothing passes any more: a writer of JSON closes all that is open when it is
     * left, and would send what it had gathered with an end to it, as if that were the file.
     */
    private static final class CountingStream extends OutputStream {

        private final OutputStream out;
        private long bytes;
        private boolean broken;

        CountingStream(OutputStream out) {
            this.out = out;
        }

        long bytes() {
            return bytes;
        }

        /** The features; another pass over them makes good what stopped the one before. */
        LayerExport.Features watching(LayerExport.Features features) {
            return receiver -> {
                broken = false;
                try {
                    features.forEach(receiver);
                } catch (RuntimeException fault) {
                    broken = true;
                    throw fault;
                }
            };
        }

        @Override
        public void write(int single) throws IOException {
            if (!broken) {
                out.write(single);
                bytes++;
            }
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            if (!broken) {
                out.write(buffer, from, length);
                bytes += length;
            }
        }

        @Override
        public void flush() throws IOException {
            if (!broken) {
                out.flush();
            }
        }
    }
}
