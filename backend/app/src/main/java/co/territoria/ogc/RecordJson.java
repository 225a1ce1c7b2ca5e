package co.territoria.ogc;

import co.territoria.catalog.metadata.CatalogueAbout;
import co.territoria.catalog.metadata.CatalogueEntry;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerDescription;
import co.territoria.web.InOrder;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Records and their catalogue as JSON, as the standard words them.
 *
 * @see <a href="https://docs.ogc.org/is/20-004r1/20-004r1.html#clause-record-core">Records §7.1</a>
 */
final class RecordJson {

    static final String CATALOG_TYPE = "application/ogc-catalog+json";

    private static final String CORE = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core";
    private static final LocalText NOT_DECLARED =
            new LocalText("licencia no declarada por la fuente", "licence not declared by the source");

    private final PublicAddress address;
    private final LayerLinks links;
    private final CatalogueAbout about;
    private final Language language;

    RecordJson(PublicAddress address, CatalogueAbout about, Language language) {
        this.address = address;
        this.links = new LayerLinks(address);
        this.about = about;
        this.language = language;
    }

    String collection() {
        return links.ogc("/collections/" + Records.ID);
    }

    String item(CatalogueEntry entry) {
        return collection() + "/items/" + LayerLinks.encoded(entry.id()).replace("%7E", "~");
    }

