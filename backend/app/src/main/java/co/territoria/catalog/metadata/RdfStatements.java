package co.territoria.catalog.metadata;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the order in which they are made, each once; no nameless nodes, so that the same facts are the same
 * bytes.
 */
final class RdfStatements {

    /** The prefixes of all that is written. */
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private final Map<Node, Set<Triple>> bySubject = new LinkedHashMap<>();

    /** Grouped by what they are about, in the order of first mention. */
    List<Triple> list() {
        List<Triple> all = new ArrayList<>();
        bySubject.values().forEach(all::addAll);
        return all;
    }

    Subject about(String uri) {
        return new Subject(NodeFactory.createURI(uri));
    }

    private static Node term(String name) {
        int colon = name.indexOf(':');
        String prefix = PREFIXES.get(name.substring(0, colon));
        if (prefix == null) {
            throw new IllegalArgumentException("no vocabulary has the prefix of " + name);
        }
        return NodeFactory.createURI(prefix + name.substring(colon + 1));
    }

    /** One thing that statements are made about. */
    final class Subject {

        private final Node node;

        private Subject(Node node) {
            this.node = node;
        }

        String uri() {
            return node.getURI();
        }

        private Subject add(String property, Node value) {
            bySubject
                    .computeIfAbsent(node, any -> new LinkedHashSet<>())
                    .add(Triple.create(node, term(property), value));
            return this;
        }

        /** @param classes with their prefixes */
        Subject is(String... classes) {
            for (String name : classes) {
                add("rdf:type", term(name));
            }
            return this;
        }

        Subject to(String property, @Nullable String uri) {
            return uri == null ? this : add(property, NodeFactory.createURI(uri));
        }

        Subject to(String property, Subject other) {
            return add(property, other.node);
        }

        /** In both languages where both are known. */
        Subject text(String property, @Nullable LocalText text) {
            if (text == null) {
                return this;
            }
            add(property, NodeFactory.createLiteralLang(text.es(), Language.ES.tag()));
            return text.en() == null
                    ? this
                    : add(property, NodeFactory.createLiteralLang(text.en(), Language.EN.tag()));
        }

        Subject plain(String property, @Nullable String text) {
            return text == null ? this : add(property, NodeFactory.createLiteralString(text));
        }

        Subject typed(String property, @Nullable Object value, XSDDatatype type) {
            return value == null ? this : add(property, NodeFactory.createLiteralDT(value.toString(), type));
        }

        /** @param wkt longitude before latitude (CRS84, which well-known text of GeoSPARQL means by default) */
        Subject wkt(String property, String wkt) {
            return add(
                    property,
                    NodeFactory.createLiteralDT(
                            wkt, TypeMapper.getInstance().getSafeTypeByName(PREFIXES.get("geo") + "wktLiteral")));
        }
    }
}
