package co.territoria.ingest;

import co.territoria.layer.Feature;
import co.territoria.layer.FileLayers;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.Layers;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each folder of {@code gis-layers/<pack>/} is a dataset of its own. */
@Component
@Order(80)
final class LayerKind implements DatasetKind {

    /** Base layers reach beyond their territory, but not to another country. */
    private static final double AROUND_DEGREES = 5;

    /** Rooms publish layers under these names when they have data for them, perhaps later than a file takes the name. */
    private static final String RESERVED = "(indicator-.*|projects|project-lines|seats)";

    private final FileLayers store;
    private final Layers layers;
    private final Territories territories;

    LayerKind(FileLayers store, Layers layers, Territories territories) {
        this.store = store;
        this.layers = layers;
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "layer";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        pack.foldersIn("layers/").forEach((folder, files) -> deliveries.add(new Delivery("layers/" + folder, files)));
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Optional<DataFile> yaml = required(delivery, "layer.yaml", notices);
        Optional<DataFile> data = required(delivery, "data.geojson", notices);
        if (yaml.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pack> known = territories.findPack(pack.pack());
        boolean plain = known.isEmpty() || known.get().equals(territories.defaultPack());
        boolean example = known.map(Pack::example).orElse(false);
        String folder = delivery.name().substring(delivery.name().lastIndexOf('/') + 1);
        Optional<LayerFile.Definition> definition = LayerFile.read(
                pack.pack(),
                example,
                folder,
                plain ? "" : pack.pack() + "-",
                yaml.get(),
                delivery.find("style.json").orElse(null),
                notices);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        requireFree(definition.get().description().id(), pack, folder, delivery, yaml.get(), notices);
        Envelope around = definition.get().extent() == null
                ? known.map(this::around).orElse(new Envelope(-180, 180, -90, 90))
                : definition.get().extent();
        List<Feature> features = new LayerFeatures(data.get(), definition.get(), around, notices)
                .check(GeoJsonFile.read(data.get(), notices));
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        LayerDescription description = definition.get().of(features);
        return Optional.of((dataset, version) -> store.write(dataset, version, description, features));
    }

    private void requireFree(
            LayerId id, PackFiles pack, String folder, Delivery delivery, DataFile yaml, Notices notices) {
        boolean takenByOther = layers.find(id.value()).isPresent()
                && !store.findDataset(id).equals(Optional.of(pack.pack() + "/" + delivery.name()));
        if (takenByOther || folder.matches(RESERVED)) {
            notices.error(
                    "layer-id-taken",
                    yaml.path(),
                    null,
                    "id",
                    "el sistema ya publica, o se reserva, la capa «%s»; use otro nombre de carpeta".formatted(id),
                    "the system already publishes, or reserves, the layer “%s”; use another folder name".formatted(id));
        }
    }

    private Envelope around(Pack pack) {
        Envelope box = new Envelope(territories.geometry(pack.root()).getEnvelopeInternal());
        box.expandBy(AROUND_DEGREES);
        return box;
    }

    private static Optional<DataFile> required(Delivery delivery, String name, Notices notices) {
        Optional<DataFile> file = delivery.find(name);
        if (file.isEmpty()) {
            notices.error(
                    "missing-file",
                    delivery.name() + "/" + name,
                    null,
                    null,
                    "falta el archivo; una capa tiene layer.yaml y data.geojson",
                    "the file is missing; a layer has layer.yaml and data.geojson");
        }
        return file;
    }
}
