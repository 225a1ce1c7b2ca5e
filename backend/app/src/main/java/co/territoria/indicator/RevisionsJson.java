package co.territoria.indicator;

import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an indicator as the client receives them.
 *
 * @param total how many there are; {@code items} are the newest of them
 */
record RevisionsJson(
        String indicator,
        String name,
        String unit,
        int decimals,
        @Nullable DatasetJson datasetVersion,
        int total,
        List<Item> items) {

    /** @param change {@code changed}, {@code added} or {@code withdrawn} */
    record Item(
            String code,
            String territory,
            String period,
            String breakdown,
            String breakdownName,
            String change,
            String changeName,
            @Nullable Side from,
            @Nullable Side to,
            int version,
            Instant publishedAt) {}

    /** @param status see {@link ValueStatus} */
    record Side(@Nullable Double value, String status, String statusName, String source) {

        static @Nullable Side of(@Nullable Observation observation, Language language) {
            return observation == null
                    ? null
                    : new Side(
                            observation.value(),
                            observation.status().id(),
                            observation.status().title().in(language),
                            observation.source());
        }
    }

    /** @param nameOf name of a territory, by its code */
    static Item item(Revision revision, BreakdownAxes axes, Function<String, String> nameOf, Language language) {
        String code = revision.territory().value();
        return new Item(
                code,
                nameOf.apply(code),
                revision.period(),
                revision.breakdown().id(),
                axes.name(revision.breakdown()).in(language),
                revision.kind().id(),
                revision.kind().title().in(language),
                Side.of(revision.before(), language),
                Side.of(revision.after(), language),
                revision.version(),
                revision.publishedAt());
    }

    Csv toCsv() {
        Csv csv = new Csv(List.of(
                "indicator",
                "indicator_name",
                "unit",
                "code",
                "territory",
                "period",
                "breakdown",
                "change",
                "from_value",
                "from_status",
                "from_source",
                "to_value",
                "to_status",
                "to_source",
                "version",
                "published_at"));
        for (Item item : items) {
            csv.row(Arrays.asList(
                    indicator,
                    name,
                    unit,
                    item.code,
                    item.territory,
                    item.period,
                    item.breakdown,
                    item.change,
                    item.from == null ? null : item.from.value,
                    item.from == null ? null : item.from.status,
                    item.from == null ? null : item.from.source,
                    item.to == null ? null : item.to.value,
                    item.to == null ? null : item.to.status,
                    item.to == null ? null : item.to.source,
                    item.version,
                    item.publishedAt.toString()));
        }
        return csv;
    }
}
