package co.territoria.catalog.metadata;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An entry as metadata of ISO 19115, in the XML of ISO/TS 19139 (2007, schemas of 2007-04-17), Spanish with English where
 * it is known. Elements stand in the order of the schemas; what is obligatory and not known is marked with
 * {@code nilReason} instead of being made up.
 *
 * @see <a href="https://schemas.opengis.net/iso/19139/20070417/">Schemas of ISO/TS 19139</a>
 */
final class IsoWriter {

    static final String GMD = "http://www.isotc211.org/2005/gmd";
    static final String GCO = "http://www.isotc211.org/2005/gco";
    static final String GTS = "http://www.isotc211.org/2005/gts";
    static final String GML = "http://www.opengis.net/gml/3.2";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final String CODES =
            "https://schemas.opengis.net/iso/19139/20070417/resources/codelist/gmxCodelists.xml#";
    private static final String LANGUAGES = "http://www.loc.gov/standards/iso639-2/";

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final XMLStreamWriter xml;
    private final CatalogueEntry entry;
    private final CatalogueAbout about;

    private IsoWriter(XMLStreamWriter xml, CatalogueEntry entry, CatalogueAbout about) {
        this.xml = xml;
        this.entry = entry;
        this.about = about;
    }

    static byte[] write(CatalogueEntry entry, CatalogueAbout about) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new IsoWriter(xml, entry, about).document();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("bytes in memory can be written", fault);
        }
        return out.toByteArray();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setPrefix("gmd", GMD);
        xml.setPrefix("gco", GCO);
        xml.setPrefix("gts", GTS);
        xml.setPrefix("gml", GML);
        xml.setPrefix("xsi", XSI);
        xml.writeStartElement(GMD, "MD_Metadata");
        xml.writeNamespace("gmd", GMD);
        xml.writeNamespace("gco", GCO);
        xml.writeNamespace("gts", GTS);
        xml.writeNamespace("gml", GML);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute(XSI, "schemaLocation", GMD + " https://schemas.opengis.net/iso/19139/20070417/gmd/gmd.xsd");
        string("fileIdentifier", entry.uri());
        begin("language");
        language("spa");
        end();
        codeIn("characterSet", "MD_CharacterSetCode", "utf8");
        string("parentIdentifier", about.uri());
        codeIn("hierarchyLevel", "MD_ScopeCode", isTable() ? "nonGeographicDataset" : "dataset");
        string("hierarchyLevelName", isTable() ? "tabla" : "capa");
        party(
                "contact",
                about.publisher() == null ? null : new LocalText(about.publisher(), null),
                about.contact(),
                about.homePage(),
                "pointOfContact");
        dateStamp();
        string("metadataStandardName", "ISO 19115:2003");
        string("metadataStandardVersion", "ISO/TS 19139:2007");
        string("dataSetURI", entry.uri());
        locale();
        if (!isTable()) {
            referenceSystem();
        }
        begin("identificationInfo");
        identification();
        end();
        begin("distributionInfo");
        distribution();
        end();
        begin("dataQualityInfo");
        quality();
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private boolean isTable() {
        return entry.subject().geometry() == GeometryKind.NONE;
    }

    private void dateStamp() throws XMLStreamException {
        String moment = moment();
        if (moment == null) {
            missing("dateStamp", "unknown");
        } else {
            begin("dateStamp");
            text(GCO, "DateTime", moment);
            end();
        }
    }

    /** When the dataset was last published here, or read from others; in UTC, as gco:DateTime has it. */
    private @Nullable String moment() {
        CatalogueEntry.Version current = entry.current();
        if (current != null) {
            return current.published().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return entry.origin() == null
                ? null
                : entry.origin().readAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void locale() throws XMLStreamException {
        begin("locale");
        begin("PT_Locale");
        xml.writeAttribute("id", "en");
        begin("languageCode");
        language("eng");
        end();
        codeIn("characterEncoding", "MD_CharacterSetCode", "utf8");
        end();
        end();
    }

    private void referenceSystem() throws XMLStreamException {
        begin("referenceSystemInfo");
        begin("MD_ReferenceSystem");
        begin("referenceSystemIdentifier");
        begin("RS_Identifier");
        string("code", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        end();
        end();
        end();
        end();
    }

    private void identification() throws XMLStreamException {
        begin("MD_DataIdentification");
        begin("citation");
        citation(entry.name().title(), dateOfContent(), "revision", edition());
        end();
        local("abstract", entry.name().description());
        if (entry.lineage().source() != null) {
            local("credit", entry.lineage().source());
        }
        codeIn("status", "MD_ProgressCode", entry.withdrawn() ? "obsolete" : "completed");
        if (entry.party().publisher() != null || entry.party().contact() != null) {
            party("pointOfContact", entry.party().publisher(), entry.party().contact(), null, "publisher");
        }
        maintenance();
        keywords();
        constraints();
        codeIn("spatialRepresentationType", "MD_SpatialRepresentationTypeCode", isTable() ? "textTable" : "vector");
        begin("language");
        language("spa");
        end();
        codeIn("characterSet", "MD_CharacterSetCode", "utf8");
        for (LayerMetadata.Theme theme : entry.subject().themes()) {
            begin("topicCategory");
            text(GMD, "MD_TopicCategoryCode", Vocabulary.topic(theme));
            end();
        }
        extent();
        if (!entry.lineage().quality().isEmpty()) {
            string(
                    "supplementalInformation",
                    entry.lineage().quality().stream().map(LocalText::es).collect(Collectors.joining(" ")));
        }
        end();
    }

    private @Nullable String edition() {
        CatalogueEntry.Version current = entry.current();
        return current == null ? null : String.valueOf(current.number());
    }

    /** Of the data where it is a date, else of the version. */
    private @Nullable String dateOfContent() {
        String date = entry.lineage().date();
        if (date != null && date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            return date;
        }
        String moment = moment();
        return moment == null ? null : moment.substring(0, 10);
    }

    private void citation(LocalText title, @Nullable String date, String dateType, @Nullable String edition)
            throws XMLStreamException {
        begin("CI_Citation");
        local("title", title);
        date(date, dateType);
        if (edition != null) {
            string("edition", edition);
            begin("identifier");
            begin("MD_Identifier");
            string("code", entry.uri());
            end();
            end();
            CatalogueEntry.Version current = entry.current();
            if (current != null) {
                begin("identifier");
                begin("MD_Identifier");
                string("code", "urn:sha-256:" + current.checksum());
                end();
                end();
            }
        } else if (title.equals(entry.name().title())) {
            begin("identifier");
            begin("MD_Identifier");
            string("code", entry.uri());
            end();
            end();
        }
        end();
    }

    private void date(@Nullable String date, String type) throws XMLStreamException {
        if (date == null) {
            missing("date", "unknown");
            return;
        }
        begin("date");
        begin("CI_Date");
        begin("date");
        text(GCO, "Date", date);
        end();
        codeIn("dateType", "CI_DateTypeCode", type);
        end();
        end();
    }

    private void party(
            String element, @Nullable LocalText name, @Nullable String contact, @Nullable String page, String role)
            throws XMLStreamException {
        if (name == null && contact == null) {
            missing(element, "missing");
            return;
        }
        begin(element);
        begin("CI_ResponsibleParty");
        if (name == null) {
            missing("organisationName", "missing");
        } else {
            local("organisationName", name);
        }
        String link = Addresses.isWeb(contact) ? contact : page;
        boolean mail = contact != null && contact.contains("@") && !Addresses.isWeb(contact);
        boolean words = contact != null && !mail && !Addresses.isWeb(contact);
        if (mail || link != null || words) {
            begin("contactInfo");
            begin("CI_Contact");
            if (mail) {
                begin("address");
                begin("CI_Address");
                string("electronicMailAddress", contact);
                end();
                end();
            }
            if (link != null) {
                begin("onlineResource");
                begin("CI_OnlineResource");
                url(link);
                end();
                end();
            }
            if (words) {
                string("contactInstructions", contact);
            }
            end();
            end();
        }
        codeIn("role", "CI_RoleCode", role);
        end();
        end();
    }

    private void maintenance() throws XMLStreamException {
        LayerMetadata.Frequency frequency = entry.lineage().frequency();
        begin("resourceMaintenance");
        begin("MD_MaintenanceInformation");
        if (frequency == LayerMetadata.Frequency.DECENNIAL) {
            missing("maintenanceAndUpdateFrequency", "other:userDefined");
            begin("userDefinedMaintenanceFrequency");
            text(GTS, "TM_PeriodDuration", "P10Y");
            end();
        } else {
            codeIn(
                    "maintenanceAndUpdateFrequency",
                    "MD_MaintenanceFrequencyCode",
                    switch (frequency) {
                        case ANNUAL -> "annually";
                        case QUARTERLY -> "quarterly";
                        case IRREGULAR -> "irregular";
                        case ONCE -> "notPlanned";
                        case UNKNOWN, DECENNIAL -> "unknown";
                    });
        }
        end();
        end();
    }

    private void keywords() throws XMLStreamException {
        List<LocalText> words = entry.subject().keywords();
        if (!words.isEmpty()) {
            begin("descriptiveKeywords");
            begin("MD_Keywords");
            for (LocalText word : words) {
                local("keyword", word);
            }
            end();
            end();
        }
        if (!entry.subject().themes().isEmpty()) {
            begin("descriptiveKeywords");
            begin("MD_Keywords");
            for (LayerMetadata.Theme theme : entry.subject().themes()) {
                local("keyword", theme.title());
            }
            codeIn("type", "MD_KeywordTypeCode", "theme");
            end();
            end();
        }
    }

    private void constraints() throws XMLStreamException {
        String licence = entry.party().licence();
        begin("resourceConstraints");
        begin("MD_LegalConstraints");
        codeIn("useConstraints", "MD_RestrictionCode", licence == null ? "otherRestrictions" : "license");
        if (licence != null) {
            codeIn("useConstraints", "MD_RestrictionCode", "otherRestrictions");
            string("otherConstraints", licence);
        } else {
            local("otherConstraints", Vocabulary.LICENCE_NOT_DECLARED);
        }
        end();
        end();
    }

    private void extent() throws XMLStreamException {
        CatalogueEntry.Coverage coverage = entry.coverage();
        BoundingBox box = coverage.extent();
        if (box == null && coverage.first() == null && coverage.last() == null) {
            return;
        }
        begin("extent");
        begin("EX_Extent");
        if (box != null) {
            begin("geographicElement");
            begin("EX_GeographicBoundingBox");
            decimal("westBoundLongitude", box.west());
            decimal("eastBoundLongitude", box.east());
            decimal("southBoundLatitude", box.south());
            decimal("northBoundLatitude", box.north());
            end();
            end();
        }
        if (coverage.first() != null || coverage.last() != null) {
            begin("temporalElement");
            begin("EX_TemporalExtent");
            begin("extent");
            xml.writeStartElement(GML, "TimePeriod");
            xml.writeAttribute(GML, "id", "period");
            position("beginPosition", coverage.first());
            position("endPosition", coverage.last());
            xml.writeEndElement();
            end();
            end();
            end();
        }
        end();
        end();
    }

    private void position(String element, @Nullable Object day) throws XMLStreamException {
        xml.writeStartElement(GML, element);
        if (day == null) {
            xml.writeAttribute("indeterminatePosition", "unknown");
        } else {
            xml.writeCharacters(day.toString());
        }
        xml.writeEndElement();
    }

    private void distribution() throws XMLStreamException {
        begin("MD_Distribution");
        for (CatalogueEntry.Distribution from : entry.distributions()) {
            begin("distributionFormat");
            begin("MD_Format");
            local("name", from.title());
            missing("version", "inapplicable");
            end();
            end();
        }
        for (CatalogueEntry.Distribution from : entry.distributions()) {
            begin("transferOptions");
            begin("MD_DigitalTransferOptions");
            if (from.bytes() != null) {
                begin("transferSize");
                text(
                        GCO,
                        "Real",
                        BigDecimal.valueOf(from.bytes())
                                .divide(MEGABYTE, 6, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
                end();
            }
            begin("onLine");
            begin("CI_OnlineResource");
            url(from.download() == null ? from.access() : from.download());
            string("protocol", protocol(from));
            local("name", from.title());
            codeIn("function", "CI_OnLineFunctionCode", from.download() == null ? "information" : "download");
            end();
            end();
            end();
            end();
        }
        begin("transferOptions");
        begin("MD_DigitalTransferOptions");
        begin("onLine");
        begin("CI_OnlineResource");
        url(entry.name().landingPage());
        string("protocol", "WWW:LINK-1.0-http--link");
        codeIn("function", "CI_OnLineFunctionCode", "information");
        end();
        end();
        end();
        end();
        end();
    }

    private static String protocol(CatalogueEntry.Distribution from) {
        if (from.service() == null) {
            return "WWW:DOWNLOAD-1.0-http--download";
        }
        return switch (from.service()) {
            case FEATURES -> "OGC API - Features";
            case TILES -> "OGC API - Tiles";
            case RECORDS -> "OGC API - Records";
            case DOMAIN -> "WWW:LINK-1.0-http--link";
        };
    }

    private void quality() throws XMLStreamException {
        begin("DQ_DataQuality");
        begin("scope");
        begin("DQ_Scope");
        codeIn("level", "MD_ScopeCode", isTable() ? "nonGeographicDataset" : "dataset");
        end();
        end();
        LocalText accuracy = entry.lineage().accuracy();
        if (accuracy != null) {
            begin("report");
            begin("DQ_AbsoluteExternalPositionalAccuracy");
            local("measureDescription", accuracy);
            missing("result", "missing");
            end();
            end();
        }
        begin("lineage");
        begin("LI_Lineage");
        List<LocalText> sentences = ProvenanceText.sentences(entry.lineage());
        if (sentences.isEmpty()) {
            missing("statement", "unknown");
        } else {
            string("statement", sentences.stream().map(LocalText::es).collect(Collectors.joining(". ")));
        }
        if (entry.lineage().method() != null) {
            begin("processStep");
            begin("LI_ProcessStep");
            local("description", entry.lineage().method());
            end();
            end();
        }
        for (LayerMetadata.SourceStep step : entry.lineage().chain()) {
            begin("source");
            begin("LI_Source");
            local("description", ProvenanceText.step(step));
            begin("sourceCitation");
            begin("CI_Citation");
            local("title", step.title());
            date(
                    step.date() != null && step.date().matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? step.date() : null,
                    "publication");
            end();
            end();
            end();
            end();
        }
        end();
        end();
        end();
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement(GMD, name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void missing(String name, String reason) throws XMLStreamException {
        xml.writeEmptyElement(GMD, name);
        xml.writeAttribute(GCO, "nilReason", reason);
    }

    private void text(String namespace, String name, String text) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private void string(String name, String text) throws XMLStreamException {
        begin(name);
        text(GCO, "CharacterString", text);
        end();
    }

    /** In Spanish, and in English beside it where that is known. */
    private void local(String name, LocalText text) throws XMLStreamException {
        begin(name);
        if (text.en() != null) {
            xml.writeAttribute(XSI, "type", "gmd:PT_FreeText_PropertyType");
        }
        text(GCO, "CharacterString", text.es());
        if (text.en() != null) {
            begin("PT_FreeText");
            begin("textGroup");
            begin("LocalisedCharacterString");
            xml.writeAttribute("locale", "#en");
            xml.writeCharacters(allowed(text.en()));
            end();
            end();
            end();
        }
        end();
    }

    private void url(String address) throws XMLStreamException {
        begin("linkage");
        text(GMD, "URL", address);
        end();
    }

    private void decimal(String name, double degrees) throws XMLStreamException {
        begin(name);
        text(GCO, "Decimal", BigDecimal.valueOf(degrees).toPlainString());
        end();
    }

    private void language(String code) throws XMLStreamException {
        begin("LanguageCode");
        xml.writeAttribute("codeList", LANGUAGES);
        xml.writeAttribute("codeListValue", code);
        xml.writeCharacters(code);
        end();
    }

    private void codeIn(String name, String list, String value) throws XMLStreamException {
        begin(name);
        begin(list);
        xml.writeAttribute("codeList", CODES + list);
        xml.writeAttribute("codeListValue", value);
        xml.writeCharacters(value);
        end();
        end();
    }

    /** Without the characters that a document of XML 1.0 cannot hold. */
    private static String allowed(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> each == '\t'
                        || each == '\n'
                        || each == '\r'
                        || (each >= 0x20 && each <= 0xD7FF)
                        || (each >= 0xE000 && each <= 0xFFFD)
                        || each >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
