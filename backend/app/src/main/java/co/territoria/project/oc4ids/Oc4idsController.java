package co.territoria.project.oc4ids;

import co.territoria.project.Project;
import co.territoria.project.Projects;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Projects for those who gather the projects of many places. */
@RestController
class Oc4idsController {

    private static final int MOST = 1_000;

    private final Oc4idsPackages packages;
    private final Projects projects;
    private final Territories territories;
    private final PublicAddress address;

    Oc4idsController(Oc4idsPackages packages, Projects projects, Territories territories, PublicAddress address) {
        this.packages = packages;
        this.projects = projects;
        this.territories = territories;
        this.address = address;
    }

    /**
     * @param within a territory of any level; default the root of the default pack
     * @param limit  projects of a package, 1 to 1000; the header {@code Link} tells the next one
     * @param offset projects of the packages before
     */
    @GetMapping("/api/v1/projects/oc4ids.json")
    @Operation(summary = "Projects as a package of OC4IDS 0.9")
    ResponseEntity<ObjectNode> list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "1000") String limit,
            @RequestParam(defaultValue = "0") String offset) {
        Territory whole = territories.get(
                within == null ? territories.defaultPack().root().value() : within);
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        int most = number("limit", limit, 1, MOST);
        int from = number("offset", offset, 0, Integer.MAX_VALUE);
        List<Project> there = projects.listWithin(whole);
        if (from >= there.size()) {
            throw ApiProblem.of(
                    404,
                    "no-projects",
                    new LocalText(
                            "Aquí no hay más proyectos (hay %d), y un paquete OC4IDS lleva al menos uno."
                                    .formatted(there.size()),
                            "There are no more projects here (there are %d), and an OC4IDS package has at least one."
                                    .formatted(there.size())));
        }
        int to = Math.min(there.size(), from + most);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (to < there.size()) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(uri(whole, most, to)));
        }
        return answer.body(packages.of(pack, there.subList(from, to), uri(whole, most, from)));
    }

    private String uri(Territory whole, int limit, int offset) {
        return address.of("/api/v1/projects/oc4ids.json?within=%s&limit=%d&offset=%d"
                .formatted(whole.code().value(), limit, offset));
    }

    private static int number(String name, String text, int least, int most) {
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw ApiProblem.invalidParameter(
                name,
                text,
                new LocalText(
                        "«%s» es un número entero de %d a %d.".formatted(name, least, most),
                        "“%s” is a whole number from %d to %d.".formatted(name, least, most)));
    }
}
