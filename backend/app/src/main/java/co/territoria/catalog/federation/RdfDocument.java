package co.territoria.catalog.federation;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads bytes that others sent as statements: nothing is loaded on their word, and nothing grows beyond limits. */
final class RdfDocument {

    /** Our own catalogue has about ten thousand statements on a page of fifty datasets. */
    private static final int MOST_STATEMENTS = 500_000;

    private static final int DEEPEST = 60;

    /** Of brackets in Turtle: a thousand calls deep is well within the stack of a thread. */
    private static final int MOST_OPEN = 1_000;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private RdfDocument() {}

    /** @throws UnreadableSource when it is not what it says, or asks for more than it may */
    static Graph read(byte[] bytes, RdfKind kind, URI base) throws UnreadableSource {
        requireShallow(bytes, kind);
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(bytes))
                    .lang(kind == RdfKind.TURTLE ? Lang.TURTLE : Lang.JSONLD11)
                    .base(base.toString())
                    .context(closed())
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .build()
                    .parse(new Limited(StreamRDFLib.graph(graph)));
        } catch (RiotException | IllegalArgumentException | IllegalStateException fault) {
            throw new UnreadableSource("it is no " + kind + " that can be read: " + firstLine(fault), fault);
        }
        return graph;
    }

    /** A setting under which a document of JSON-LD loads no other. */
    private static Context closed() {
        JsonLdOptions options = new JsonLdOptions((url, loading) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "no context is loaded from elsewhere: " + url);
        });
        options.setTimeout(LONGEST);
        return RIOT.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    /** What is nested without end would end the thread that reads it. */
    private static void requireShallow(byte[] bytes, RdfKind kind) throws UnreadableSource {
        if (kind == RdfKind.TURTLE) {
            requireShallowTurtle(bytes);
            return;
        }
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart() && ++depth > DEEPEST) {
                    throw new UnreadableSource("it is nested deeper than " + DEEPEST);
                }
                if (token.isStructEnd()) {
                    depth--;
                }
            }
        } catch (JacksonException fault) {
            throw new UnreadableSource("it is no JSON: " + fault.getOriginalMessage(), fault);
        }
    }

    /** Counts brackets that are open at once; one in a text counts too, but is seldom left open so often. */
    private static void requireShallowTurtle(byte[] bytes) throws UnreadableSource {
        int open = 0;
        for (byte each : bytes) {
            if (each == '[' || each == '(') {
                open++;
            } else if (each == ']' || each == ')') {
                open = Math.max(0, open - 1);
            }
            if (open > MOST_OPEN) {
                throw new UnreadableSource("it has more than %d brackets open at once".formatted(MOST_OPEN));
            }
        }
    }

    private static String firstLine(Exception fault) {
        String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return message.length() <= 200 ? message : message.substring(0, 200) + "…";
    }

    /** Lets through so many statements and no more. */
    private static final class Limited extends StreamRDFWrapper {

        private int statements;

        Limited(StreamRDF to) {
            super(to);
        }

        @Override
        public void triple(Triple triple) {
            if (++statements > MOST_STATEMENTS) {
                throw new RiotException("more than " + MOST_STATEMENTS + " statements");
            }
            super.triple(triple);
        }
    }
}
