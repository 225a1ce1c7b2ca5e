package co.territoria.catalog.metadata;

import static co.territoria.catalog.metadata.EntriesForTests.ABOUT;
import static co.territoria.catalog.metadata.EntriesForTests.ROOT;
import static co.territoria.catalog.metadata.EntriesForTests.SILENT;
import static co.territoria.catalog.metadata.EntriesForTests.bare;
import static co.territoria.catalog.metadata.EntriesForTests.full;
import static co.territoria.catalog.metadata.EntriesForTests.remote;
import static co.territoria.catalog.metadata.EntriesForTests.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.LocalText;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmlunit.util.IterableNodeList;

/**
 * The schemas are not on the class path, so their sequences are held here: the order of the elements of each class that is
 * written, as in the schemas of 2007-04-17.
 */
class IsoWriterTest {

    private static final Map<String, List<String>> SEQUENCES = Map.ofEntries(
            Map.entry(
                    "MD_Metadata",
                    List.of(
                            "fileIdentifier",
                            "language",
                            "characterSet",
                            "parentIdentifier",
                            "hierarchyLevel",
                            "hierarchyLevelName",
                            "contact",
                            "dateStamp",
                            "metadataStandardName",
                            "metadataStandardVersion",
                            "dataSetURI",
                            "locale",
                            "spatialRepresentationInfo",
                            "referenceSystemInfo",
                            "metadataExtensionInfo",
                            "identificationInfo",
                            "contentInfo",
                            "distributionInfo",
                            "dataQualityInfo")),
            Map.entry(
                    "MD_DataIdentification",
                    List.of(
                            "citation",
                            "abstract",
                            "purpose",
                            "credit",
                            "status",
                            "pointOfContact",
                            "resourceMaintenance",
                            "graphicOverview",
                            "resourceFormat",
                            "descriptiveKeywords",
                            "resourceSpecificUsage",
                            "resourceConstraints",
                            "aggregationInfo",
                            "spatialRepresentationType",
                            "spatialResolution",
                            "language",
                            "characterSet",
                            "topicCategory",
                            "environmentDescription",
                            "extent",
                            "supplementalInformation")),
            Map.entry(
                    "CI_Citation", List.of("title", "alternateTitle", "date", "edition", "editionDate", "identifier")),
            Map.entry("CI_Date", List.of("date", "dateType")),
            Map.entry(
                    "CI_ResponsibleParty",
                    List.of("individualName", "organisationName", "positionName", "contactInfo", "role")),
            Map.entry(
                    "CI_Contact",
                    List.of("phone", "address", "onlineResource", "hoursOfService", "contactInstructions")),
            Map.entry(
                    "CI_OnlineResource",
                    List.of("linkage", "protocol", "applicationProfile", "name", "description", "function")),
            Map.entry(
                    "MD_MaintenanceInformation",
                    List.of("maintenanceAndUpdateFrequency", "dateOfNextUpdate", "userDefinedMaintenanceFrequency")),
            Map.entry("MD_Keywords", List.of("keyword", "type", "thesaurusName")),
            Map.entry(
                    "MD_LegalConstraints",
                    List.of("useLimitation", "accessConstraints", "useConstraints", "otherConstraints")),
            Map.entry("EX_Extent", List.of("description", "geographicElement", "temporalElement", "verticalElement")),
            Map.entry(
                    "EX_GeographicBoundingBox",
                    List.of(
                            "extentTypeCode",
                            "westBoundLongitude",
                            "eastBoundLongitude",
                            "southBoundLatitude",
                            "northBoundLatitude")),
            Map.entry("TimePeriod", List.of("beginPosition", "endPosition")),
            Map.entry("MD_Distribution", List.of("distributionFormat", "distributor", "transferOptions")),
            Map.entry("MD_Format", List.of("name", "version")),
            Map.entry("MD_DigitalTransferOptions", List.of("unitsOfDistribution", "transferSize", "onLine", "offLine")),
            Map.entry("DQ_DataQuality", List.of("scope", "report", "lineage")),
            Map.entry("LI_Lineage", List.of("statement", "processStep", "source")),
            Map.entry(
                    "LI_Source", List.of("description", "scaleDenominator", "sourceReferenceSystem", "sourceCitation")),
            Map.entry("PT_Locale", List.of("languageCode", "country", "characterEncoding")));

    @Test
    void elementsStandInTheOrderOfTheSchemas() throws Exception {
        for (CatalogueEntry entry : List.of(
                full("pobreza"),
                bare("arboles"),
                withdrawn("retirado"),
                remote("villa~vias", "https://villa.example/d/vias", null))) {
            for (CatalogueAbout about : List.of(ABOUT, SILENT)) {
                requireSequences(read(entry, about).getDocumentElement());
            }
        }
    }

