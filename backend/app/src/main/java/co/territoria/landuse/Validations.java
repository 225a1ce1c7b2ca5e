package co.territoria.landuse;

import co.territoria.landuse.validation.Delivery;
import co.territoria.landuse.validation.Neighbour;
import co.territoria.landuse.validation.PlanValidator;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.Rule;
import co.territoria.landuse.validation.Structure;
import co.territoria.landuse.validation.Tolerances;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reports on the plans that were delivered, each held against its limit and the plans beside it; kept by version. */
@Service
class Validations {

    private final LandUsePlans plans;
    private final Territories territories;
    private final PlanValidator validator = new PlanValidator(CodeLists.ladmColPot(), Tolerances.shipped());
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Validations(LandUsePlans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    private record Held(String version, SoftReference<Report> report) {}

    /** @throws ApiProblem 404 where nothing of the plan was delivered: then there is nothing to validate */
    Report report(LandUsePlan plan) {
        DeliveryRecord delivery = plans.delivery(plan).orElseThrow(() -> noDelivery(plan));
        String version = plans.version(plan.pack());
        Held found = held.get(plan.pack() + "/" + plan.id());
        Report report = found == null || !found.version().equals(version)
                ? null
                : found.report().get();
        if (report == null) {
            report = validate(plan, delivery);
            held.put(plan.pack() + "/" + plan.id(), new Held(version, new SoftReference<>(report)));
        }
        return report;
    }

    private static ApiProblem noDelivery(LandUsePlan plan) {
        return ApiProblem.of(
                404,
                "no-delivery",
                new LocalText(
                        "El plan %s está en el registro sin polígonos: no hay entrega que validar. Cárguela con la orden de importación; data/README.md dice cómo."
                                .formatted(plan.id()),
                        "The plan %s is in the register without polygons: there is no delivery to validate. Load it with the import command; data/README.md says how."
                                .formatted(plan.id())));
    }

    private Report validate(LandUsePlan plan, DeliveryRecord delivery) {
        PlanZones zones = plans.zones(plan);
        PlanZones dated = new PlanZones(
                zones.plan(),
                zones.territory(),
                bindingDate(plan.act().date()),
                zones.municipality(),
                zones.accuracyMetres(),
                zones.zones());
        Territory territory = territories.find(plan.territory()).orElse(null);
        Limit limit = territory == null ? null : plans.limit(territory);
        Structure structure = delivery.structure().equals("mapped") ? Structure.MAPPED : Structure.INTERMEDIATE;
        return validator.validate(new Delivery(
                dated,
                structure,
                territory == null ? null : territory.name(),
                limit,
                territory == null ? List.of() : neighbours(territory)));
    }

    private List<Neighbour> neighbours(Territory territory) {
        return territories.neighbours(territory).stream()
                .flatMap(beside -> territories.find(beside.code()).stream())
                .map(beside -> new Neighbour(
                        beside.code().value(),
                        beside.name(),
                        plans.limit(beside),
                        plans.inForce(beside.code())
                                .map(plans::zones)
                                .filter(zones -> !zones.zones().isEmpty())
                                .orElse(null)))
                .toList();
    }

    /**
     * A day of the act with which every rule is decided: where only the year or the month is known and a rule begins in the
     * midst of it, none, since then nobody knows whether the rule binds.
     */
    static @Nullable LocalDate bindingDate(@Nullable String date) {
        if (date == null) {
            return null;
        }
        LocalDate first = Act.first(date);
        LocalDate last =
                switch (date.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
                    case 7 -> YearMonth.parse(date).atEndOfMonth();
                    default -> first;
                };
        boolean divided = Rule.all().stream()
                .map(Rule::fromDate)
                .anyMatch(from -> from != null && from.isAfter(first) && !from.isAfter(last));
        return divided ? null : first;
    }
}
