package co.territoria.catalog.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;

/** Judges statements by the published shapes of DCAT-AP 3.0.1. */
public final class DcatApShapes {

    private static final Shapes SHAPES = shapes();

    private DcatApShapes() {}

    /** What the shapes find wrong, in words; empty when all is well. */
    public static List<String> faults(Graph data) {
        return ShaclValidator.get().validate(SHAPES, data).getEntries().stream()
                .map(entry ->
                        entry.focusNode() + " " + entry.resultPath() + ": " + entry.message() + " " + entry.value())
                .sorted()
                .toList();
    }

    /** Statements as they were sent. */
    public static Graph read(byte[] bytes, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(bytes), lang);
        return graph;
    }

    private static Shapes shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = DcatApShapes.class.getResourceAsStream("/dcat-ap/dcat-ap-3.0.1-shapes.ttl")) {
            RDFDataMgr.read(graph, in, Lang.TURTLE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Shapes.parse(graph);
    }
}