    private static void requireSequences(Element element) {
        List<String> sequence = SEQUENCES.get(element.getLocalName());
        int place = 0;
        for (Node child : new IterableNodeList(element.getChildNodes())) {
            if (child instanceof Element inner) {
                if (sequence != null) {
                    int found = sequence.indexOf(inner.getLocalName());
                    assertThat(found)
                            .as("%s in %s", inner.getLocalName(), element.getLocalName())
                            .isGreaterThanOrEqualTo(place);
                    place = found;
                }
                requireSequences(inner);
            }
        }
    }

    @Test
    void saysWhatTheEntrySays() throws Exception {
        Document document = read(full("pobreza"), ABOUT);

        assertThat(text(document, "/*/*[local-name()='fileIdentifier']")).isEqualTo(ROOT + "/api/v1/datasets/pobreza");
        assertThat(text(document, "/*/*[local-name()='parentIdentifier']")).isEqualTo(ROOT + "/catalog");
        assertThat(text(document, "/*/*[local-name()='dateStamp']")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(text(document, "//*[local-name()='identificationInfo']//*[local-name()='title']/*[1]"))
                .isEqualTo("Título de pobreza");
        assertThat(text(document, "//*[local-name()='identificationInfo']//*[local-name()='title']//*[@locale='#en']"))
                .isEqualTo("Title of pobreza");
        assertThat(text(document, "//*[local-name()='edition']")).isEqualTo("2");
        assertThat(text(document, "//*[local-name()='westBoundLongitude']")).isEqualTo("-77.5");
        assertThat(text(document, "//*[local-name()='beginPosition']")).isEqualTo("2005-01-01");
        assertThat(text(document, "//*[local-name()='otherConstraints']")).isEqualTo("CC BY 4.0");
        assertThat(text(document, "//*[local-name()='TM_PeriodDuration']")).isEqualTo("P10Y");
        assertThat(texts(document, "//*[local-name()='MD_TopicCategoryCode']")).containsExactly("society", "health");
        assertThat(texts(document, "//*[local-name()='distributionInfo']//*[local-name()='URL']"))
                .contains(ROOT + "/api/v1/datasets/pobreza/download?f=geojson");
        assertThat(text(document, "//*[local-name()='transferSize']")).isEqualTo("0.001234");
        assertThat(text(document, "//*[local-name()='statement']")).contains("Censo de Brumaria", "fecha: 2018");
        assertThat(text(document, "//*[local-name()='LI_Source']/*[local-name()='description']"))
                .contains("Censo «2018» <b>&");
        assertThat(texts(document, "//*[local-name()='identifier']//*[local-name()='code']"))
                .contains("urn:sha-256:" + "cd".repeat(32));
    }

    @Test
    void whatIsNotKnownIsMarkedAndNotMadeUp() throws Exception {
        Document document = read(bare("arboles"), SILENT);

        assertThat(text(document, "/*/*[local-name()='contact']/@*[local-name()='nilReason']"))
                .isEqualTo("missing");
        assertThat(text(document, "/*/*[local-name()='dateStamp']/@*[local-name()='nilReason']"))
                .isEqualTo("unknown");
        assertThat(text(document, "//*[local-name()='statement']/@*[local-name()='nilReason']"))
                .isEqualTo("unknown");
        assertThat(text(document, "//*[local-name()='otherConstraints']/*[1]"))
                .isEqualTo("licencia no declarada por la fuente");
        assertThat(texts(document, "//*[local-name()='EX_Extent']")).isEmpty();
        assertThat(text(document, "//*[local-name()='hierarchyLevel']")).isEqualTo("nonGeographicDataset");
        assertThat(text(document, "//*[local-name()='status']")).isEqualTo("completed");
        assertThat(text(read(withdrawn("x"), SILENT), "//*[local-name()='status']"))
                .isEqualTo("obsolete");
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        String hostile = "a\u0000\u000b<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;]]>\ud800b😀";
        CatalogueEntry bare = bare("x");
        CatalogueEntry entry = new CatalogueEntry(
                new CatalogueEntry.Name(
                        "x",
                        bare.uri(),
                        new LocalText(hostile, hostile),
                        bare.name().description(),
                        bare.uri()),
                bare.subject(),
                bare.party(),
                bare.lineage(),
                bare.coverage(),
                bare.distributions(),
                bare.versions(),
                false,
                null);

        assertThat(text(read(entry, ABOUT), "//*[local-name()='identificationInfo']//*[local-name()='title']/*[1]"))
                .isEqualTo("a<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;]]>b😀");
    }

    private static Document read(CatalogueEntry entry, CatalogueAbout about) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(IsoWriter.write(entry, about)));
    }

    private static String text(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        return xpath.evaluate("normalize-space((" + path + ")[1])", document);
    }

    private static List<String> texts(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        List<String> texts = new ArrayList<>();
        int count = ((Double) xpath.evaluate("count(" + path + ")", document, XPathConstants.NUMBER)).intValue();
        for (int i = 1; i <= count; i++) {
            texts.add(xpath.evaluate("normalize-space((" + path + ")[" + i + "])", document));
        }
        return texts;
    }
}
