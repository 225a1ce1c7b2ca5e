package co.territoria.catalog.metadata;

import co.territoria.catalog.Catalogue;
import co.territoria.catalog.CatalogueSettings;
import co.territoria.catalog.Dataset;
import co.territoria.catalog.Edition;
import co.territoria.catalog.RemoteDataset;
import co.territoria.catalog.RemoteSource;
import co.territoria.format.Formats;
import co.territoria.format.LayerFormat;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.TimeInterval;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The catalogue in the one model that all metadata is made from. */
@Service
public class CatalogueEntries {

    private static final LocalText FEATURES = new LocalText("Elementos por OGC API", "Features by OGC API");
    private static final LocalText TILES = new LocalText("Teselas vectoriales", "Vector tiles");

    private static final int YEAR_END_MONTH = 12;
    private static final int YEAR_END_DAY = 31;

    private final Catalogue catalogue;
    private final Formats formats;
    private final CatalogueSettings settings;
    private final PublicAddress address;

    CatalogueEntries(Catalogue catalogue, Formats formats, CatalogueSettings settings, PublicAddress address) {
        this.catalogue = catalogue;
        this.formats = formats;
        this.settings = settings;
        this.address = address;
    }

    /** The catalogue itself. */
    public CatalogueAbout about() {
        return new CatalogueAbout(
                address.root(),
                new LocalText("Catálogo de datos abiertos de Territoria", "Open data catalogue of Territoria"),
                new LocalText(
                        "Todas las capas y tablas de esta instalación, con su fuente, su fecha y su licencia, y los conjuntos de datos de las instalaciones que federa.",
                        "All layers and tables of this installation, with their source, date and licence, and the datasets of the installations that it federates."),
                settings.publisherOrNull(),
                settings.contactOrNull(),
                settings.homePageOrNull());
    }

    /**
     * All entries by id: ours, and those of others when no pack is named.
     *
     * @param pack absent for all but those of example packs
     */
    public List<CatalogueEntry> list(@Nullable String pack) {
        List<CatalogueEntry> all = new ArrayList<>();
        catalogue.list(pack).forEach(dataset -> all.add(own(dataset, newestOnly(dataset), Map.of(), false)));
        if (pack == null) {
            all.addAll(remote());
        }
        all.sort(Comparator.comparing(CatalogueEntry::id));
        return all;
    }

    /**
     * One entry with all its versions, an example or one that is published no more among them.
     *
     * @throws co.territoria.web.ApiProblem 404 with the nearest ids when there never was one
     */
    public CatalogueEntry get(String id) {
        Optional<CatalogueEntry> other =
                remote().stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (other.isPresent()) {
            return other.get();
        }
        Catalogue.Known known = catalogue.known(id);
        List<Edition> editions = catalogue.editions(id);
        return own(known.dataset(), editions, catalogue.sizes(editions.get(0)), known.isWithdrawn());
    }

    private static List<Edition> newestOnly(Dataset dataset) {
        return dataset.edition() == null ? List.of() : List.of(dataset.edition());
    }

    private CatalogueEntry own(Dataset dataset, List<Edition> editions, Map<String, Long> sizes, boolean withdrawn) {
        LayerDescription layer = dataset.layer();
        LayerMetadata metadata = layer.metadata();
        String uri = dataset.uri(address);
        return new CatalogueEntry(
                new CatalogueEntry.Name(
                        dataset.id(),
                        uri,
                        layer.title(),
                        layer.description(),
                        address.of("/ogc/collections/catalogue/items/" + dataset.id() + "?f=html")),
                new CatalogueEntry.Subject(
                        List.of(metadata.theme()),
                        metadata.keywords(),
                        metadata.nature(),
                        layer.geometry(),
                        layer.fields(),
                        layer.example()),
                new CatalogueEntry.Party(
                        catalogue.publisher(dataset).orElse(null),
                        catalogue.contact(dataset).orElse(null),
                        layer.source().licence()),
                new CatalogueEntry.Lineage(
                        layer.source().source(),
                        layer.source().date(),
                        metadata.chain(),
                        metadata.method(),
                        metadata.frequency(),
                        layer.source().accuracy(),
                        metadata.quality()),
                coverage(layer),
                distributions(dataset, uri, sizes, withdrawn),
                editions.stream()
                        .map(edition -> new CatalogueEntry.Version(
                                edition.version(), edition.published(), edition.checksum(), edition.features()))
                        .toList(),
                withdrawn,
                null);
    }