    /** @param alone whether it is the whole answer, which then links to its own forms */
    Map<String, Object> record(CatalogueEntry entry, boolean alone) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", entry.id());
        record.put("type", "Feature");
        record.put("conformsTo", List.of(CORE));
        record.put("time", time(entry.coverage()));
        record.put("geometry", geometry(entry.coverage().extent()));
        record.put("properties", properties(entry));
        record.put("links", links(entry, alone));
        return record;
    }

    private static @Nullable Object time(CatalogueEntry.Coverage coverage) {
        if (coverage.first() == null && coverage.last() == null) {
            return null;
        }
        return InOrder.map(
                "interval",
                List.of(
                        coverage.first() == null ? ".." : coverage.first().toString(),
                        coverage.last() == null ? ".." : coverage.last().toString()));
    }

    /** The bounding box as a shape; a flat one as the line or point that it is. */
    private static @Nullable Object geometry(@Nullable BoundingBox box) {
        if (box == null) {
            return null;
        }
        Geometry shape = box.toGeometry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", shape.getGeometryType());
        json.put(
                "coordinates",
                switch (shape.getGeometryType()) {
                    case "Point" -> position(shape.getCoordinate());
                    case "LineString" -> positions(shape);
                    case "Polygon" -> List.of(positions(shape));
                    default -> {
                        // across the antimeridian it is two
                        List<Object> parts = new ArrayList<>();
                        for (int i = 0; i < shape.getNumGeometries(); i++) {
                            parts.add(List.of(positions(shape.getGeometryN(i))));
                        }
                        yield parts;
                    }
                });
        return json;
    }

    private static List<Object> positions(Geometry shape) {
        List<Object> all = new ArrayList<>();
        for (Coordinate each : shape.getCoordinates()) {
            all.add(position(each));
        }
        return all;
    }

    private static List<Double> position(Coordinate place) {
        return List.of(place.x, place.y);
    }

    private Map<String, Object> properties(CatalogueEntry entry) {
        Map<String, Object> all = new LinkedHashMap<>();
        CatalogueEntry.Version current = entry.current();
        if (current != null) {
            all.put(
                    "created",
                    entry.versions()
                            .get(entry.versions().size() - 1)
                            .published()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            all.put(
                    "updated",
                    current.published().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        all.put("type", Records.TYPE);
        all.put("title", entry.name().title().in(language));
        all.put("description", entry.name().description().in(language));
        if (!entry.subject().keywords().isEmpty()) {
            all.put(
                    "keywords",
                    entry.subject().keywords().stream()
                            .map(keyword -> keyword.in(language))
                            .toList());
        }
        all.put("language", languageNamed(language));
        all.put("languages", List.of(languageNamed(Language.ES), languageNamed(Language.EN)));
        all.put("externalIds", List.of(externalId(entry)));
        if (!entry.subject().themes().isEmpty()) {
            all.put("themes", List.of(themes(entry)));
        }
        all.put(
                "formats",
                entry.distributions().stream()
                        .filter(from -> from.download() != null)
                        .map(from -> {
                            Map<String, Object> format = new LinkedHashMap<>();
                            format.put("name", from.title().in(language));
                            if (from.mediaType() != null) {
                                format.put("mediaType", from.mediaType());
                            }
                            return format;
                        })
                        .toList());
        contacts(all, entry);
        String licence = entry.party().licence();
        if (licence == null) {
            all.put("rights", NOT_DECLARED.in(language));
        } else {
            all.put("license", licence);
        }
        if (current != null) {
            all.put("version", String.valueOf(current.number()));
        }
        if (entry.subject().nature() != null) {
            all.put("nature", entry.subject().nature().id());
        }
        if (entry.subject().example()) {
            all.put("example", true);
        }
        if (entry.withdrawn()) {
            all.put("status", "withdrawn");
        }
        CatalogueEntry.Origin origin = entry.origin();
        if (origin != null) {
            Map<String, Object> from = new LinkedHashMap<>();
            from.put("id", origin.id());
            from.put("name", origin.name());
            from.put("url", origin.url());
            from.put("readAt", origin.readAt().truncatedTo(ChronoUnit.SECONDS).toString());
            all.put("origin", from);
        }
        return all;
    }

    private static Map<String, Object> externalId(CatalogueEntry entry) {
        Map<String, Object> id = new LinkedHashMap<>();
        if (RecordQuery.scheme(entry) != null) {
            id.put("scheme", RecordQuery.scheme(entry));
        }
        id.put("value", entry.uri());
        return id;
    }

    private Map<String, Object> themes(CatalogueEntry entry) {
        Map<String, Object> themes = new LinkedHashMap<>();
        themes.put(
                "concepts",
                entry.subject().themes().stream()
                        .map(theme -> {
                            Map<String, Object> concept = new LinkedHashMap<>();
                            concept.put("id", theme.id());
                            concept.put("title", theme.title().in(language));
                            concept.put("url", about.uri() + "#theme-" + theme.id());
                            return concept;
                        })
                        .toList());
        themes.put("scheme", about.uri() + "#themes");
        return themes;
    }

    private void contacts(Map<String, Object> all, CatalogueEntry entry) {
        LocalText publisher = entry.party().publisher();
        if (publisher != null) {
            all.put(
                    "contacts",
                    List.of(contact(publisher.in(language), entry.party().contact(), List.of("publisher"))));
        }
    }

    private static Map<String, Object> contact(String name, @Nullable String where, List<String> roles) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("organization", name);
        if (where != null && where.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            contact.put("emails", List.of(InOrder.map("value", where)));
        } else if (where != null && where.matches("https?://\\S+")) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("href", where);
            link.put("rel", "about");
            link.put("type", Link.HTML);
            contact.put("links", List.of(link));
        } else if (where != null) {
            contact.put("contactInstructions", where);
        }
        contact.put("roles", roles);
        return contact;
    }

    private static Map<String, Object> languageNamed(Language language) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("code", language.tag());
        named.put("name", language == Language.ES ? "Español" : "English");
        return named;
    }

    private List<Link> links(CatalogueEntry entry, boolean alone) {
        List<Link> all = new ArrayList<>();
        String item = item(entry);
        if (alone) {
            all.addAll(LayerLinks.forms(item, Format.JSON, Link.GEO_JSON));
        } else {
            all.add(Link.of(item + "?f=json", "self", Link.GEO_JSON, null));
            all.add(Link.of(item + "?f=html", "alternate", Link.HTML, null));
        }
        all.add(Link.of(collection(), "collection", Link.JSON, Records.TITLE.in(language)));
        all.add(Link.of(entry.uri(), "canonical", entry.origin() == null ? Link.JSON : Link.HTML, null));
        if (entry.origin() == null) {
            all.add(Link.of(entry.uri() + "?f=jsonld", "alternate", "application/ld+json", "DCAT 3"));
            all.add(Link.of(entry.uri() + "?f=ttl", "alternate", "text/turtle", "DCAT 3"));
            all.add(Link.of(entry.uri() + "?f=rdf", "alternate", "application/rdf+xml", "DCAT 3"));
            all.add(Link.of(entry.uri() + "?f=iso", "alternate", "application/xml", "ISO 19115 (ISO 19139)"));
        } else {
            all.add(Link.of(
                    entry.name().landingPage(),
                    "about",
                    Link.HTML,
                    entry.name().title().in(language)));
            all.add(Link.of(
                    entry.origin().url(), "via", "text/turtle", entry.origin().name()));
        }
        for (CatalogueEntry.Distribution from : entry.distributions()) {
            String type = from.mediaType() == null ? "application/octet-stream" : from.mediaType();
            String title = from.title().in(language);
            if (from.download() != null) {
                all.add(Link.of(from.download(), "enclosure", type, title));
            } else if (from.service() == CatalogueEntry.Service.TILES) {
                all.add(Link.of(
                        from.access(), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", Link.JSON, title));
            } else {
                all.add(Link.of(from.access(), "items", type, title));
            }
        }
        return all;
    }

    /** A page of records. */
    Map<String, Object> page(List<CatalogueEntry> entries, long matched, List<Link> around) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("type", "FeatureCollection");
        page.put("numberMatched", matched);
        page.put("numberReturned", entries.size());
        page.put("features", entries.stream().map(entry -> record(entry, false)).toList());
        page.put("links", around);
        return page;
    }

    /** The catalogue as a collection. */
    Map<String, Object> catalogue(LayerDescription records) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Records.ID);
        json.put("type", "Catalog");
        json.put("itemType", "record");
        json.put("title", about.title().in(language));
        json.put("description", about.description().in(language));
        json.put("language", languageNamed(language));
        json.put("languages", List.of(languageNamed(Language.ES), languageNamed(Language.EN)));
        json.put("recordLanguages", List.of(languageNamed(Language.ES), languageNamed(Language.EN)));
        BoundingBox box = records.extent();
        if (box != null) {
            json.put(
                    "extent",
                    InOrder.map(
                            "spatial",
                            InOrder.map(
                                    "bbox",
                                    List.of(List.of(box.west(), box.south(), box.east(), box.north())),
                                    "crs",
                                    LayerLinks.CRS84)));
        }
        json.put("crs", List.of(LayerLinks.CRS84));
        json.put("storageCrs", LayerLinks.CRS84);
        if (about.publisher() != null) {
            json.put("contacts", List.of(contact(about.publisher(), about.contact(), List.of("publisher"))));
        }
        json.put(
                "rights",
                LayerLinks.text(
                        language,
                        "Cada registro dice la licencia de lo que describe, o que su fuente no la declara.",
                        "Each record tells the licence of what it describes, or that its source declares none."));
        json.put("conformsTo", RecordClasses.URIS);
        json.put("defaultSortOrder", List.of(InOrder.map("field", "id", "direction", "asc")));
        List<Link> all = new ArrayList<>(LayerLinks.forms(collection(), Format.JSON, Link.JSON));
        all.add(Link.of(collection() + "/items?f=json", "items", Link.GEO_JSON, Records.TITLE.in(language)));
        all.add(Link.of(collection() + "/items?f=html", "items", Link.HTML, Records.TITLE.in(language)));
        for (LayerSchema schema : LayerSchema.values()) {
            all.add(Link.of(
                    collection() + "/" + schema.id(),
                    schema.rel(),
                    LayerSchema.MEDIA_TYPE,
                    schema.title().in(language)));
        }
        all.add(Link.of(links.ogc(""), "root", Link.JSON, null));
        all.add(Link.of(address.of("/catalog.ttl"), "alternate", "text/turtle", "DCAT 3"));
        all.add(Link.of(address.of("/catalog.jsonld"), "alternate", "application/ld+json", "DCAT 3"));
        all.add(Link.of(address.of("/catalog.rdf"), "alternate", "application/rdf+xml", "DCAT 3"));
        json.put("links", all);
        return json;
    }
}
