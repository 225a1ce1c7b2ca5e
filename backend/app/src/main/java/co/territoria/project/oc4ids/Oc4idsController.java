package co.territoria.project.oc4ids;

import co.territoria.project.ChosenProjects;
import co.territoria.project.PortfolioParameters;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import co.territoria.web.QueryNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Projects for those who gather the projects of many places. */
@RestController
class Oc4idsController {

    private static final String ADDRESS = "/api/v1/projects/oc4ids.json";

    private final Oc4idsPackages packages;
    private final ChosenProjects projects;
    private final PublicAddress address;

    Oc4idsController(Oc4idsPackages packages, ChosenProjects projects, PublicAddress address) {
        this.packages = packages;
        this.projects = projects;
        this.address = address;
    }

    @GetMapping(ADDRESS)
    @PortfolioParameters
    @Operation(summary = "Projects as a package of OC4IDS 0.9; the header Link tells the next one")
    @Parameter(in = ParameterIn.QUERY, name = "limit", description = "projects of a package, 1 to 1000; default 200")
    @Parameter(in = ParameterIn.QUERY, name = "offset", description = "projects of the packages before")
    ResponseEntity<ObjectNode> list(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        QueryNames.requireKnown(request, ChosenProjects.names());
        return list(parameters);
    }

    ResponseEntity<ObjectNode> list(Map<String, String> parameters) {
        ChosenProjects.Chosen chosen = projects.choose(parameters);
        if (chosen.projects().isEmpty()) {
            throw ApiProblem.of(
                    404,
                    "no-projects",
                    new LocalText(
                            "Aquí no hay más proyectos (hay %d), y un paquete OC4IDS lleva al menos uno."
                                    .formatted(chosen.matched()),
                            "There are no more projects here (there are %d), and an OC4IDS package has at least one."
                                    .formatted(chosen.matched())));
        }
        int next = chosen.offset() + chosen.projects().size();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next < chosen.matched()) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(uri(parameters, chosen.limit(), next)));
        }
        return answer.body(
                packages.of(chosen.pack(), chosen.projects(), uri(parameters, chosen.limit(), chosen.offset())));
    }

    /** The same question always has the same address. */
    private String uri(Map<String, String> parameters, int limit, int offset) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.remove("lang");
        all.put("limit", String.valueOf(limit));
        all.put("offset", String.valueOf(offset));
        return address.of(ADDRESS
                + all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", "")));
    }
}
