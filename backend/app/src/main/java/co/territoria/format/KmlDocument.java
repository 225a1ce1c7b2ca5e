package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.TimeInterval;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes one layer as a KML document, a placemark after the other, in longitude and latitude. */
final class KmlDocument {

    private static final String KML = "http://www.opengis.net/kml/2.2";
    private static final String SCHEMA = "fields";
    private static final String STYLE = "layer";
    private static final String NAME = "name";

    private final LayerExport export;
    private final LayerDescription layer;
    private final String id;

    KmlDocument(LayerExport export) {
        this.export = export;
        this.layer = export.layer();
        this.id = Cells.free("id", export.fields());
    }

    void write(OutputStream stream) throws XMLStreamException, IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(new KeptOpen(stream), 1 << 16);
        XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("kml");
        out.writeDefaultNamespace(KML);
        out.writeStartElement("Document");
        text(out, "name", layer.title().in(export.language()));
        text(
                out,
                "description",
                ExportNotes.of(export).stream()
                        .map(note -> note.label() + ": " + note.value())
                        .collect(Collectors.joining("\n")));
        style(out);
        schema(out);
        out.writeStartElement("Folder");
        text(out, "name", layer.title().in(export.language()));
        export.features().forEach(feature -> {
            try {
                placemark(out, feature);
            } catch (XMLStreamException fault) {
                throw new IOException("feature " + feature.id() + " could not be written", fault);
            }
        });
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
        buffer.flush();
    }

    private void schema(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("Schema");
        out.writeAttribute("name", layer.id().value());
        out.writeAttribute("id", SCHEMA);
        simpleField(out, id, "string", null);
        for (Field field : export.fields()) {
            simpleField(out, field.name(), type(field.type()), field.title().in(export.language()));
        }
        out.writeEndElement();
    }

    /** Whole numbers of KML have 32 bits, which is less than a budget in pesos needs. */
    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, LIST, DATE -> "string";
            case INTEGER, NUMBER -> "double";
            case BOOLEAN -> "bool";
        };
    }

    private static void simpleField(XMLStreamWriter out, String name, String type, @Nullable String title)
            throws XMLStreamException {
        out.writeStartElement("SimpleField");
        out.writeAttribute("name", name);
        out.writeAttribute("type", type);
        if (title != null) {
            text(out, "displayName", title);
        }
        out.writeEndElement();
    }

    private void placemark(XMLStreamWriter out, Feature feature) throws XMLStreamException {
        out.writeStartElement("Placemark");
        Object name = feature.properties().get(NAME);
        text(out, "name", name == null ? feature.id() : Cells.text(name));
        TimeInterval time = FeatureTime.find(layer, feature);
        if (time != null) {
            out.writeStartElement("TimeSpan");
            text(out, "begin", time.from().toString());
            text(out, "end", time.to().toString());
            out.writeEndElement();
        }
        text(out, "styleUrl", "#" + STYLE);
        out.writeStartElement("ExtendedData");
        out.writeStartElement("SchemaData");
        out.writeAttribute("schemaUrl", "#" + SCHEMA);
        data(out, id, feature.id());
        for (Field field : export.fields()) {
            Object value = Cells.typed(field, feature.properties().get(field.name()));
            if (value != null) {
                // both spellings are right; the one that every reader takes is the digit
                data(out, field.name(), value instanceof Boolean truth ? truth ? "1" : "0" : Cells.text(value));
            }
        }
        out.writeEndElement();
        out.writeEndElement();
        if (feature.geometry() != null && !feature.geometry().isEmpty()) {
            shape(out, feature.geometry());
        }
        out.writeEndElement();
    }

    private static void data(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeStartElement("SimpleData");
        out.writeAttribute("name", name);
        out.writeCharacters(XmlText.clean(value));
        out.writeEndElement();
    }

    private static void text(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(XmlText.clean(text));
        out.writeEndElement();
    }

    private static void shape(XMLStreamWriter out, Geometry shape) throws XMLStreamException {
        if (shape instanceof Point point) {
            out.writeStartElement("Point");
            coordinates(out, point.getCoordinateSequence(), true);
            out.writeEndElement();
        } else if (shape instanceof LineString line) {
            out.writeStartElement("LineString");
            coordinates(out, line.getCoordinateSequence(), true);
            out.writeEndElement();
        } else if (shape instanceof Polygon polygon) {
            out.writeStartElement("Polygon");
            ring(out, "outerBoundaryIs", polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(out, "innerBoundaryIs", polygon.getInteriorRingN(i), false);
            }
            out.writeEndElement();
        } else if (shape.getNumGeometries() == 1) {
            shape(out, shape.getGeometryN(0));
        } else {
            out.writeStartElement("MultiGeometry");
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                shape(out, shape.getGeometryN(i));
            }
            out.writeEndElement();
        }
    }

    /** Outer rings go against the clock (07-147r2, §10.8.3.4.1). */
    private static void ring(XMLStreamWriter out, String element, LineString ring, boolean againstTheClock)
            throws XMLStreamException {
        out.writeStartElement(element);
        out.writeStartElement("LinearRing");
        CoordinateSequence positions = ring.getCoordinateSequence();
        coordinates(out, positions, Area.ofRingSigned(positions) <= 0 == againstTheClock);
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void coordinates(XMLStreamWriter out, CoordinateSequence positions, boolean asIs)
            throws XMLStreamException {
        out.writeStartElement("coordinates");
        StringBuilder text = new StringBuilder(24 * positions.size());
        for (int i = 0; i < positions.size(); i++) {
            int at = asIs ? i : positions.size() - 1 - i;
            if (i > 0) {
                text.append(' ');
            }
            OrdinateText.append(text, positions.getX(at));
            text.append(',');
            OrdinateText.append(text, positions.getY(at));
        }
        out.writeCharacters(text.toString());
        out.writeEndElement();
    }

    /** The colours of the layer where its style is plain: one that depends on values is left to the reader. */
    private void style(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("Style");
        out.writeAttribute("id", STYLE);
        Optional<String> point = paint("circle", "circle-color");
        if (point.isPresent()) {
            out.writeStartElement("IconStyle");
            text(out, "color", point.get());
            out.writeEndElement();
        }
        Optional<String> line = paint("line", "line-color");
        if (line.isPresent()) {
            out.writeStartElement("LineStyle");
            text(out, "color", line.get());
            out.writeEndElement();
        }
        Optional<String> fill = paint("fill", "fill-color");
        if (fill.isPresent()) {
            out.writeStartElement("PolyStyle");
            text(out, "color", fill.get());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** The first plain colour of this kind, as KML writes it: opacity, blue, green, red. */
    private Optional<String> paint(String type, String property) {
        if (!(layer.style().get("layers") instanceof List<?> layers)) {
            return Optional.empty();
        }
        for (Object each : layers) {
            if (each instanceof Map<?, ?> drawn
                    && type.equals(drawn.get("type"))
                    && !drawn.containsKey("filter")
                    && drawn.get("paint") instanceof Map<?, ?> paint
                    && paint.get(property) instanceof String colour
                    && colour.matches("#[0-9A-Fa-f]{6}")) {
                return Optional.of("ff" + colour.substring(5, 7) + colour.substring(3, 5) + colour.substring(1, 3));
            }
        }
        return Optional.empty();
    }
}
