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

/** What plans say on the two sides of shared borders, and by what it is judged. */
@RestController
@RequestMapping("/api/v1/land-use")
class BorderController {

    private final Borders borders;

    BorderController(Borders borders) {
        this.borders = borders;
    }

    /**
     * @param between two municipalities or plans, whose border comes in all detail; all borders in {@code within} where
     *                absent
     */
    @GetMapping("/borders")
    ResponseEntity<?> borders(
            @RequestParam(required = false) @Nullable String between,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        if (between == null) {
            BordersJson json = BordersJson.of(borders.list(within), borders.matrix(borders.pack(within)), language);
            return csv
                    ? json.toCsv().answer("land-use-borders.csv")
                    : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
        }
        Borders.Compared compared = borders.between(between, within);
        BorderJson json = BorderJson.of(compared, borders, csv ? null : borders.strip(compared), language);
        return csv
                ? json.toCsv()
                        .answer("land-use-border-%s-%s.csv"
                                .formatted(
                                        compared.first().id(), compared.second().id()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    @GetMapping("/compatibility")
    ResponseEntity<?> compatibility(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Borders.Matrix matrix = borders.matrix(borders.pack(within));
        return csv
                ? CompatibilityJson.toCsv(matrix).answer("compatibility.csv")
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(CompatibilityJson.of(matrix, language));
    }
}
