package co.territoria.catalog;

import co.territoria.format.Formats;
import co.territoria.format.LayerFormat;
import co.territoria.layer.Code;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.PackNote;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes answers of datasets. */
@Component
class DatasetPages {

    /** Versions that stand in the detail; all of them have an address of their own. */
    private static final int SHOWN_VERSIONS = 10;

    /** Whose values tell people which feature is meant. */
    private static final List<String> LABELS = List.of("name", "title", "short_name", "label", "code");

    private final Catalogue catalogue;
    private final SearchEntries entries;
    private final Formats formats;
    private final Downloads downloads;
    private final PublicAddress address;

    DatasetPages(
            Catalogue catalogue, SearchEntries entries, Formats formats, Downloads downloads, PublicAddress address) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.formats = formats;
        this.downloads = downloads;
        this.address = address;
    }

    /** An entry with what it is an entry of: one of the two. */
    private record Found(@Nullable Dataset own, @Nullable RemoteDataset other) {}

    /** What was found, and how to tell each. */
    record Search(CatalogueSearch.Answer answer, Map<String, DatasetJson.Summary> summaries) {}

    Search search(
            @Nullable String pack,
            CatalogueQuestion question,
            CatalogueSearch.@Nullable Key after,
            int limit,
            Language language) {
        Map<String, Found> found = new HashMap<>();
        List<SearchEntry> all = new ArrayList<>();
        for (Dataset dataset : catalogue.list(pack)) {
            all.add(entries.of(
                    dataset,
                    catalogue.pack(dataset).orElse(null),
                    catalogue.publisher(dataset).orElse(null)));
            found.put(dataset.id(), new Found(dataset, null));
        }
        // the data of others is nobody's pack
        if (pack == null) {
            Map<String, RemoteSource> sources = sources();
            for (RemoteDataset dataset : catalogue.remote()) {
                RemoteSource source = sources.get(dataset.source());
                if (source != null && found.putIfAbsent(dataset.id(), new Found(null, dataset)) == null) {
                    all.add(entries.of(dataset, source));
                }
            }
        }
        CatalogueSearch.Answer answer = new CatalogueSearch(all, question, language).answer(after, limit);
        Map<String, DatasetJson.Summary> summaries = new LinkedHashMap<>();
        answer.page().forEach(entry -> {
            Found one = found.get(entry.id());
            summaries.put(entry.id(), one.own != null ? summary(one.own, language) : summary(one.other, language));
        });
        return new Search(answer, summaries);
    }

    private Map<String, RemoteSource> sources() {
        Map<String, RemoteSource> sources = new LinkedHashMap<>();
        catalogue.sources().forEach(source -> sources.put(source.id(), source));
        return sources;
    }

    /** Names of forms, by id. */
    Map<String, String> formatNames(Language language) {
        Map<String, String> names = new HashMap<>();
        formats.list().forEach(format -> names.put(format.id(), format.title().in(language)));
        return names;
    }

    DatasetJson.Summary summary(Dataset dataset, Language language) {
        LayerDescription layer = dataset.layer();
        LayerMetadata metadata = layer.metadata();
        PackNote pack = catalogue.pack(dataset).orElse(null);
        Edition edition = dataset.edition();
        return new DatasetJson.Summary(
                dataset.id(),
                layer.title().in(language),
                layer.description().in(language),
                DatasetJson.in(catalogue.publisher(dataset).orElse(null), language),
                metadata.nature().id(),
                metadata.nature().title().in(language),
                DatasetJson.Named.of(SearchEntries.code(metadata.theme()), language),
                DatasetJson.Named.of(SearchEntries.dimension(metadata.dimension(), pack), language),
                pack == null ? null : DatasetJson.Named.of(new Code(pack.place(), pack.name()), language),
                layer.geometry().name().toLowerCase(Locale.ROOT),
                dataset.formats(),
                edition == null ? null : edition.version(),
                edition == null ? null : edition.published(),
                edition == null ? null : edition.features(),
                layer.timeSpan() == null
                        ? null
                        : new DatasetJson.Span(
                                layer.timeSpan().first(), layer.timeSpan().last()),
                DatasetJson.box(layer.extent()),
                layer.example(),
                null,
                dataset.uri(address));
    }

    DatasetJson.Summary summary(RemoteDataset dataset, Language language) {
        RemoteSource source = sources().get(dataset.source());
        return new DatasetJson.Summary(
                dataset.id(),
                dataset.title().in(language),
                DatasetJson.in(dataset.description(), language),
                DatasetJson.in(dataset.publisher(), language),
                null,
                null,
                dataset.theme() == null ? null : DatasetJson.Named.of(SearchEntries.code(dataset.theme()), language),
                null,
                dataset.place() == null ? null : DatasetJson.Named.of(SearchEntries.place(dataset.place()), language),
                null,
                dataset.formats(),
                null,
                SearchEntries.instant(dataset.modified()),
                null,
                dataset.firstYear() == null && dataset.lastYear() == null
                        ? null
                        : new DatasetJson.Span(text(dataset.firstYear()), text(dataset.lastYear())),
                DatasetJson.box(dataset.bbox()),
                false,
                source == null
                        ? null
                        : new DatasetJson.Origin(
                                source.id(), source.name().in(language), source.url(), source.readAt()),
                address.of("/api/v1/datasets/" + dataset.id()));
    }

    private static @Nullable String text(@Nullable Integer year) {
        return year == null ? null : year.toString();
    }

    /** @param known the dataset with its newest edition */
    DatasetJson.Detail detail(Catalogue.Known known, List<Edition> editions, Language language) {
        Dataset dataset = known.dataset();
        LayerDescription layer = dataset.layer();
        LayerMetadata metadata = layer.metadata();
        Edition edition = dataset.edition();
        return new DatasetJson.Detail(
                summary(dataset, language),
                known.isWithdrawn(),
                DatasetJson.Licence.of(layer.source().licence(), language),
                catalogue.contact(dataset).orElse(null),
                metadata.keywords().stream().map(text -> text.in(language)).toList(),
                steps(layer, language),
                DatasetJson.in(metadata.method(), language),
                new DatasetJson.Named(
                        metadata.frequency().id(), metadata.frequency().title().in(language)),
                DatasetJson.in(layer.source().accuracy(), language),
                metadata.quality().stream().map(text -> text.in(language)).toList(),
                layer.fields().stream()
                        .map(field -> DatasetJson.FieldItem.of(field, language))
                        .toList(),
                edition == null ? List.of() : downloads(dataset, edition, language),
                editions.stream()
                        .limit(SHOWN_VERSIONS)
                        .map(each -> version(each, known))
                        .toList(),
                edition == null ? null : edition.checksum(),
                Citation.of(catalogue.publisher(dataset).orElse(null), layer, edition, dataset.uri(address), language),
                known.isWithdrawn() ? List.of() : links(dataset, language),
                known.isWithdrawn() ? null : layer.id().value());
    }

    DatasetJson.Detail detail(RemoteDataset dataset, Language language) {
        List<DatasetJson.Link> links = dataset.page() == null
                ? List.of()
                : List.of(new DatasetJson.Link(
                        "landing-page",
                        dataset.page(),
                        "text/html",
                        dataset.title().in(language)));
        return new DatasetJson.Detail(
                summary(dataset, language),
                false,
                DatasetJson.Licence.of(dataset.licence(), language),
                null,
                dataset.keywords().stream().map(text -> text.in(language)).toList(),
                List.of(),
                null,
                new DatasetJson.Named(
                        LayerMetadata.Frequency.UNKNOWN.id(),
                        LayerMetadata.Frequency.UNKNOWN.title().in(language)),
                null,
                List.of(),
                List.of(),
                dataset.downloads().stream()
                        .map(file -> new DatasetJson.Download(
                                file.format(),
                                file.title() == null
                                        ? file.format()
                                        : file.title().in(language),
                                null,
                                file.mediaType(),
                                file.address(),
                                file.bytes(),
                                null))
                        .toList(),
                List.of(),
                null,
                Citation.of(dataset, language),
                links,
                null);
    }

    /** What a layer tells in one line stands for a chain that it does not tell. */
    private static List<DatasetJson.Step> steps(LayerDescription layer, Language language) {
        if (layer.metadata().chain().isEmpty()) {
            return List.of(new DatasetJson.Step(
                    layer.source().source().in(language),
                    null,
                    layer.source().date(),
                    null,
                    null,
                    layer.source().licence(),
                    null));
        }
        return layer.metadata().chain().stream()
                .map(step -> new DatasetJson.Step(
                        step.title().in(language),
                        DatasetJson.in(step.organisation(), language),
                        step.date(),
                        DatasetJson.in(step.method(), language),
                        DatasetJson.in(step.access(), language),
                        step.licence(),
                        DatasetJson.in(step.notes(), language)))
                .toList();
    }

    private List<DatasetJson.Download> downloads(Dataset dataset, Edition edition, Language language) {
        Map<String, Long> sizes = downloads.sizes(edition, language);
        return formats.list(edition.description()).stream()
                .sorted(Comparator.comparingInt(LayerFormat::order))
                .map(format -> new DatasetJson.Download(
                        format.id(),
                        format.title().in(language),
                        format.extension(),
                        format.mediaType(),
                        dataset.uri(address) + "/download?f=" + format.id(),
                        sizes.get(format.id()),
                        Downloads.fileName(edition, format, false, language)))
                .toList();
    }

    DatasetJson.Version version(Edition edition, Catalogue.Known known) {
        Edition newest = known.dataset().edition();
        return new DatasetJson.Version(
                edition.version(),
                edition.published(),
                edition.checksum(),
                edition.features(),
                edition.bytes(),
                !known.isWithdrawn() && newest != null && newest.version() == edition.version(),
                DatasetJson.Change.of(edition.change()),
                known.dataset().uri(address) + "/download?f=csv&version=" + edition.version());
    }

    private List<DatasetJson.Link> links(Dataset dataset, Language language) {
        String collection = address.of("/ogc/collections/" + dataset.id());
        String own = dataset.uri(address);
        boolean es = language == Language.ES;
        List<DatasetJson.Link> links = new ArrayList<>();
        links.add(new DatasetJson.Link(
                "collection", collection, "application/json", es ? "Colección OGC API" : "OGC API collection"));
        links.add(new DatasetJson.Link(
                "items", collection + "/items", "application/geo+json", es ? "Elementos" : "Features"));
        if (dataset.layer().geometry() != GeometryKind.NONE) {
            links.add(
                    new DatasetJson.Link("tiles", collection + "/tiles", "application/json", es ? "Teselas" : "Tiles"));
            links.add(new DatasetJson.Link(
                    "tilejson", collection + "/tiles/WebMercatorQuad?f=tilejson", "application/json", "TileJSON"));
            links.add(new DatasetJson.Link(
                    "style",
                    collection + "/styles/default",
                    "application/vnd.mapbox.style+json",
                    es ? "Estilo MapLibre" : "MapLibre style"));
        }
        if (!dataset.layer().example()) {
            links.add(new DatasetJson.Link(
                    "record",
                    address.of("/ogc/collections/catalogue/items/" + dataset.id()),
                    "application/geo+json",
                    es ? "Registro OGC API" : "OGC API record"));
        }
        links.add(new DatasetJson.Link("dcat", own + "?f=jsonld", "application/ld+json", "DCAT 3"));
        links.add(new DatasetJson.Link("iso", own + "?f=iso", "application/xml", "ISO 19115"));
        return links;
    }

    DatasetJson.Changes changes(Edition before, Edition after, int limit, Language language) {
        List<DatasetJson.Feature> added = new ArrayList<>();
        List<DatasetJson.Feature> removed = new ArrayList<>();
        List<DatasetJson.ChangedFeature> changed = new ArrayList<>();
        long[] counts = new long[3];
        Map<String, String> titles = new LinkedHashMap<>();
        before.description()
                .fields()
                .forEach(field -> titles.put(field.name(), field.title().in(language)));
        after.description()
                .fields()
                .forEach(field -> titles.put(field.name(), field.title().in(language)));
        catalogue.compare(before, after, new EditionComparison.Visitor() {
            @Override
            public void added(FeatureLine.Line line) {
                if (counts[0]++ < limit) {
                    added.add(new DatasetJson.Feature(line.id(), label(line)));
                }
            }

            @Override
            public void removed(FeatureLine.Line line) {
                if (counts[1]++ < limit) {
                    removed.add(new DatasetJson.Feature(line.id(), label(line)));
                }
            }

            @Override
            public void changed(FeatureLine.Line old, FeatureLine.Line now) {
                if (counts[2]++ < limit) {
                    changed.add(changedFeature(old, now, titles));
                }
            }
        });
        return new DatasetJson.Changes(
                before.version(),
                after.version(),
                new DatasetJson.Change(counts[0], counts[1], counts[2]),
                added,
                removed,
                changed,
                counts[0] > limit || counts[1] > limit || counts[2] > limit,
                limit);
    }

    private static DatasetJson.ChangedFeature changedFeature(
            FeatureLine.Line old, FeatureLine.Line now, Map<String, String> titles) {
        List<DatasetJson.FieldChange> fields = new ArrayList<>();
        titles.forEach((name, title) -> {
            Object from = old.properties().get(name);
            Object to = now.properties().get(name);
            if (!Objects.equals(from, to)) {
                fields.add(new DatasetJson.FieldChange(name, title, from, to));
            }
        });
        return new DatasetJson.ChangedFeature(now.id(), label(now), fields, !Objects.equals(old.shape(), now.shape()));
    }

    private static String label(FeatureLine.Line line) {
        for (String name : LABELS) {
            if (line.properties().get(name) instanceof String text && !text.isBlank()) {
                Object period = line.properties().get("period");
                return period instanceof String when ? text + ", " + when : text;
            }
        }
        return line.id();
    }

    Csv versionTable(List<DatasetJson.Version> items) {
        Csv csv = new Csv(List.of(
                "version",
                "published",
                "checksum",
                "features",
                "bytes",
                "current",
                "added",
                "removed",
                "changed",
                "href"));
        for (DatasetJson.Version item : items) {
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    item.version(),
                    item.published().toString(),
                    item.checksum(),
                    item.features(),
                    item.bytes(),
                    item.current()));
            row.add(item.change() == null ? null : item.change().added());
            row.add(item.change() == null ? null : item.change().removed());
            row.add(item.change() == null ? null : item.change().changed());
            row.add(item.href());
            csv.row(row);
        }
        return csv;
    }

    /** A row for each feature that came or went, and for each field that changed. */
    Csv changeTable(DatasetJson.Changes changes) {
        Csv csv = new Csv(List.of("change", "id", "label", "field", "title", "from", "to"));
        changes.added().forEach(each -> csv.row(change("added", each.id(), each.label(), null, null, null, null)));
        changes.removed().forEach(each -> csv.row(change("removed", each.id(), each.label(), null, null, null, null)));
        changes.changed().forEach(each -> {
            each.fields()
                    .forEach(field -> csv.row(change(
                            "changed",
                            each.id(),
                            each.label(),
                            field.name(),
                            field.title(),
                            plain(field.from()),
                            plain(field.to()))));
            if (each.geometry()) {
                csv.row(change("changed", each.id(), each.label(), "geometry", null, null, null));
            }
        });
        return csv;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number || value == null ? value : value.toString();
    }

    private static List<@Nullable Object> change(
            String kind,
            String id,
            String label,
            @Nullable String field,
            @Nullable String title,
            @Nullable Object from,
            @Nullable Object to) {
        List<@Nullable Object> row = new ArrayList<>(List.of(kind, id, label));
        row.add(field);
        row.add(title);
        row.add(from);
        row.add(to);
        return row;
    }

    /** All that answer, as a table. */
    Csv table(List<DatasetJson.Summary> items) {
        Csv csv = new Csv(List.of(
                "id",
                "title",
                "description",
                "publisher",
                "nature",
                "theme",
                "dimension",
                "place",
                "geometry",
                "formats",
                "version",
                "published",
                "features",
                "first",
                "last",
                "example",
                "origin",
                "href"));
        for (DatasetJson.Summary item : items) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(item.id());
            row.add(item.title());
            row.add(item.description());
            row.add(item.publisher());
            row.add(item.nature());
            row.add(item.theme() == null ? null : item.theme().name());
            row.add(item.dimension() == null ? null : item.dimension().name());
            row.add(item.place() == null ? null : item.place().name());
            row.add(item.geometry());
            row.add(String.join(";", item.formats()));
            row.add(item.version());
            row.add(item.published() == null ? null : item.published().toString());
            row.add(item.features());
            row.add(item.temporal() == null ? null : item.temporal().first());
            row.add(item.temporal() == null ? null : item.temporal().last());
            row.add(item.example());
            row.add(item.origin() == null ? null : item.origin().name());
            row.add(item.href());
            csv.row(row);
        }
        return csv;
    }
}
