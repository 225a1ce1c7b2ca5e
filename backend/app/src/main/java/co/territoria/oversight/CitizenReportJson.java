package co.territoria.oversight;

import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the address of reports answers, in one language; the words of citizens stay in theirs. */
final class CitizenReportJson {

    private CitizenReportJson() {}

    /** @param note why there are none, where there are none */
    record Page(int total, List<Item> items, @Nullable String note, String moderation, boolean example) {}

    record Item(
            String id,
            String kind,
            String kindName,
            @Nullable String project,
            @Nullable String territory,
            @Nullable String territoryName,
            String text,
            LocalDate date,
            @Nullable LonLat point,
            String state,
            String stateName,
            @Nullable Answer answer) {}

    record LonLat(double lon, double lat) {}

    record Answer(String text, LocalDate date, String organisation) {}

    static Item item(CitizenReport report, Territories territories, Language language) {
        CitizenReport.Place place = report.place();
        CitizenReport.Answer answer = report.answer();
        return new Item(
                report.id(),
                report.kind().id(),
                report.kind().title().in(language),
                report.project() == null ? null : report.project().value(),
                report.territory() == null ? null : report.territory().value(),
                report.territory() == null
                        ? null
                        : territories
                                .find(report.territory())
                                .map(Territory::name)
                                .orElse(null),
                report.words(),
                report.date(),
                place == null ? null : new LonLat(place.lon(), place.lat()),
                report.state().id(),
                report.state().title().in(language),
                answer == null ? null : new Answer(answer.words(), answer.date(), answer.organisation()));
    }

    static Csv csv(List<Item> items) {
        Csv csv = new Csv(List.of(
                "id",
                "kind",
                "project",
                "territory",
                "text",
                "date",
                "lon",
                "lat",
                "state",
                "answer",
                "answer_date",
                "answer_organisation"));
        for (Item item : items) {
            LonLat point = item.point();
            Answer answer = item.answer();
            csv.row(Arrays.asList(
                    item.id(),
                    item.kind(),
                    item.project(),
                    item.territory(),
                    item.text(),
                    item.date(),
                    point == null ? null : point.lon(),
                    point == null ? null : point.lat(),
                    item.state(),
                    answer == null ? null : answer.text(),
                    answer == null ? null : answer.date(),
                    answer == null ? null : answer.organisation()));
        }
        return csv;
    }
}
