package co.territoria.actor;

import co.territoria.plan.Plans;
import co.territoria.project.Projects;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisational mesh as matrix, roles and list; the agreements. */
@RestController
@RequestMapping("/api/v1")
class ActorController {

    private static final String NO_DIMENSION = "none";

    private final Actors actors;
    private final Territories territories;
    private final ActorAnswers answers;

    ActorController(Actors actors, Territories territories, Plans plans, Projects projects) {
        this.actors = actors;
        this.territories = territories;
        this.answers = new ActorAnswers(plans, projects);
    }

    /**
     * @param within    the root of a pack, since the mesh has no finer place; default the default pack's
     * @param level     id of a level
     * @param dimension id of a dimension, {@code transversal}, or {@code none} for those without one
     * @param q         words in the name of the organisation, with or without accents
     */
    @GetMapping("/actors")
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Pack pack = pack(within);
        ActorMesh mesh = actors.mesh(pack.id());
        List<String> levels = mesh.levels().stream().map(ActorLevel::id).toList();
        if (level != null && !levels.contains(level)) {
            throw ApiProblem.notAllowed("level", level, levels);
        }
        if (dimension != null
                && !dimension.equals(NO_DIMENSION)
                && ActorDimension.find(dimension).isEmpty()) {
            throw ApiProblem.notAllowed(
                    "dimension",
                    dimension,
                    java.util.stream.Stream.concat(
                                    ActorDimension.ids().stream(), java.util.stream.Stream.of(NO_DIMENSION))
                            .toList());
        }
        ActorJson.Page page = answers.page(mesh, new ActorFilter(level, dimension, q), pack.example(), language);
        return csv
                ? page.toCsv().answer("actores-%s.csv".formatted(pack.id()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(page);
    }

    /** @param within the root of a pack; default the default pack's */
    @GetMapping("/agreements")
    ResponseEntity<?> agreements(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Pack pack = pack(within);
        AgreementJson.Page page = answers.agreements(actors.mesh(pack.id()).agreements(), pack.example(), language);
        return csv
                ? page.toCsv().answer("pactos-%s.csv".formatted(pack.id()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(page);
    }

    @GetMapping("/agreements/{code}")
    AgreementJson.Item agreement(@PathVariable String code, Language language) {
        Agreement agreement = actors.agreement(code);
        boolean example =
                territories.findPack(agreement.pack()).map(Pack::example).orElse(false);
        return answers.agreement(agreement, example, language);
    }

    private Pack pack(@Nullable String within) {
        if (within == null) {
            return territories.defaultPack();
        }
        List<Pack> packs = territories.packs();
        return packs.stream()
                .filter(pack -> pack.root().value().equals(within))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "within",
                        within,
                        packs.stream().map(pack -> pack.root().value()).toList()));
    }
}
