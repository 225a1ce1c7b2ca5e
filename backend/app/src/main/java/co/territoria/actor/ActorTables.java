package co.territoria.actor;

import co.territoria.layer.Code;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.TableLayer;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The mesh of organisations, what they do, and what they agreed, as tables. */
@Component
final class ActorTables implements LayerSource {

    private static final LocalText CITED = new LocalText(
            "Los documentos de la tabla «documents», por el código del campo «document».",
            "The documents of the table “documents”, by the code in the field “document”.");

    private static final LocalText CITED_ROLES = new LocalText(
            "Cada fila cita la suya en el campo «source».", "Each row cites its own in the field “source”.");

    private final Actors actors;
    private final Territories territories;
    private final Datasets datasets;

    ActorTables(Actors actors, Territories territories, Datasets datasets) {
        this.actors = actors;
        this.territories = territories;
        this.datasets = datasets;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            ActorMesh mesh = actors.mesh(pack.id());
            String version = datasets.stateOf(pack.id(), "actors");
            if (!mesh.actors().isEmpty()) {
                layers.add(actors(pack, mesh, version));
            }
            if (!mesh.roles().isEmpty()) {
                layers.add(roles(pack, mesh, version));
            }
            if (!mesh.agreements().isEmpty()) {
                layers.add(agreements(pack, version));
            }
        }
        return layers;
    }

    private Layer actors(Pack pack, ActorMesh mesh, String version) {
        TableLayer<Actor> table = new TableLayer<Actor>(actor ->
                        String.join(":", slug(actor.organisation()), actor.level(), dimension(actor), actor.document()))
                .text("organisation", "Organización", "Organisation", Actor::organisation)
                .code(
                        "level",
                        "Nivel",
                        "Level",
                        Code.each(mesh.levels(), ActorLevel::id, ActorLevel::name),
                        Actor::level)
                .code(
                        "dimension",
                        "Dimensión",
                        "Dimension",
                        Code.each(ActorDimension.list(), ActorDimension::id, ActorDimension::name),
                        actor -> actor.dimension() == null
                                ? null
                                : actor.dimension().id())
                .text("document", "Documento que la nombra", "Document that names it", Actor::document);
        LocalText notes = mesh.notes();
        LocalText about = new LocalText(
                "Qué organizaciones nombran los documentos de origen, en qué nivel y dimensión. La misma puede estar en varias filas.",
                "Which organisations the founding documents name, at which level and in which dimension. One may stand in several rows.");
        return table.of(
                described(
                        pack,
                        "actors",
                        new LocalText("Malla de actores", "Mesh of actors"),
                        notes == null
                                ? about
                                : new LocalText(
                                        about.es() + " " + notes.es(),
                                        about.in(Language.EN) + " " + notes.in(Language.EN)),
                        CITED,
                        table),
                () -> version,
                () -> actors.mesh(pack.id()).actors());
    }

    private static String dimension(Actor actor) {
        return actor.dimension() == null ? "none" : actor.dimension().id();
    }

    private Layer roles(Pack pack, ActorMesh mesh, String version) {
        TableLayer<Role> table = new TableLayer<Role>(role -> String.join(
                        ":",
                        slug(role.organisation()),
                        role.kind(),
                        String.valueOf(role.project() == null ? role.plan() : role.project())
                                + (role.node() == null ? "" : ":" + role.node())))
                .text("organisation", "Organización", "Organisation", Role::organisation)
                .code("kind", "Papel", "Role", Code.each(mesh.roleKinds(), RoleKind::id, RoleKind::name), Role::kind)
                .text("project", "Proyecto", "Project", Role::project)
                .text("plan", "Plan", "Plan", Role::plan)
                .text("element", "Elemento del plan", "Element of the plan", Role::node)
                .texts("source", "Fuente", "Source", Role::source);
        return table.of(
                described(
                        pack,
                        "actor-roles",
                        new LocalText("Papeles de los actores", "Roles of actors"),
                        new LocalText(
                                "Qué hace cada organización en cada proyecto, plan o elemento de un plan, donde un documento lo dice.",
                                "What each organisation does in each project, plan or element of a plan, where a document says so."),
                        CITED_ROLES,
                        table),
                () -> version,
                () -> actors.mesh(pack.id()).roles());
    }

    private Layer agreements(Pack pack, String version) {
        TableLayer<Agreement> table = new TableLayer<>(Agreement::code)
                .text("code", "Código", "Code", Agreement::code)
                .text("name", "Nombre", "Name", Agreement::name)
                .text("date", "Fecha", "Date", Agreement::date)
                .text("plan", "Plan que lo nombra", "Plan that names it", Agreement::plan)
                .text("element", "Elemento del plan", "Element of the plan", Agreement::node)
                .list("parties", "Firmantes", "Parties", agreement -> agreement.parties().stream()
                        .map(ActorTables::member)
                        .toList())
                .list("commitments", "Compromisos", "Commitments", agreement -> agreement.commitments().stream()
                        .map(Agreement.Commitment::text)
                        .map(ActorTables::member)
                        .toList())
                .text("document", "Documento que lo nombra", "Document that names it", Agreement::document)
                .texts("note", "Nota", "Note", Agreement::note);
        return table.of(
                described(
                        pack,
                        "agreements",
                        new LocalText("Pactos", "Agreements"),
                        new LocalText(
                                "Pactos entre organizaciones. Una lista vacía de firmantes o compromisos quiere decir que no se conocen, no que no los haya.",
                                "Agreements between organisations. An empty list of parties or commitments means that they are not known, not that there are none."),
                        CITED,
                        table),
                () -> version,
                () -> actors.mesh(pack.id()).agreements());
    }

    /** Tables join the members of a list by semicolons. */
    private static String member(String text) {
        return text.replace(';', ',');
    }

    private LayerDescription described(
            Pack pack, String id, LocalText title, LocalText about, LocalText source, TableLayer<?> table) {
        String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
        return LayerDescription.ofTable(
                        new LayerId(prefix + id),
                        pack.id(),
                        new LocalText(
                                title.es() + ", " + pack.name().es(),
                                title.in(Language.EN) + ", " + pack.name().in(Language.EN)),
                        about,
                        table.fields(),
                        new LayerSourceNote(source, null, null, null),
                        pack.example())
                .with(LayerMetadata.unstated().about(LayerMetadata.Theme.GOVERNMENT));
    }

    /** For ids: small letters without accents, digits, hyphens. */
    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
