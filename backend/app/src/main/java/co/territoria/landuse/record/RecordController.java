package co.territoria.landuse.record;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
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

/** The record of a plan: what the law asks to follow of it, and what is reported. */
@RestController
@RequestMapping("/api/v1/land-use-plans/{id}/record")
class RecordController {

    private static final List<String> TABLES = List.of("indicators", "licences", "occupations");

    private final LandUsePlans plans;
    private final PlanRecords records;
    private final Territories territories;

    RecordController(LandUsePlans plans, PlanRecords records, Territories territories) {
        this.plans = plans;
        this.records = records;
        this.territories = territories;
    }

    /**
     * @param table  which one comes as CSV: {@code indicators}, {@code licences} or {@code occupations}
     * @param within for clients that send it with every question; the plan's id says all
     */
    @GetMapping
    ResponseEntity<?> get(
            @PathVariable String id,
            @RequestParam(defaultValue = "indicators") String table,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        if (!TABLES.contains(table)) {
            throw ApiProblem.notAllowed("table", table, TABLES);
        }
        LandUsePlan plan = plans.get(id);
        Reported reported = records.reported(plan);
        String file = "land-use-record-%s-%s.csv".formatted(plan.id(), table);
        if (csv && table.equals("licences")) {
            return RecordJson.licencesCsv(reported.licences()).answer(file);
        }
        if (csv && table.equals("occupations")) {
            return RecordJson.occupationsCsv(reported.occupations()).answer(file);
        }
        RecordJson json = RecordJson.of(
                plan,
                territories.get(plan.territory().value()),
                records.figures(plan),
                reported,
                records.parcels(plan),
                territories.findPack(plan.pack()).map(Pack::example).orElse(false),
                language);
        return csv
                ? json.indicatorsCsv().answer(file)
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
