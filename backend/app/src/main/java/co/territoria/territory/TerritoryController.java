package co.territoria.territory;

import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Territories, one territory, its neighbours. */
@RestController
@RequestMapping("/api/v1/territories")
class TerritoryController {

    private static final LocalText NEIGHBOUR_METHOD = new LocalText(
            "Territorios del mismo nivel con un tramo de límite común; longitud en la proyección de medida, sobre límites generalizados.",
            "Territories of the same level with a stretch of common limit; length in the measuring projection, on generalised limits.");

    private final Territories territories;
    private final Sources sources;

    TerritoryController(Territories territories, Sources sources) {
        this.territories = territories;
        this.sources = sources;
    }

    @GetMapping
    TerritoryJson.Page list(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String within,
            Language language) {
        Territory whole = within == null
                ? territories.get(territories.defaultPack().root().value())
                : territories.get(within);
        Pack pack = packOf(whole);
        if (level != null && pack.findLevel(level).isEmpty()) {
            throw ApiProblem.notAllowed(
                    "level",
                    level,
                    pack.levels().stream().map(TerritoryLevel::id).toList());
        }
        List<Regionalisation> regionalisations = territories.regionalisations(pack.id());
        List<TerritoryJson.Item> items = territories.listWithin(whole, level).stream()
                .map(territory -> TerritoryJson.item(territory, pack, regionalisations, language))
                .toList();
        return new TerritoryJson.Page(
                items.size(),
                items,
                regionalisations.stream()
                        .map(regionalisation -> TerritoryJson.regionalisation(regionalisation, language))
                        .toList());
    }

    @GetMapping("/{code}")
    TerritoryJson.Whole get(@PathVariable String code, Language language) {
        Territory territory = territories.get(code);
        Pack pack = packOf(territory);
        List<Regionalisation> regionalisations = territories.regionalisations(pack.id());
        List<TerritoryJson.MembershipItem> memberships = new ArrayList<>();
        for (Regionalisation regionalisation : regionalisations) {
            for (Regionalisation.Member member : regionalisation.members()) {
                if (member.territory().equals(territory.code())) {
                    memberships.add(new TerritoryJson.MembershipItem(
                            regionalisation.id(),
                            regionalisation.name().in(language),
                            member.region(),
                            regionalisation
                                    .findRegion(member.region())
                                    .map(region -> region.name().in(language))
                                    .orElse(member.region()),
                            member.status().name().toLowerCase(Locale.ROOT),
                            member.status().provisional(),
                            TerritoryJson.text(member.note(), language)));
                }
            }
        }
        return new TerritoryJson.Whole(
                TerritoryJson.item(territory, pack, regionalisations, language),
                named(territories.ancestors(territory)),
                named(territories.children(territory)),
                memberships,
                boundary(pack, language));
    }

    @GetMapping("/{code}/neighbours")
    TerritoryJson.Neighbours neighbours(@PathVariable String code, Language language) {
        Territory territory = territories.get(code);
        return new TerritoryJson.Neighbours(
                code,
                territory.name(),
                NEIGHBOUR_METHOD.in(language),
                territories.neighbours(territory).stream()
                        .map(neighbour -> new TerritoryJson.NeighbourItem(
                                neighbour.code().value(),
                                territories
                                        .find(neighbour.code())
                                        .map(Territory::name)
                                        .orElse(""),
                                neighbour.sharedBorderKm()))
                        .toList());
    }

    private Pack packOf(Territory territory) {
        return territories.findPack(territory.pack()).orElseThrow();
    }

    private static List<TerritoryJson.Named> named(List<Territory> list) {
        return list.stream()
                .map(one -> new TerritoryJson.Named(one.code().value(), one.name(), one.level()))
                .toList();
    }

    private TerritoryJson.BoundaryItem boundary(Pack pack, Language language) {
        Optional<Source> source = sources.find(pack.id(), pack.boundary().source());
        return new TerritoryJson.BoundaryItem(
                source.map(found -> found.title().in(language))
                        .orElse(pack.boundary().source()),
                source.map(Source::organisation).orElse(""),
                pack.boundary().date(),
                TerritoryJson.text(pack.boundary().accuracy(), language),
                source.map(found -> found.licenceNote(language)).orElse(""),
                source.map(found -> TerritoryJson.text(found.access(), language))
                        .orElse(null));
    }
}
