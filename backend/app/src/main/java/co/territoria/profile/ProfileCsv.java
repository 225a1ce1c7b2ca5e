package co.territoria.profile;

import co.territoria.web.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of a sheet as a table: one row for each indicator, with where it comes from. */
final class ProfileCsv {

    private ProfileCsv() {}

    static Csv of(ProfileJson profile) {
        Csv csv = new Csv(List.of(
                "code",
                "name",
                "level",
                "dimension",
                "indicator",
                "indicator_name",
                "unit",
                "period",
                "breakdown",
                "value",
                "status",
                "computed",
                "rank",
                "rank_of",
                "region",
                "region_value",
                "department_value",
                "gap",
                "gap_unit",
                "deviations",
                "municipalities_present",
                "minimum",
                "median",
                "maximum",
                "standard_deviation",
                "reason",
                "note",
                "notices",
                "source",
                "source_organisation",
                "source_title",
                "source_date",
                "licence"));
        Map<String, ProfileJson.SourceItem> sources =
                profile.sources().stream().collect(Collectors.toMap(ProfileJson.SourceItem::key, Function.identity()));
        profile.dimensions()
                .forEach(dimension -> dimension.figures().forEach(figure -> csv.row(row(profile, figure, sources))));
        profile.ownFigures().forEach(figure -> csv.row(ownRow(profile, figure, sources)));
        return csv;
    }

    private static List<Object> row(
            ProfileJson profile, ProfileJson.Figure figure, Map<String, ProfileJson.SourceItem> sources) {
        List<ProfileJson.SourceItem> its = figure.sources().stream()
                .filter(sources::containsKey)
                .map(sources::get)
                .toList();
        ProfileJson.Distribution all = figure.municipalities();
        return Arrays.asList(
                profile.territory().code(),
                profile.territory().name(),
                profile.territory().level(),
                figure.dimension(),
                figure.indicator(),
                figure.name(),
                figure.unit(),
                figure.period(),
                figure.breakdown(),
                figure.value(),
                figure.status(),
                figure.computed(),
                figure.rank(),
                figure.rankOf(),
                profile.region() == null ? null : profile.region().name(),
                figure.region() == null ? null : figure.region().value(),
                figure.department().value(),
                figure.gap(),
                figure.gapUnit(),
                figure.deviations(),
                all.present(),
                all.minimum(),
                all.median(),
                all.maximum(),
                all.standardDeviation(),
                figure.reason(),
                figure.note(),
                joined(figure.notices(), ProfileJson.NoticeItem::message),
                joined(its, ProfileJson.SourceItem::key),
                joined(its, ProfileJson.SourceItem::organisation),
                joined(its, ProfileJson.SourceItem::title),
                joined(its, source -> source.date() == null ? "" : source.date()),
                joined(its, ProfileJson.SourceItem::licenceNote));
    }

    /** A figure without municipalities: most columns stay empty. */
    private static List<@Nullable Object> ownRow(
            ProfileJson profile, ProfileJson.OwnFigure figure, Map<String, ProfileJson.SourceItem> sources) {
        ProfileJson.SourceItem source = sources.get(figure.source());
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                profile.territory().code(),
                profile.territory().name(),
                profile.territory().level(),
                null,
                figure.indicator(),
                figure.name(),
                figure.unit(),
                figure.period(),
                figure.breakdown(),
                figure.value(),
                figure.status(),
                false));
        row.addAll(Collections.nCopies(14, null));
        row.addAll(Arrays.asList(
                figure.note(),
                null,
                figure.source(),
                source == null ? null : source.organisation(),
                source == null ? null : source.title(),
                source == null ? null : source.date(),
                source == null ? null : source.licenceNote()));
        return row;
    }

    private static <T> String joined(List<T> list, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining(" | "));
    }
}
