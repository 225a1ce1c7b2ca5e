package co.territoria.catalog.metadata;

import co.territoria.web.ApiProblem;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/** The forms in which statements are handed over. */
enum DcatForm {
    JSONLD("application/ld+json"),
    TTL("text/turtle;charset=UTF-8"),
    RDF("application/rdf+xml");

    private final String mediaType;

    DcatForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As the extension and the parameter {@code f} name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DcatForm> find(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** @throws ApiProblem 400 with those that there are */
    static DcatForm get(String parameter, String id) {
        return find(id).orElseThrow(() -> ApiProblem.notAllowed(
                parameter, id, Arrays.stream(values()).map(DcatForm::id).toList()));
    }

    /** The same statements in the same order are the same bytes. */
    byte[] write(List<Triple> statements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case TTL -> {
                // written as they come: the order is ours and not that of a hash
                // and with «@prefix», which older readers know too
                StreamRDF writer = StreamRDFWriter.getWriterStream(
                        out, RDFFormat.TURTLE_BLOCKS, RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at"));
                writer.start();
                RdfStatements.PREFIXES.forEach(writer::prefix);
                statements.forEach(writer::triple);
                writer.finish();
            }
            case JSONLD ->
                RDFWriter.source(graph(statements))
                        .format(RDFFormat.JSONLD11_PRETTY)
                        .output(out);
            case RDF ->
                RDFWriter.source(graph(statements))
                        .format(RDFFormat.RDFXML_PLAIN)
                        .output(out);
        }
        return out.toByteArray();
    }

    private static Graph graph(List<Triple> statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        RdfStatements.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        statements.forEach(graph::add);
        return graph;
    }
}
