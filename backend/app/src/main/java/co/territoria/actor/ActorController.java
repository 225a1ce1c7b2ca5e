package co.territoria.actor;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisational mesh. */
@RestController
@RequestMapping("/api/v1/actors")
class ActorController {

    private final Actors actors;
    private final Territories territories;

    ActorController(Actors actors, Territories territories) {
        this.actors = actors;
        this.territories = territories;
    }

    /** @param within the root of a pack, since the mesh has no finer place; default the default pack's */
    @GetMapping
    ActorJson.Page list(@RequestParam(required = false) @Nullable String within, Language language) {
        Pack pack = within == null ? territories.defaultPack() : packOfRoot(within);
        return ActorJson.page(actors.mesh(pack.id()), pack.example(), language);
    }

    private Pack packOfRoot(String code) {
        List<Pack> packs = territories.packs();
        return packs.stream()
                .filter(pack -> pack.root().value().equals(code))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "within",
                        code,
                        packs.stream().map(pack -> pack.root().value()).toList()));
    }
}
