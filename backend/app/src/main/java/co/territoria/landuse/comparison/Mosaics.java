package co.territoria.landuse.comparison;

import co.territoria.landuse.comparison.Compositions.Table;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All plans in force in one legend: which municipality has one, which does not, and which do not compare. */
@Service
class Mosaics {

    private static final LocalText A_REGION = new LocalText("la región", "region");

    private final Compositions compositions;
    private final Territories territories;

    Mosaics(Compositions compositions, Territories territories) {
        this.compositions = compositions;
        this.territories = territories;
    }

    /** @param region absent where the whole was asked for */
    record Mosaic(Table table, Regionalisation.@Nullable Region region) {}

    /**
     * @param region code of a region of any regionalisation of the pack, absent for the whole of {@code within}
     * @throws ApiProblem 404 for an unknown region
     */
    Mosaic of(@Nullable String region, @Nullable String within) {
        Table whole = compositions.of(Legend.CLASS, null, null, within);
        if (region == null) {
            return new Mosaic(whole, null);
        }
        List<Regionalisation> all = territories.regionalisations(whole.pack().id());
        for (Regionalisation regionalisation : all) {
            Regionalisation.Region found = regionalisation.findRegion(region).orElse(null);
            if (found != null) {
                Set<String> members = regionalisation.members().stream()
                        .filter(member -> member.region().equals(region))
                        .map(member -> member.territory().value())
                        .collect(Collectors.toSet());
                Table its = new Table(
                        whole.pack(),
                        whole.theme(),
                        whole.level(),
                        whole.places().stream()
                                .filter(place -> members.contains(
                                        place.territory().code().value()))
                                .toList(),
                        whole.population());
                return new Mosaic(its, found);
            }
        }
        List<String> codes = all.stream()
                .flatMap(one -> one.regions().stream())
                .map(Regionalisation.Region::code)
                .distinct()
                .toList();
        throw ApiProblem.unknown("region", A_REGION, region, Nearest.to(region, codes));
    }
}