    private static CatalogueEntry.Coverage coverage(LayerDescription layer) {
        LayerDescription.TimeSpan span = layer.timeSpan();
        if (span == null) {
            return new CatalogueEntry.Coverage(layer.extent(), null, null);
        }
        return new CatalogueEntry.Coverage(layer.extent(), day(span.first(), false), day(span.last(), true));
    }

    private static @Nullable LocalDate day(String text, boolean last) {
        try {
            TimeInterval days = TimeInterval.of(text);
            return last ? days.to() : days.from();
        } catch (DateTimeParseException other) {
            // a span in words covers no days that could be told
            return null;
        }
    }

    private List<CatalogueEntry.Distribution> distributions(
            Dataset dataset, String uri, Map<String, Long> sizes, boolean withdrawn) {
        List<CatalogueEntry.Distribution> all = new ArrayList<>();
        for (String id : dataset.formats()) {
            LayerFormat format = formats.find(id).orElseThrow();
            all.add(new CatalogueEntry.Distribution(
                    id, format.title(), uri, uri + "/download?f=" + id, format.mediaType(), null, null, null));
        }
        String collection = address.of("/ogc/collections/" + dataset.id());
        all.add(new CatalogueEntry.Distribution(
                "items",
                FEATURES,
                collection + "/items",
                null,
                "application/geo+json",
                null,
                null,
                CatalogueEntry.Service.FEATURES));
        if (dataset.layer().geometry() != GeometryKind.NONE) {
            all.add(new CatalogueEntry.Distribution(
                    "tiles",
                    TILES,
                    collection + "/tiles",
                    null,
                    "application/vnd.mapbox-vector-tile",
                    null,
                    null,
                    CatalogueEntry.Service.TILES));
        }
        return all;
    }

    private List<CatalogueEntry> remote() {
        Map<String, RemoteSource> sources = new HashMap<>();
        catalogue.sources().forEach(source -> sources.put(source.id(), source));
        List<CatalogueEntry> all = new ArrayList<>();
        for (RemoteDataset dataset : catalogue.remote()) {
            RemoteSource source = sources.get(dataset.source());
            if (source != null && source.readAt() != null) {
                all.add(remote(dataset, source, source.readAt()));
            }
        }
        return all;
    }

    private static CatalogueEntry remote(RemoteDataset dataset, RemoteSource source, Instant readAt) {
        List<CatalogueEntry.Distribution> files = new ArrayList<>();
        int number = 0;
        for (RemoteDataset.Download file : dataset.downloads()) {
            files.add(new CatalogueEntry.Distribution(
                    file.format() + "-" + ++number,
                    file.title() == null ? new LocalText(file.format(), null) : file.title(),
                    file.address(),
                    file.address(),
                    file.mediaType(),
                    file.bytes(),
                    null,
                    null));
        }
        return new CatalogueEntry(
                new CatalogueEntry.Name(
                        dataset.id(),
                        dataset.uri(),
                        dataset.title(),
                        dataset.description() == null ? dataset.title() : dataset.description(),
                        dataset.page() == null ? dataset.uri() : dataset.page()),
                new CatalogueEntry.Subject(
                        dataset.theme() == null ? List.of() : List.of(dataset.theme()),
                        dataset.keywords(),
                        null,
                        null,
                        List.of(),
                        false),
                new CatalogueEntry.Party(dataset.publisher(), null, dataset.licence()),
                new CatalogueEntry.Lineage(
                        null, dataset.modified(), List.of(), null, LayerMetadata.Frequency.UNKNOWN, null, List.of()),
                new CatalogueEntry.Coverage(
                        dataset.bbox(),
                        dataset.firstYear() == null ? null : LocalDate.of(dataset.firstYear(), 1, 1),
                        dataset.lastYear() == null
                                ? null
                                : LocalDate.of(dataset.lastYear(), YEAR_END_MONTH, YEAR_END_DAY)),
                files,
                List.of(),
                false,
                new CatalogueEntry.Origin(source.id(), source.name().es(), source.url(), readAt));
    }
}
