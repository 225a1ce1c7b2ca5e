package co.territoria.indicator;

import co.territoria.web.Csv;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many indicators side by side. */
@RestController
class MatrixController {

    private final IndicatorMatrix matrix;
    private final IndicatorSources sources;

    MatrixController(IndicatorMatrix matrix, IndicatorSources sources) {
        this.matrix = matrix;
        this.sources = sources;
    }

    @GetMapping("/api/v1/indicators/matrix")
    ResponseEntity<?> matrix(
            @RequestParam(required = false) @Nullable String indicators,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        IndicatorMatrix.Matrix asked = matrix.of(indicators, within);
        MatrixJson json = MatrixJson.of(
                asked,
                sources.list(
                        asked.pack().id(),
                        asked.rows().stream()
                                .flatMap(row -> row.sources().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        language),
                language);
        return csv
                ? json.toCsv().answer("indicators-matrix.csv")
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
