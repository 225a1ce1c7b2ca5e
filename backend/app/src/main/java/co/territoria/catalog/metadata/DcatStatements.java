package co.territoria.catalog.metadata;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the catalogue as statements of DCAT 3, in the profile DCAT-AP 3.0.1.
 *
 * <p>Parts of a dataset are named after it ({@code …/datasets/ipm#geojson}); what several share (publishers, themes,
 * interfaces) is named after the catalogue. A dataset of another installation keeps its own name; ours is only the
 * record that says where and when it was read.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.1/">DCAT-AP 3.0.1</a>
 */
final class DcatStatements {

    private static final String FEATURES_STANDARD = "http://www.opengis.net/spec/ogcapi-features-1/1.0";
    private static final String TILES_STANDARD = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0";
    private static final String RECORDS_STANDARD = "http://www.opengis.net/spec/ogcapi-records-1/1.0";
    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private final RdfStatements statements = new RdfStatements();
    private final CatalogueAbout about;

    private DcatStatements(CatalogueAbout about) {
        this.about = about;
    }

    /**
     * A page of the catalogue, complete in itself.
     *
     * @param extension of the addresses of the other pages
     */
    static List<Triple> ofPage(CataloguePage page, String extension) {
        DcatStatements dcat = new DcatStatements(page.about());
        dcat.catalogue(page, extension);
        page.entries().forEach(dcat::dataset);
        return dcat.statements.list();
    }

    /** One dataset with its versions. */
    static List<Triple> of(CatalogueEntry entry, CatalogueAbout about) {
        DcatStatements dcat = new DcatStatements(about);
        dcat.dataset(entry);
        dcat.versions(entry);
        return dcat.statements.list();
    }

    private void catalogue(CataloguePage page, String extension) {
        RdfStatements.Subject catalogue = statements
                .about(about.uri())
                .is("dcat:Catalog")
                .text("dct:title", about.title())
                .text("dct:description", about.description())
                .to("foaf:homepage", document(about.homePage() == null ? about.root() + "/" : about.homePage()));
        languages(catalogue);
        catalogue.to(
                "dct:publisher",
                about.publisher() == null
                        ? agent("nobody", Vocabulary.PUBLISHER_NOT_DECLARED)
                        : publisher(new LocalText(about.publisher(), null)));
        catalogue.to("dcat:themeTaxonomy", taxonomy()).to("dcat:themeTaxonomy", ownTaxonomy());
        for (CatalogueEntry.Service service : CatalogueEntry.Service.values()) {
            catalogue.to("dcat:service", service(service));
        }
        catalogue
                .typed("hydra:totalItems", page.total(), XSDDatatype.XSDinteger)
                .to("hydra:view", page.address(extension, page.number()));
        statements
                .about(page.address(extension, page.number()))
                .is("hydra:PartialCollectionView")
                .to("hydra:first", page.address(extension, 1))
                .to(
                        "hydra:previous",
                        page.previous()
                                .map(number -> page.address(extension, number))
                                .orElse(null))
                .to(
                        "hydra:next",
                        page.next()
                                .map(number -> page.address(extension, number))
                                .orElse(null))
                .to("hydra:last", page.address(extension, page.last()));
        for (CatalogueEntry entry : page.entries()) {
            catalogue.to("dcat:dataset", entry.uri());
            if (entry.origin() != null) {
                catalogue.to("dcat:record", record(entry, entry.origin()));
            }
        }
    }

    private void dataset(CatalogueEntry entry) {
        RdfStatements.Subject dataset = statements
                .about(entry.uri())
                .is("dcat:Dataset")
                .plain("dct:identifier", entry.uri())
                .text("dct:title", entry.name().title())
                .text("dct:description", entry.name().description())
                .to("dcat:landingPage", document(entry.name().landingPage()));
        if (entry.origin() != null) {
            // a record's topic is a resource, and no ontology comes with this document to say that a dataset is one
            dataset.is("dcat:Resource");
        } else {
            languages(dataset);
            dataset.to("dct:accessRights", publicAccess());
        }
        if (entry.withdrawn()) {
            dataset.to(
                    "adms:status",
                    statements
                            .about(Vocabulary.AUTHORITY + "dataset-status/WITHDRAWN")
                            .is("skos:Concept")
                            .text("skos:prefLabel", new LocalText("retirado", "withdrawn")));
        }
        subject(entry, dataset);
        party(entry, dataset);
        lineage(entry, dataset);
        coverage(entry, dataset);
        CatalogueEntry.Version current = entry.current();
        if (current != null) {
            dataset.plain("dcat:version", String.valueOf(current.number()))
                    .typed("dct:issued", moment(oldest(entry).published()), XSDDatatype.XSDdateTime)
                    .typed("dct:modified", moment(current.published()), XSDDatatype.XSDdateTime)
                    .to("adms:identifier", contentIdentifier(entry, current));
        }
        for (CatalogueEntry.Distribution distribution : entry.distributions()) {
            dataset.to("dcat:distribution", distribution(entry, distribution));
        }
    }

    private void subject(CatalogueEntry entry, RdfStatements.Subject dataset) {
        for (LayerMetadata.Theme theme : entry.subject().themes()) {
            dataset.to("dcat:theme", dataTheme(Vocabulary.dataTheme(theme))).to("dcat:theme", ownTheme(theme));
        }
        entry.subject().keywords().forEach(keyword -> dataset.text("dcat:keyword", keyword));
        if (entry.subject().example()) {
            dataset.text("dcat:keyword", new LocalText("datos ficticios de ejemplo", "fictional example data"));
        }
    }

    private void party(CatalogueEntry entry, RdfStatements.Subject dataset) {
        LocalText publisher = entry.party().publisher();
        if (publisher != null) {
            dataset.to("dct:publisher", publisher(publisher));
        }
        if (entry.party().contact() != null) {
            dataset.to("dcat:contactPoint", contact(entry.party().contact()));
        }
        rights(entry, dataset);
    }

    private void rights(CatalogueEntry entry, RdfStatements.Subject subject) {
        String licence = entry.party().licence();
        if (licence == null) {
            subject.to(
                    "dct:rights",
                    statements
                            .about(about.uri() + "#licence-not-declared")
                            .is("dct:RightsStatement")
                            .text("rdfs:label", Vocabulary.LICENCE_NOT_DECLARED));
        } else {
            String uri = Vocabulary.licence(licence).orElse(about.uri() + "#licence-" + tagOf(licence));
            subject.to(
                    "dct:license",
                    statements.about(uri).is("dct:LicenseDocument").text("dct:title", new LocalText(licence, null)));
        }
    }

    private void lineage(CatalogueEntry entry, RdfStatements.Subject dataset) {
        CatalogueEntry.Lineage lineage = entry.lineage();
        int step = 0;
        for (LocalText sentence : ProvenanceText.sentences(lineage)) {
            dataset.to(
                    "dct:provenance",
                    statements
                            .about(entry.uri() + "#provenance-" + ++step)
                            .is("dct:ProvenanceStatement")
                            .text("rdfs:label", sentence));
        }
        Vocabulary.frequency(lineage.frequency())
                .ifPresent(frequency -> dataset.to(
                        "dct:accrualPeriodicity", statements.about(frequency).is("dct:Frequency")));
    }

    private void coverage(CatalogueEntry entry, RdfStatements.Subject dataset) {
        CatalogueEntry.Coverage coverage = entry.coverage();
        if (coverage.extent() != null) {
            dataset.to(
                    "dct:spatial",
                    statements
                            .about(entry.uri() + "#spatial")
                            .is("dct:Location")
                            .wkt("dcat:bbox", wkt(coverage.extent())));
        }
        if (coverage.first() != null || coverage.last() != null) {
            dataset.to(
                    "dct:temporal",
                    statements
                            .about(entry.uri() + "#temporal")
                            .is("dct:PeriodOfTime")
                            .typed("dcat:startDate", coverage.first(), XSDDatatype.XSDdate)
                            .typed("dcat:endDate", coverage.last(), XSDDatatype.XSDdate));
        }
    }

    private RdfStatements.Subject distribution(CatalogueEntry entry, CatalogueEntry.Distribution from) {
        RdfStatements.Subject distribution = statements
                .about(entry.uri() + "#" + fragment(from.id()))
                .is("dcat:Distribution")
                .text("dct:title", from.title())
                .to("dcat:accessURL", from.access())
                .to("dcat:downloadURL", from.download())
                .typed("dcat:byteSize", from.bytes(), XSDDatatype.XSDnonNegativeInteger);
        rights(entry, distribution);
        Vocabulary.mediaType(from.mediaType())
                .ifPresent(type ->
                        distribution.to("dcat:mediaType", statements.about(type).is("dct:MediaType")));
        Vocabulary.fileType(from.id())
                .ifPresent(type ->
                        distribution.to("dct:format", statements.about(type).is("dct:MediaTypeOrExtent")));
        if (from.sha256() != null) {
            distribution.to(
                    "spdx:checksum",
                    statements
                            .about(distribution.uri() + "-checksum")
                            .is("spdx:Checksum")
                            .to("spdx:algorithm", statements.about(SHA_256).is("spdx:ChecksumAlgorithm"))
                            .typed("spdx:checksumValue", from.sha256(), XSDDatatype.XSDhexBinary));
        }
        if (from.service() != null) {
            distribution.to("dcat:accessService", service(from.service()));
        }
        return distribution;
    }

    private void versions(CatalogueEntry entry) {
        List<CatalogueEntry.Version> versions = entry.versions();
        for (int i = 0; i < versions.size(); i++) {
            CatalogueEntry.Version version = versions.get(i);
            String uri = entry.uri() + "#version-" + version.number();
            statements.about(entry.uri()).to("dcat:hasVersion", uri);
            RdfStatements.Subject dataset = statements
                    .about(uri)
                    .is("dcat:Dataset")
                    .text("dct:title", numbered(entry.name().title(), version.number()))
                    .text("dct:description", entry.name().description())
                    .plain("dcat:version", String.valueOf(version.number()))
                    .typed("dct:issued", moment(version.published()), XSDDatatype.XSDdateTime)
                    .to("dcat:isVersionOf", entry.uri())
                    .to("adms:identifier", contentIdentifier(entry, version));
            if (i + 1 < versions.size()) {
                dataset.to(
                        "dcat:previousVersion",
                        entry.uri() + "#version-" + versions.get(i + 1).number());
            }
            dataset.to(
                    "dcat:distribution",
                    statements
                            .about(uri + "-geojson")
                            .is("dcat:Distribution")
                            .text("dct:title", new LocalText("GeoJSON", null))
                            .to("dcat:accessURL", entry.uri() + "/versions")
                            .to("dcat:downloadURL", entry.uri() + "/download?f=geojson&version=" + version.number())
                            .to(
                                    "dcat:mediaType",
                                    statements
                                            .about(Vocabulary.IANA + "application/geo+json")
                                            .is("dct:MediaType"))
                            .to(
                                    "dct:format",
                                    statements
                                            .about(Vocabulary.fileType("geojson")
                                                    .orElseThrow())
                                            .is("dct:MediaTypeOrExtent")));
        }
    }

    /** The content of a version by its own checksum: the same wherever the same content is. */
    private RdfStatements.Subject contentIdentifier(CatalogueEntry entry, CatalogueEntry.Version version) {
        return statements
                .about(entry.uri() + "#content-" + version.number())
                .is("adms:Identifier")
                .plain("skos:notation", "urn:sha-256:" + version.checksum());
    }

    private static LocalText numbered(LocalText title, int version) {
        return new LocalText(
                title.es() + ", versión " + version, title.en() == null ? null : title.en() + ", version " + version);
    }

    /** What we say of a dataset of others: where it was read, and when. */
    private String record(CatalogueEntry entry, CatalogueEntry.Origin origin) {
        String uri = "%s#record-%s".formatted(about.uri(), fragment(entry.id()));
        String theirs = "%s#source-record-%s".formatted(about.uri(), fragment(entry.id()));
        statements
                .about(uri)
                .is("dcat:CatalogRecord")
                .to("foaf:primaryTopic", entry.uri())
                .text("dct:title", entry.name().title())
                .typed("dct:modified", moment(origin.readAt()), XSDDatatype.XSDdateTime)
                .to("dct:source", theirs);
        statements
                .about(theirs)
                .is("dcat:CatalogRecord")
                .to("foaf:primaryTopic", entry.uri())
                .typed("dct:modified", moment(origin.readAt()), XSDDatatype.XSDdateTime)
                .text("dct:title", new LocalText(origin.name(), null))
                .to("rdfs:seeAlso", origin.url());
        return uri;
    }

    private void languages(RdfStatements.Subject subject) {
        for (String code : List.of("SPA", "ENG")) {
            subject.to(
                    "dct:language",
                    statements.about(Vocabulary.AUTHORITY + "language/" + code).is("dct:LinguisticSystem"));
        }
    }

    private RdfStatements.Subject publicAccess() {
        return statements.about(Vocabulary.AUTHORITY + "access-right/PUBLIC").is("dct:RightsStatement");
    }

    private RdfStatements.Subject document(String uri) {
        return statements.about(uri).is("foaf:Document");
    }

    private RdfStatements.Subject publisher(LocalText name) {
        return agent(tagOf(name.es()), name);
    }

    private RdfStatements.Subject agent(String tag, LocalText name) {
        return statements.about(about.uri() + "#agent-" + tag).is("foaf:Agent").text("foaf:name", name);
    }

    private RdfStatements.Subject contact(String contact) {
        RdfStatements.Subject kind = statements
                .about(about.uri() + "#contact-" + tagOf(contact))
                .is("vcard:Kind")
                .plain("vcard:fn", contact);
        if (contact.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            kind.to("vcard:hasEmail", "mailto:" + contact);
        } else if (Addresses.isWeb(contact)) {
            kind.to("vcard:hasURL", contact);
        }
        return kind;
    }

    private RdfStatements.Subject taxonomy() {
        return statements
                .about(Vocabulary.DATA_THEMES)
                .is("skos:ConceptScheme")
                .text(
                        "dct:title",
                        new LocalText("Temas de datos de la Unión Europea", "Data themes of the European Union"));
    }

    private RdfStatements.Subject ownTaxonomy() {
        return statements
                .about(about.uri() + "#themes")
                .is("skos:ConceptScheme")
                .text("dct:title", new LocalText("Temas de Territoria", "Themes of Territoria"));
    }

    private RdfStatements.Subject dataTheme(String code) {
        return statements
                .about(Vocabulary.DATA_THEMES + "/" + code)
                .is("skos:Concept")
                .text("skos:prefLabel", Vocabulary.nameOfDataTheme(code))
                .to("skos:inScheme", Vocabulary.DATA_THEMES);
    }

    private RdfStatements.Subject ownTheme(LayerMetadata.Theme theme) {
        return statements
                .about(about.uri() + "#theme-" + theme.id())
                .is("skos:Concept")
                .text("skos:prefLabel", theme.title())
                .to("skos:inScheme", about.uri() + "#themes");
    }

    private RdfStatements.Subject service(CatalogueEntry.Service service) {
        RdfStatements.Subject it = statements
                .about(about.uri() + "#service-" + service.name().toLowerCase(Locale.ROOT))
                .is("dcat:DataService")
                .text("dct:title", titleOf(service))
                .to("dcat:endpointURL", about.root() + (service == CatalogueEntry.Service.DOMAIN ? "/api/v1" : "/ogc"))
                .to("dcat:endpointDescription", about.root() + "/api/docs/openapi");
        String standard =
                switch (service) {
                    case FEATURES -> FEATURES_STANDARD;
                    case TILES -> TILES_STANDARD;
                    case RECORDS -> RECORDS_STANDARD;
                    case DOMAIN -> null;
                };
        if (standard != null) {
            it.to("dct:conformsTo", statements.about(standard).is("dct:Standard"));
        }
        return it;
    }

    private static LocalText titleOf(CatalogueEntry.Service service) {
        return switch (service) {
            case FEATURES -> new LocalText("OGC API – Features", null);
            case TILES -> new LocalText("OGC API – Tiles", null);
            case RECORDS -> new LocalText("OGC API – Records", null);
            case DOMAIN -> new LocalText("Interfaz de Territoria", "Interface of Territoria");
        };
    }

    private static CatalogueEntry.Version oldest(CatalogueEntry entry) {
        return entry.versions().get(entry.versions().size() - 1);
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The box as well-known text; a flat one as the point or line that it is. */
    static String wkt(BoundingBox box) {
        return box.toGeometry().toText();
    }

    /** What can stand after the number sign of an address. */
    private static String fragment(String id) {
        return id.replaceAll("[^A-Za-z0-9._~-]", "-");
    }

    /** A short name for a text, always the same. */
    private static String tagOf(@Nullable String text) {
        return UUID.nameUUIDFromBytes(String.valueOf(text).getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
