package co.territoria.profile;

import co.territoria.gap.GapPace;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Selection;
import co.territoria.profile.ProfileFigures.Seen;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The short series of a sheet: what was, beside the region and the department, and whether the gap closes. */
@Component
class ProfileTrends {

    static final LocalText METHOD = new LocalText(
            "Se comparan el primer y el último periodo comparables, sin cruzar una ruptura de la serie; con el departamento donde tiene valor, si no con la mediana de los municipios con dato en cada periodo.",
            "The first and the last comparable period are compared, without crossing a break of the series; with the department where it has a value, otherwise with the median of the municipalities that have one in each period.");

    private static final LocalText ITSELF = new LocalText(
            "El departamento no se compara consigo mismo.", "The department is not compared with itself.");

    private final IndicatorValues values;
    private final Territories territories;

    ProfileTrends(IndicatorValues values, Territories territories) {
        this.values = values;
        this.territories = territories;
    }

    /**
     * The series of all indicators that have several periods and a better side.
     *
     * @param members of the lowest level, whose whole the territory is
     * @param region  to compare with, absent for none
     */
    List<ProfileJson.Trend> of(
            List<Seen> seen, List<Territory> members, Regionalisation.@Nullable Region region, Language language) {
        List<TerritoryCode> own = members.stream().map(Territory::code).toList();
        return seen.stream()
                .filter(Seen::comparable)
                .filter(one -> one.selection().periods().size() > 1)
                .map(one -> new Line(one, own, regionMembers(one, region), language).trend())
                .filter(trend -> trend.points().stream().anyMatch(point -> point.value() != null))
                .toList();
    }

    private List<TerritoryCode> regionMembers(Seen seen, Regionalisation.@Nullable Region region) {
        if (region == null) {
            return List.of();
        }
        return territories
                .defaultRegionalisation(seen.selection().pack())
                .map(all -> all.members().stream()
                        .filter(member -> member.region().equals(region.code()))
                        .map(Regionalisation.Member::territory)
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** One indicator over time. */
    private final class Line {

        private final Seen seen;
        private final Indicator.Definition definition;
        private final List<TerritoryCode> own;
        private final List<TerritoryCode> region;
        private final Language language;
        private final boolean byDepartment;
        private final boolean isRoot;

        Line(Seen seen, List<TerritoryCode> own, List<TerritoryCode> region, Language language) {
            this.seen = seen;
            this.definition = seen.indicator().definition();
            this.own = own;
            this.region = region;
            this.language = language;
            this.isRoot = own.size() == seen.municipal().size();
            this.byDepartment = seen.selection().periods().stream()
                    .anyMatch(period -> values.root(at(period)).computed().value() != null);
        }

        private Selection at(String period) {
            Selection now = seen.selection();
            return new Selection(now.pack(), now.within(), now.indicator(), period, now.breakdown(), now.periods());
        }

        ProfileJson.Trend trend() {
            List<ProfileJson.Point> points =
                    seen.selection().periods().stream().map(this::point).toList();
            List<Indicator.Break> breaks = breaks();
            List<ProfileJson.Point> compared = comparable(points, breaks);
            GapPace pace = GapPace.of(
                    isRoot
                            ? List.of()
                            : compared.stream()
                                    .map(point -> new GapPace.Moment(point.period(), gap(point)))
                                    .toList(),
                    definition.decimals());
            LocalText against = byDepartment
                    ? new LocalText("el departamento", "the department")
                    : new LocalText("la mediana de los municipios", "the median of the municipalities");
            return new ProfileJson.Trend(
                    seen.indicator().code().value(),
                    definition.name().in(language),
                    definition.unit().in(language),
                    Profiles.gapUnit(definition.unit()).in(language),
                    definition.decimals(),
                    definition.direction().id(),
                    definition.dimension().id(),
                    seen.selection().breakdown().id(),
                    byDepartment ? "department" : "median",
                    against.in(language),
                    pace.verdict().id(),
                    isRoot ? ITSELF.in(language) : TrendSentence.of(pace, against, language),
                    pace.from() == null ? null : pace.from().period(),
                    pace.to() == null ? null : pace.to().period(),
                    pace.from() == null ? null : pace.from().gap(),
                    pace.to() == null ? null : pace.to().gap(),
                    breaks.isEmpty() || seen.indicator().text().comparability() == null
                            ? null
                            : seen.indicator().text().comparability().in(language),
                    breaks.stream()
                            .map(one -> new ProfileJson.Break(one.from(), one.to()))
                            .toList(),
                    points);
        }

        private ProfileJson.Point point(String period) {
            Selection selection = at(period);
            Map<TerritoryCode, Double> observed = values.observed(selection.indicator(), period, selection.breakdown());
            Double value = own.size() == 1
                    ? observed.get(own.get(0))
                    : values.computed(selection, own).value();
            Double reference = byDepartment
                    ? values.root(selection).computed().value()
                    : Spread.of(observed.values()).quantile(0.5);
            return new ProfileJson.Point(
                    period,
                    value,
                    region.isEmpty() ? null : values.computed(selection, region).value(),
                    reference);
        }

        private List<Indicator.Break> breaks() {
            List<String> periods = seen.selection().periods();
            return seen.indicator().text().breaks().stream()
                    .filter(one -> periods.contains(one.from()) && periods.contains(one.to()))
                    .toList();
        }

        /** After the last break: those where both have a value. */
        private List<ProfileJson.Point> comparable(List<ProfileJson.Point> points, List<Indicator.Break> breaks) {
            List<ProfileJson.Point> compared = new ArrayList<>();
            for (ProfileJson.Point point : points) {
                if (breaks.stream().anyMatch(one -> one.to().equals(point.period()))) {
                    compared.clear();
                }
                if (point.value() != null && point.reference() != null) {
                    compared.add(point);
                }
            }
            return compared;
        }

        private double gap(ProfileJson.Point point) {
            return Spread.behind(
                    Objects.requireNonNull(point.value()),
                    Objects.requireNonNull(point.reference()),
                    definition.direction());
        }
    }
}
