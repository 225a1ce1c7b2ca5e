package co.territoria.city;

import co.territoria.indicator.IndicatorSources;
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

/** The system of cities. */
@RestController
@RequestMapping("/api/v1/cities")
class CityController {

    private final Cities cities;
    private final IndicatorSources sources;

    CityController(Cities cities, IndicatorSources sources) {
        this.cities = cities;
        this.sources = sources;
    }

    /** @param centres id of the class whose seats, and those above, have an area of influence */
    @GetMapping
    ResponseEntity<?> get(
            @RequestParam(required = false) @Nullable String population,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String centres,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        CitySystem system = cities.of(population, period, centres, within);
        CityJson json = CityJson.of(
                system,
                cities.links(within).size(),
                sources.list(system.population(), system.sources(), language),
                language);
        return csv
                ? json.toCsv()
                        .answer("cities-%s.csv".formatted(json.population().period()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }

    @GetMapping("/links")
    ResponseEntity<?> links(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        CityJson.Links links = CityJson.links(cities.links(within), language);
        return csv
                ? links.toCsv().answer("city-links.csv")
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(links);
    }
}
