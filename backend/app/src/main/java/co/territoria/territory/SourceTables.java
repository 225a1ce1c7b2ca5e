package co.territoria.territory;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.TableLayer;
import co.territoria.store.Datasets;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sources that the data of each pack cites, as a table. */
@Component
final class SourceTables implements LayerSource {

    private static final LocalText OWN = new LocalText(
            "Lista de fuentes de este paquete territorial (sources.csv).",
            "List of sources of this territorial pack (sources.csv).");

    private final Sources sources;
    private final Territories territories;
    private final Datasets datasets;

    SourceTables(Sources sources, Territories territories, Datasets datasets) {
        this.sources = sources;
        this.territories = territories;
        this.datasets = datasets;
    }

    @Override
    public List<Layer> layers() {
        return territories.packs().stream()
                .filter(pack -> !sources.list(pack.id()).isEmpty())
                .map(this::layer)
                .toList();
    }

    private Layer layer(Pack pack) {
        TableLayer<Source> table = new TableLayer<>(Source::key)
                .text("key", "Clave con que se cita", "Key that it is cited by", Source::key)
                .text("organisation", "Entidad", "Organisation", Source::organisation)
                .texts("title", "Título", "Title", Source::title)
                .text("date", "Fecha", "Date", Source::date)
                .texts("method", "Método", "Method", Source::method)
                .texts("access", "Cómo se obtuvo la copia", "How the copy was reached", Source::access)
                .text(
                        "licence",
                        "Licencia; vacía si la fuente no declara ninguna",
                        "Licence; empty where the source declares none",
                        Source::licence)
                .texts("notes", "Notas", "Notes", Source::notes);
        String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
        LayerDescription description = LayerDescription.ofTable(
                        new LayerId(prefix + "sources"),
                        pack.id(),
                        new LocalText(
                                "Fuentes, " + pack.name().es(),
                                "Sources, " + pack.name().in(Language.EN)),
                        new LocalText(
                                "De dónde viene cada dato: entidad, título, fecha, método, licencia y notas de cada fuente que citan las demás capas.",
                                "Where each value comes from: organisation, title, date, method, licence and notes of each source that the other layers cite."),
                        table.fields(),
                        new LayerSourceNote(OWN, null, null, null),
                        pack.example())
                .with(LayerMetadata.unstated().about(LayerMetadata.Theme.TERRITORY));
        String version = datasets.stateOf(pack.id(), "sources");
        return table.of(description, () -> version, () -> sources.list(pack.id()));
    }
}
