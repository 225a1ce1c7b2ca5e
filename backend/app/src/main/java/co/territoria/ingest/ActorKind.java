package co.territoria.ingest;

import co.territoria.actor.Actor;
import co.territoria.actor.ActorDimension;
import co.territoria.actor.ActorLevel;
import co.territoria.actor.ActorMesh;
import co.territoria.actor.Actors;
import co.territoria.actor.Agreement;
import co.territoria.actor.Role;
import co.territoria.actor.RoleKind;
import co.territoria.plan.Plans;
import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code actors/}: the organisational mesh, whose rows cite the documents that came with the plans. */
@Component
@Order(70)
final class ActorKind implements DatasetKind {

    private static final String FILE = "actors/actors.csv";

    private final Actors actors;
    private final Plans plans;
    private final Projects projects;

    ActorKind(Actors actors, Plans plans, Projects projects) {
        this.actors = actors;
        this.plans = plans;
        this.projects = projects;
    }

    /** {@code actors.yaml} as it is written. */
    record Meta(Yaml.@Nullable Text notes) {}

    @Override
    public String kind() {
        return "actors";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = pack.in("actors/");
        return files.isEmpty() ? List.of() : List.of(new Delivery("actors", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        ActorReferences references = ActorReferences.of(pack.pack(), plans, projects);
        return read(pack, references, notices).map(read -> (dataset, version) -> actors.write(dataset, version, read));
    }

    /**
     * @param references what rows may cite
     * @return absent when a notice is an error
     */
    static Optional<ActorMesh> read(PackFiles pack, ActorReferences references, Notices notices) {
        Optional<DataFile> file = pack.find(FILE);
        if (file.isEmpty()) {
            notices.error("missing-file", FILE, null, null, "falta el archivo", "the file is missing");
            return Optional.empty();
        }
        CodeList levels = CodeList.read(pack, "actors/levels.csv", "level", Set.of(), notices);
        LocalText notes = pack.find("actors/actors.yaml")
                .flatMap(yaml -> Yaml.read(yaml, Meta.class, notices))
                .map(meta -> Yaml.Text.of(meta.notes()))
                .orElse(null);
        List<Actor> actors = Table.read(
                        file.get(), Set.of("organisation", "level", "dimension", "document"), Set.of(), notices)
                .map(table -> actors(table, levels, references.documents()))
                .orElse(List.of());
        Set<String> organisations =
                actors.stream().map(Actor::organisation).collect(Collectors.toCollection(TreeSet::new));
        RoleReader roleReader = new RoleReader(pack, references, organisations, notices);
        List<RoleKind> kinds = roleReader.kinds();
        List<Role> roles = roleReader.roles(kinds);
        List<Agreement> agreements = new AgreementReader(pack, references, organisations, notices).read();
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new ActorMesh(
                levels.entries().stream()
                        .map(entry -> new ActorLevel(entry.code(), entry.name(), entry.order()))
                        .toList(),
                actors,
                notes,
                kinds,
                roles,
                agreements));
    }

    private static List<Actor> actors(Table table, CodeList levels, Set<String> documents) {
        List<Actor> actors = new ArrayList<>();
        Map<Actor, Table.Row> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            String dimension =
                    row.text("dimension") == null ? null : row.oneOf("dimension", ActorDimension.ids(), "transversal");
            Actor actor = new Actor(
                    row.required("organisation"),
                    row.oneOf("level", levels.codes(), ""),
                    dimension == null ? null : ActorDimension.find(dimension).orElseThrow(),
                    PlanFiles.document(row, documents));
            Table.Row first = seen.putIfAbsent(actor, row);
            if (first != null) {
                row.duplicate("organisation", actor.organisation(), first);
            }
            actors.add(actor);
        }
        return actors;
    }
}
