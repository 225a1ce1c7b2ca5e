package co.territoria.catalog;

import co.territoria.format.Formats;
import co.territoria.format.LayerFormat;
import co.territoria.layer.Code;
import co.territoria.layer.Layer;
import co.territoria.layer.Layers;
import co.territoria.layer.PackNote;
import co.territoria.layer.PackNotes;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Everything that can be looked for and downloaded. */
@Service
@EnableConfigurationProperties(CatalogueSettings.class)
public class Catalogue {

    private static final LocalText A_DATASET = new LocalText("el conjunto de datos", "dataset");

    private final Layers layers;
    private final Formats formats;
    private final PackNotes packs;
    private final Editions editions;
    private final CatalogueSettings settings;
    private final List<RemoteDatasets> remote;

    Catalogue(
            Layers layers,
            Formats formats,
            PackNotes packs,
            Editions editions,
            CatalogueSettings settings,
            List<RemoteDatasets> remote) {
        this.layers = layers;
        this.formats = formats;
        this.packs = packs;
        this.editions = editions;
        this.settings = settings;
        this.remote = List.copyOf(remote);
    }

    /**
     * The datasets of this installation, by id.
     *
     * @param pack absent for all but those of example packs
     * @throws ApiProblem 400 when there is no such pack
     */
    public List<Dataset> list(@Nullable String pack) {
        Map<String, Edition> newest = editions.newest();
        return layers.list(pack).stream()
                .map(layer -> dataset(layer, newest.get(layer.description().id().value())))
                .toList();
    }

    /**
     * One dataset, an example among them.
     *
     * @throws ApiProblem 404 with the nearest ids when there is none
     */
    public Dataset get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** Names of an example pack are offered to those alone who begin as they do. */
    ApiProblem unknown(String id) {
        return ApiProblem.unknown(
                "dataset",
                A_DATASET,
                id,
                Nearest.to(
                        id,
                        layers.list().stream()
                                .map(Layer::description)
                                .filter(layer -> !layer.example() || id.startsWith(layer.pack() + "-"))
                                .map(layer -> layer.id().value())
                                .toList()));
    }

    public Optional<Dataset> find(String id) {
        return layers.find(id).map(layer -> dataset(layer, editions.newest().get(id)));
    }

    /**
     * The editions of a layer that is published or was once, the newest first.
     *
     * @throws ApiProblem 404 when no layer ever had that id
     */
    public List<Edition> editions(String id) {
        Optional<Layer> layer = layers.find(id);
        layer.ifPresent(editions::current);
        List<Edition> all = editions.list(id);
        if (all.isEmpty()) {
            throw unknown(id);
        }
        return all;
    }

    /**
     * A dataset that is published or was once.
     *
     * @param isWithdrawn whether its layer is gone; then it is told as it stood in its last edition
     */
    public record Known(Dataset dataset, boolean isWithdrawn) {}

    /**
     * A dataset with an edition that says what it says now; taken when there is none yet.
     *
     * @throws ApiProblem 404 when no layer ever had that id
     */
    public Known known(String id) {
        Optional<Layer> layer = layers.find(id);
        if (layer.isPresent()) {
            return new Known(dataset(layer.get(), editions.current(layer.get())), false);
        }
        Edition last = editions.list(id).stream().findFirst().orElseThrow(() -> unknown(id));
        return new Known(
                new Dataset(
                        last.description(),
                        last,
                        formats.list(last.description()).stream()
                                .map(LayerFormat::id)
                                .toList()),
                true);
    }

    /** Tells what became of the features between two editions of a layer. */
    void compare(Edition before, Edition after, EditionComparison.Visitor visitor) {
        editions.compare(before, after, visitor);
    }

    /** Who answers for a dataset: as its source names them, else who publishes the catalogue, where that is declared. */
    public Optional<LocalText> publisher(Dataset dataset) {
        LocalText own = dataset.layer().metadata().publisher();
        return own != null
                ? Optional.of(own)
                : Optional.ofNullable(settings.publisherOrNull()).map(name -> new LocalText(name, null));
    }

    /** Whom to ask about a dataset, where that is declared. */
    public Optional<String> contact(Dataset dataset) {
        return Optional.ofNullable(dataset.layer().metadata().contact())
                .or(() -> Optional.ofNullable(settings.contactOrNull()));
    }

    /** Sizes of an edition's files that are known already, by form; nothing is measured for it. */
    public Map<String, Long> sizes(Edition edition) {
        return editions.sizes(edition, Language.ES.tag());
    }

    /** What is known of the pack that a dataset belongs to. */
    public Optional<PackNote> pack(Dataset dataset) {
        return packs.find(dataset.layer().pack());
    }

    /** Ids of the dimensions of all packs. */
    List<String> dimensionIds() {
        return packs.packs().stream()
                .flatMap(pack -> pack.dimensions().stream())
                .map(Code::value)
                .distinct()
                .toList();
    }

    /** This installation and the others. */
    List<String> originIds() {
        return Stream.concat(Stream.of(SearchEntry.HERE), sources().stream().map(RemoteSource::id))
                .toList();
    }

    /** Datasets of other installations, by id. */
    public List<RemoteDataset> remote() {
        return remote.stream().flatMap(each -> each.list().stream()).toList();
    }

    /** The other installations. */
    public List<RemoteSource> sources() {
        return remote.stream().flatMap(each -> each.sources().stream()).toList();
    }

    private Dataset dataset(Layer layer, @Nullable Edition edition) {
        return new Dataset(
                layer.description(),
                edition,
                formats.list(layer.description()).stream().map(LayerFormat::id).toList());
    }
}
