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

/** All plans in force in one legend. */
@RestController
@RequestMapping("/api/v1/land-use/mosaic")
class MosaicController {

    private final Mosaics mosaics;

    MosaicController(Mosaics mosaics) {
        this.mosaics = mosaics;
    }

    /** @param region code of a region of any regionalisation; the whole of {@code within} where absent */
    @GetMapping
    ResponseEntity<?> get(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        MosaicJson json = MosaicJson.of(mosaics.of(region, within), language);
        return csv
                ? json.toCsv().answer("land-use-mosaic.csv")
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
