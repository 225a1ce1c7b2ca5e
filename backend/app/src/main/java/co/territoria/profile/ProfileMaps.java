package co.territoria.profile;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** The maps of a sheet: where the territory lies in the department, and what lies around it. */
@Component
class ProfileMaps {

    private static final Color LAND = new Color(0xF6F3EC);
    private static final Color REGION = new Color(0xCFE0E5);
    private static final Color OWN = new Color(0x0B5C73);
    private static final Color THIN = new Color(0xA9ADAF);

    /** So much of its own size is seen around a place, on each side. */
    private static final double AROUND = 0.45;

    private final Territories territories;

    ProfileMaps(Territories territories) {
        this.territories = territories;
    }

    /** The whole department with the territory and its region. */
    PlaceMap locator(ProfileJson profile, Glyphs plain, Glyphs bold) {
        Territory territory = territories.get(profile.territory().code());
        Pack pack = territories.findPack(territory.pack()).orElseThrow();
        Territory root = territories.get(pack.root().value());
        Set<TerritoryCode> region = regionOf(profile, pack);
        boolean isRoot = territory.code().equals(root.code());
        List<PlaceMap.Area> areas = new ArrayList<>();
        for (Territory one : territories.list(pack.id(), pack.lowestLevel().id())) {
            areas.add(area(one, region.contains(one.code()) ? REGION : LAND, THIN, 0.4, null, 0, false, Picture.INK));
        }
        // levels between, drawn as outlines with their names where the sheet is of the department
        pack.levels().stream()
                .filter(level -> level.order() > pack.rootLevel().order()
                        && level.order() < pack.lowestLevel().order())
                .flatMap(level -> territories.list(pack.id(), level.id()).stream())
                .forEach(one -> areas.add(
                        area(one, null, Picture.INK_2, 0.8, isRoot ? one.shortName() : null, 10, isRoot, Picture.INK)));
        areas.add(area(root, null, Picture.INK, 1.2, null, 0, false, Picture.INK));
        if (!isRoot) {
            areas.add(area(territory, OWN, Picture.INK, 1, territory.shortName(), 10, true, Picture.INK));
        }
        return new PlaceMap(areas, territories.geometry(root.code()).getEnvelopeInternal(), plain, bold, "km");
    }

    /** The territory and its neighbours, or its municipalities, with their names. */
    PlaceMap surroundings(ProfileJson profile, Glyphs plain, Glyphs bold) {
        Territory territory = territories.get(profile.territory().code());
        Pack pack = territories.findPack(territory.pack()).orElseThrow();
        boolean lowest = territory.level().equals(pack.lowestLevel().id());
        Set<TerritoryCode> region = regionOf(profile, pack);
        Set<TerritoryCode> own = new HashSet<>(
                territories.listWithin(territory, pack.lowestLevel().id()).stream()
                        .map(Territory::code)
                        .toList());
        Envelope extent = new Envelope(territories.geometry(territory.code()).getEnvelopeInternal());
        double around = lowest ? AROUND : 0.06;
        extent.expandBy(
                Math.max(extent.getWidth(), extent.getHeight()) * around,
                Math.max(extent.getWidth(), extent.getHeight()) * around);
        List<PlaceMap.Area> areas = new ArrayList<>();
        for (Territory one : territories.list(pack.id(), pack.lowestLevel().id())) {
            if (!lowest || !own.contains(one.code())) {
                Color fill =
                        lowest ? region.contains(one.code()) ? REGION : LAND : own.contains(one.code()) ? REGION : LAND;
                areas.add(area(one, fill, THIN, 0.6, one.shortName(), 9, false, Picture.INK_2));
            }
        }
        areas.add(area(
                territory,
                lowest ? OWN : null,
                Picture.INK,
                1.6,
                lowest ? territory.shortName() : null,
                11,
                true,
                Picture.PAGE));
        return new PlaceMap(areas, extent, plain, bold, "km");
    }

    private Set<TerritoryCode> regionOf(ProfileJson profile, Pack pack) {
        ProfileJson.Whole region = profile.region();
        if (region == null) {
            return Set.of();
        }
        return territories
                .defaultRegionalisation(pack)
                .map(all -> all.members().stream()
                        .filter(member -> member.region().equals(region.code()))
                        .map(member -> member.territory())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private PlaceMap.Area area(
            Territory one,
            @Nullable Color fill,
            Color edge,
            double edgeWidth,
            @Nullable String name,
            double letter,
            boolean strong,
            Color ink) {
        return new PlaceMap.Area(
                territories.geometry(one.code()),
                fill,
                edge,
                edgeWidth,
                name,
                new Coordinate(one.label().lon(), one.label().lat()),
                letter,
                strong,
                ink);
    }
}
