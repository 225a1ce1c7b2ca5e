package co.territoria.catalog;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the addresses of datasets answer. */
final class DatasetJson {

    private DatasetJson() {}

    record Named(String id, String name) {

        static @Nullable Named of(@Nullable Code code, Language language) {
            return code == null ? null : new Named(code.value(), code.title().in(language));
        }
    }

    record Counted(String id, String name, int count) {}

    record Year(int year, int count) {}

    record Origin(
            String id, String name, String url, @Nullable Instant readAt) {}

    record Span(@Nullable String first, @Nullable String last) {}

    record Summary(
            String id,
            String title,
            @Nullable String description,
            @Nullable String publisher,
            @Nullable String nature,
            @Nullable String natureName,
            @Nullable Named theme,
            @Nullable Named dimension,
            @Nullable Named place,
            @Nullable String geometry,
            List<String> formats,
            @Nullable Integer version,
            @Nullable Instant published,
            @Nullable Long features,
            @Nullable Span temporal,
            double @Nullable [] bbox,
            boolean example,
            @Nullable Origin origin,
            String href) {}

    record Source(
            String id,
            String name,
            String url,
            String state,
            @Nullable Instant readAt,
            int datasets) {

        static Source of(RemoteSource source, Language language) {
            return new Source(
                    source.id(),
                    source.name().in(language),
                    source.url(),
                    source.state().id(),
                    source.readAt(),
                    source.datasets());
        }
    }

    record Facets(
            List<Counted> theme,
            List<Counted> dimension,
            List<Counted> place,
            List<Counted> format,
            List<Counted> nature,
            List<Counted> origin,
            List<Year> year) {}

    /** @param next address of the next page */
    record Page(
            int total,
            List<Summary> items,
            Facets facets,
            @Nullable String next,
            List<Source> sources,
            boolean example) {}

    record Licence(boolean declared, String text) {

        static Licence of(@Nullable String declared, Language language) {
            return declared == null
                    ? new Licence(
                            false,
                            language == Language.ES ? "no declarada por la fuente" : "not declared by the source")
                    : new Licence(true, declared);
        }
    }

    record Step(
            String title,
            @Nullable String organisation,
            @Nullable String date,
            @Nullable String method,
            @Nullable String access,
            @Nullable String licence,
            @Nullable String notes) {}

    record Value(String value, String title) {}

    record FieldItem(
            String name,
            String type,
            String title,
            @Nullable String unit,
            List<Value> codes) {

        static FieldItem of(Field field, Language language) {
            return new FieldItem(
                    field.name(),
                    field.type().name().toLowerCase(Locale.ROOT),
                    field.title().in(language),
                    in(field.unit(), language),
                    field.codes().stream()
                            .map(code -> new Value(code.value(), code.title().in(language)))
                            .toList());
        }
    }

    record Download(
            String format,
            String title,
            @Nullable String extension,
            @Nullable String mediaType,
            String href,
            @Nullable Long bytes,
            @Nullable String fileName) {}

    record Change(long added, long removed, long changed) {

        static @Nullable Change of(Edition.@Nullable Change change) {
            return change == null ? null : new Change(change.added(), change.removed(), change.changed());
        }
    }

    record Version(
            int version,
            Instant published,
            String checksum,
            long features,
            long bytes,
            boolean current,
            @Nullable Change change,
            String href) {}

    record Versions(boolean withdrawn, List<Version> items) {}

    record Link(String rel, String href, String type, String title) {}

    record Detail(
            @JsonUnwrapped Summary summary,
            boolean withdrawn,
            Licence licence,
            @Nullable String contact,
            List<String> keywords,
            List<Step> sources,
            @Nullable String method,
            Named frequency,
            @Nullable String accuracy,
            List<String> quality,
            List<FieldItem> fields,
            List<Download> downloads,
            List<Version> versions,
            @Nullable String checksum,
            String citation,
            List<Link> links,
            @Nullable String layer) {}

    record Feature(String id, String label) {}

    record FieldChange(
            String name,
            String title,
            @Nullable Object from,
            @Nullable Object to) {}

    record ChangedFeature(String id, String label, List<FieldChange> fields, boolean geometry) {}

    record Changes(
            int from,
            int to,
            Change counts,
            List<Feature> added,
            List<Feature> removed,
            List<ChangedFeature> changed,
            boolean truncated,
            int limit) {}

    static @Nullable String in(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    static double @Nullable [] box(@Nullable BoundingBox box) {
        return box == null ? null : new double[] {box.west(), box.south(), box.east(), box.north()};
    }

    /** @param names of forms, by id */
    static Facets facets(
            Map<CatalogueSearch.Facet, List<CatalogueSearch.Count>> facets,
            Map<String, String> names,
            Language language) {
        return new Facets(
                counted(facets, CatalogueSearch.Facet.THEME, Map.of(), language),
                counted(facets, CatalogueSearch.Facet.DIMENSION, Map.of(), language),
                counted(facets, CatalogueSearch.Facet.PLACE, Map.of(), language),
                counted(facets, CatalogueSearch.Facet.FORMAT, names, language),
                counted(facets, CatalogueSearch.Facet.NATURE, Map.of(), language),
                counted(facets, CatalogueSearch.Facet.ORIGIN, Map.of(), language),
                facets.getOrDefault(CatalogueSearch.Facet.YEAR, List.of()).stream()
                        .map(each -> new Year(Integer.parseInt(each.code().value()), each.count()))
                        .toList());
    }

    private static List<Counted> counted(
            Map<CatalogueSearch.Facet, List<CatalogueSearch.Count>> facets,
            CatalogueSearch.Facet facet,
            Map<String, String> names,
            Language language) {
        return facets.getOrDefault(facet, List.of()).stream()
                .map(each -> new Counted(
                        each.code().value(),
                        names.getOrDefault(
                                each.code().value(), each.code().title().in(language)),
                        each.count()))
                .toList();
    }
}
