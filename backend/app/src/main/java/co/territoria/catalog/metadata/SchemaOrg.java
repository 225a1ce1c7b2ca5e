package co.territoria.catalog.metadata;

import co.territoria.geo.BoundingBox;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as search engines read it, for the page about it.
 *
 * @see <a href="https://schema.org/Dataset">Dataset of schema.org</a>
 */
public final class SchemaOrg {

    private SchemaOrg() {}

    /** In the language of the page; members in a fixed order, absent ones left out. */
    public static Map<String, Object> of(CatalogueEntry entry, CatalogueAbout about, Language language) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org/");
        dataset.put("@type", "Dataset");
        dataset.put("@id", entry.uri());
        dataset.put("identifier", entry.uri());
        dataset.put("url", entry.name().landingPage());
        dataset.put("name", entry.name().title().in(language));
        dataset.put("description", entry.name().description().in(language));
        put(dataset, "keywords", words(entry, language));
        party(dataset, entry, language);
        coverage(dataset, entry.coverage());
        CatalogueEntry.Version current = entry.current();
        if (current != null) {
            dataset.put("version", String.valueOf(current.number()));
            dataset.put(
                    "datePublished",
                    entry.versions()
                            .get(entry.versions().size() - 1)
                            .published()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            dataset.put(
                    "dateModified",
                    current.published().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        if (entry.lineage().method() != null) {
            dataset.put("measurementTechnique", entry.lineage().method().in(language));
        }
        put(
                dataset,
                "isBasedOn",
                entry.lineage().chain().stream()
                        .map(step -> typed("CreativeWork", "name", step.title().in(language)))
                        .toList());
        put(
                dataset,
                "variableMeasured",
                entry.subject().fields().stream()
                        .map(field -> {
                            Map<String, Object> variable =
                                    typed("PropertyValue", "name", field.title().in(language));
                            variable.put("alternateName", field.name());
                            if (field.unit() != null) {
                                variable.put("unitText", field.unit().in(language));
                            }
                            return variable;
                        })
                        .toList());
        Map<String, Object> catalogue = typed("DataCatalog", "@id", about.uri());
        catalogue.put("name", about.title().in(language));
        catalogue.put("url", about.root() + "/?sala=catalogo");
        dataset.put("includedInDataCatalog", catalogue);
        put(dataset, "distribution", downloads(entry, language));
        return dataset;
    }

    private static List<String> words(CatalogueEntry entry, Language language) {
        List<String> words = new ArrayList<>();
        entry.subject().themes().forEach(theme -> words.add(theme.title().in(language)));
        entry.subject().keywords().forEach(keyword -> words.add(keyword.in(language)));
        return words.stream().distinct().toList();
    }

    private static void party(Map<String, Object> dataset, CatalogueEntry entry, Language language) {
        LocalText publisher = entry.party().publisher();
        if (publisher != null) {
            dataset.put("publisher", typed("Organization", "name", publisher.in(language)));
        }
        String licence = entry.party().licence();
        if (licence == null) {
            dataset.put("conditionsOfAccess", Vocabulary.LICENCE_NOT_DECLARED.in(language));
        } else {
            Optional<String> address = Vocabulary.licence(licence);
            dataset.put("license", address.isPresent() ? address.get() : typed("CreativeWork", "name", licence));
        }
        dataset.put("isAccessibleForFree", true);
    }

    private static void coverage(Map<String, Object> dataset, CatalogueEntry.Coverage coverage) {
        BoundingBox box = coverage.extent();
        if (box != null) {
            Map<String, Object> shape =
                    typed("GeoShape", "box", "%s %s %s %s".formatted(box.south(), box.west(), box.north(), box.east()));
            dataset.put("spatialCoverage", typed("Place", "geo", shape));
        }
        if (coverage.first() != null || coverage.last() != null) {
            dataset.put(
                    "temporalCoverage",
                    "%s/%s"
                            .formatted(
                                    coverage.first() == null ? ".." : coverage.first(),
                                    coverage.last() == null ? ".." : coverage.last()));
        }
    }

    private static List<Map<String, Object>> downloads(CatalogueEntry entry, Language language) {
        List<Map<String, Object>> downloads = new ArrayList<>();
        for (CatalogueEntry.Distribution from : entry.distributions()) {
            Map<String, Object> download =
                    typed("DataDownload", "name", from.title().in(language));
            download.put("contentUrl", from.download() == null ? from.access() : from.download());
            if (from.mediaType() != null) {
                download.put("encodingFormat", from.mediaType());
            }
            if (from.bytes() != null) {
                download.put("contentSize", from.bytes() + " B");
            }
            downloads.add(download);
        }
        return downloads;
    }

    private static void put(Map<String, Object> into, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            into.put(name, values);
        }
    }

    private static Map<String, Object> typed(String type, String name, Object value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@type", type);
        typed.put(name, value);
        return typed;
    }
}
