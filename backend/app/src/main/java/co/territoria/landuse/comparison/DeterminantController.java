package co.territoria.landuse.comparison;

import co.territoria.web.Csv;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where plans contradict what ranks above them. */
@RestController
@RequestMapping("/api/v1/land-use/determinants")
class DeterminantController {

    private final DeterminantAnswers determinants;

    DeterminantController(DeterminantAnswers determinants) {
        this.determinants = determinants;
    }

    /** @param plan id, whose conflicts come with their polygons; all plans in force of {@code within} where absent */
    @GetMapping
    ResponseEntity<?> get(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        DeterminantsJson json = DeterminantsJson.of(determinants.of(plan, kind, within), language);
        return csv
                ? json.toCsv()
                        .answer("land-use-determinants%s.csv"
                                .formatted(
                                        json.plan() == null
                                                ? ""
                                                : "-" + json.plan().id()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
