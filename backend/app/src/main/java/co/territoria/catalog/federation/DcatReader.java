package co.territoria.catalog.federation;

import co.territoria.catalog.RemoteDataset;
import co.territoria.catalog.metadata.Addresses;
import co.territoria.catalog.metadata.FileTypes;
import co.territoria.catalog.metadata.Themes;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Datasets from statements of DCAT. Texts are taken as texts, without what cannot be seen; addresses only when they
 * are of the web; everything else is left out.
 */
final class DcatReader {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_WKT = 20_000;
    private static final int LONGEST_SLUG = 80;
    private static final int MOST_KEYWORDS = 30;
    private static final int MOST_DOWNLOADS = 40;
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})(-.*)?$");

    /**
     * Everything that a page may hide in a text: controls, and marks that turn the direction of letters; and what is no
     * character, such as half a pair of surrogates, since no store and no answer could carry it.
     */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\uFFFE\\uFFFF]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final Graph graph;
    private final String source;
    private final String ownRoot;

    /**
     * @param source  id of where the statements come from
     * @param ownRoot address of this installation: what others list of it is not listed again
     */
    DcatReader(Graph graph, String source, String ownRoot) {
        this.graph = graph;
        this.source = source;
        this.ownRoot = ownRoot;
    }

    /** The datasets that the catalogue itself publishes, by address; those that it lists for others are theirs. */
    List<RemoteDataset> datasets() {
        Set<Node> forOthers = new HashSet<>();
        for (Node record : subjects(TYPE, uri(DCAT + "CatalogRecord"))) {
            if (first(record, DCT + "source") != null) {
                forOthers.addAll(all(record, FOAF + "primaryTopic"));
            }
        }
        TreeMap<String, RemoteDataset> datasets = new TreeMap<>();
        for (Node node : listed()) {
            boolean ours = node.isURI()
                    && (node.getURI().equals(ownRoot) || node.getURI().startsWith(ownRoot + "/"));
            if (node.isURI() && Addresses.isWeb(node.getURI()) && !ours && !forOthers.contains(node)) {
                dataset(node).ifPresent(dataset -> datasets.put(dataset.uri(), dataset));
            }
        }
        return List.copyOf(datasets.values());
    }

    /** The address of the page that follows, as the document says it. */
    Optional<String> next() {
        return graph
                .find(Node.ANY, uri(HYDRA + "next"), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    /** What a catalogue lists; in a document without a catalogue, every dataset that is no version of another. */
    private Set<Node> listed() {
        Set<Node> listed = new HashSet<>();
        List<Node> catalogues = subjects(TYPE, uri(DCAT + "Catalog"));
        for (Node catalogue : catalogues) {
            listed.addAll(all(catalogue, DCAT + "dataset"));
        }
        if (catalogues.isEmpty()) {
            listed.addAll(subjects(TYPE, uri(DCAT + "Dataset")));
            listed.removeIf(node -> first(node, DCAT + "isVersionOf") != null);
        }
        return listed;
    }

    private Optional<RemoteDataset> dataset(Node node) {
        LocalText title = text(node, DCT + "title", LONGEST_TITLE);
        if (title == null) {
            return Optional.empty();
        }
        List<RemoteDataset.Download> downloads = downloads(node);
        Node temporal = first(node, DCT + "temporal");
        Node spatial = first(node, DCT + "spatial");
        Node publisher = first(node, DCT + "publisher");
        return Optional.of(new RemoteDataset(
                source + "~" + slug(node.getURI()),
                source,
                node.getURI(),
                title,
                text(node, DCT + "description", LONGEST_TEXT),
                publisher == null ? null : text(publisher, FOAF + "name", LONGEST_TITLE),
                licence(node),
                theme(node),
                spatial == null ? null : label(spatial),
                keywords(node),
                downloads.stream()
                        .map(RemoteDataset.Download::format)
                        .distinct()
                        .toList(),
                temporal == null ? null : year(temporal, DCAT + "startDate"),
                temporal == null ? null : year(temporal, DCAT + "endDate"),
                spatial == null ? null : box(spatial),
                day(node),
                web(node, DCAT + "landingPage"),
                downloads));
    }

    private List<RemoteDataset.Download> downloads(Node dataset) {
        List<RemoteDataset.Download> downloads = new ArrayList<>();
        for (Node distribution : all(dataset, DCAT + "distribution")) {
            String address = web(distribution, DCAT + "downloadURL");
            if (address == null) {
                address = web(distribution, DCAT + "accessURL");
            }
            if (address != null && downloads.size() < MOST_DOWNLOADS) {
                String mediaType = mediaType(distribution);
                downloads.add(new RemoteDataset.Download(
                        format(distribution, mediaType),
                        text(distribution, DCT + "title", LONGEST_TITLE),
                        mediaType,
                        address,
                        bytes(distribution)));
            }
        }
        downloads.sort(
                Comparator.comparing(RemoteDataset.Download::format).thenComparing(RemoteDataset.Download::address));
        return downloads;
    }

    /** Our word for the form where we have it, else the media type, else {@code other}. */
    private String format(Node distribution, @Nullable String mediaType) {
        for (Node format : all(distribution, DCT + "format")) {
            if (format.isURI()) {
                Optional<String> ours = FileTypes.formOf(format.getURI());
                if (ours.isPresent()) {
                    return ours.get();
                }
            }
        }
        if (mediaType == null) {
            return "other";
        }
        return FileTypes.formOfMediaType(mediaType).orElse(mediaType);
    }

    private @Nullable String mediaType(Node distribution) {
        for (Node type : all(distribution, DCAT + "mediaType")) {
            String text = type.isURI() ? FileTypes.mediaTypeOf(type.getURI()) : type.isLiteral() ? lexical(type) : "";
            if (text.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}")) {
                return text;
            }
        }
        return null;
    }

    private @Nullable Long bytes(Node distribution) {
        for (Node size : all(distribution, DCAT + "byteSize")) {
            if (size.isLiteral() && lexical(size).matches("\\d{1,15}")) {
                return Long.valueOf(lexical(size));
            }
        }
        return null;
    }

    /** Of the dataset, or of its distributions where all that name one name the same. */
    private @Nullable String licence(Node dataset) {
        Set<String> licences = new HashSet<>(licences(dataset));
        if (licences.isEmpty()) {
            all(dataset, DCAT + "distribution").forEach(distribution -> licences.addAll(licences(distribution)));
        }
        return licences.size() == 1 ? licences.iterator().next() : null;
    }

    private List<String> licences(Node of) {
        List<String> licences = new ArrayList<>();
        for (Node licence : all(of, DCT + "license")) {
            LocalText title = text(licence, DCT + "title", LONGEST_TITLE);
            if (title != null) {
                licences.add(title.es());
            } else if (licence.isURI() && Addresses.isWeb(licence.getURI())) {
                licences.add(licence.getURI());
            } else if (licence.isLiteral()
                    && !cleaned(lexical(licence), LONGEST_TITLE).isEmpty()) {
                licences.add(cleaned(lexical(licence), LONGEST_TITLE));
            }
        }
        return licences;
    }

    private LayerMetadata.@Nullable Theme theme(Node dataset) {
        List<String> uris = all(dataset, DCAT + "theme").stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
        return Themes.find(uris).orElse(null);
    }

    private List<LocalText> keywords(Node dataset) {
        return all(dataset, DCAT + "keyword").stream()
                .filter(node -> node.isLiteral() && isReadable(node))
                .map(node -> cleaned(lexical(node), LONGEST_TITLE))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_KEYWORDS)
                .map(word -> new LocalText(word, null))
                .toList();
    }

    /** Spanish, or without a language, or whatever else was not said in Spanish. */
    private static boolean isReadable(Node node) {
        return !node.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("en");
    }

    private @Nullable Integer year(Node period, String property) {
        for (Node date : all(period, property)) {
            if (date.isLiteral()) {
                Matcher year = YEAR.matcher(lexical(date));
                if (year.matches() && Integer.parseInt(year.group(1)) > 0) {
                    return Integer.valueOf(year.group(1));
                }
            }
        }
        return null;
    }

    private @Nullable String day(Node dataset) {
        for (Node date : all(dataset, DCT + "modified")) {
            if (date.isLiteral() && lexical(date).matches("\\d{4}(-\\d{2}(-\\d{2}([T ].{0,40})?)?)?")) {
                String text = lexical(date);
                return text.substring(0, Math.min(10, text.length()));
            }
        }
        return null;
    }

    private @Nullable BoundingBox box(Node spatial) {
        for (String property : List.of(DCAT + "bbox", "http://www.w3.org/ns/locn#geometry")) {
            for (Node shape : all(spatial, property)) {
                Optional<BoundingBox> box = shape.isLiteral() ? box(lexical(shape)) : Optional.empty();
                if (box.isPresent()) {
                    return box.get();
                }
            }
        }
        return null;
    }

    private static Optional<BoundingBox> box(String wkt) {
        if (wkt.length() > LONGEST_WKT) {
            return Optional.empty();
        }
        try {
            // a system may be named before the shape; only longitude before latitude is understood
            String plain = wkt.replaceFirst("^<http://www\\.opengis\\.net/def/crs/OGC/1\\.3/CRS84>\\s*", "");
            Geometry shape = new WKTReader().read(plain);
            Envelope envelope = shape.getEnvelopeInternal();
            return envelope.isNull() ? Optional.empty() : Optional.of(BoundingBox.of(envelope));
        } catch (ParseException | IllegalArgumentException notOfTheEarth) {
            // a place that cannot be told is a place that is not known
            return Optional.empty();
        }
    }

    private @Nullable LocalText label(Node node) {
        LocalText label = text(node, SKOS + "prefLabel", LONGEST_TITLE);
        return label == null ? text(node, RDFS + "label", LONGEST_TITLE) : label;
    }

    /** In Spanish and English as far as they are there, else in any language. */
    private @Nullable LocalText text(Node of, String property, int longest) {
        if (of.isLiteral()) {
            return null;
        }
        TreeMap<String, String> byLanguage = new TreeMap<>();
        for (Node text : all(of, property)) {
            String clean = text.isLiteral() ? cleaned(lexical(text), longest) : "";
            if (!clean.isEmpty()) {
                String language =
                        text.getLiteralLanguage().toLowerCase(Locale.ROOT).split("-", 2)[0];
                byLanguage.merge(language, clean, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        if (byLanguage.isEmpty()) {
            return null;
        }
        String english = byLanguage.get("en");
        String spanish = byLanguage.getOrDefault("es", byLanguage.get(""));
        if (spanish == null) {
            spanish = english == null ? byLanguage.firstEntry().getValue() : english;
        }
        return new LocalText(spanish, english);
    }

    private static String cleaned(String text, int longest) {
        String clean = UNSEEN.matcher(text).replaceAll("").strip();
        if (clean.codePointCount(0, clean.length()) <= longest) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, longest)) + "…";
    }

    private @Nullable String web(Node of, String property) {
        return all(of, property).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(Addresses::isWeb)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** The last part of its address, as it can stand in ours; {@link Federation} tells apart those that are equal. */
    static String slug(String uri) {
        String path = URI.create(uri).getPath();
        String whole = path == null ? "" : path.replaceAll("/+$", "");
        String last = whole.substring(whole.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String slug = last.codePoints()
                .mapToObj(each -> String.valueOf(
                        (char) (each < 128 && (Character.isLetterOrDigit(each) || each == '_') ? each : '-')))
                .collect(Collectors.joining())
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "dataset" : slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
    }

    private static String lexical(Node literal) {
        return literal.getLiteralLexicalForm();
    }

    private static Node uri(String uri) {
        return NodeFactory.createURI(uri);
    }

    private List<Node> subjects(Node property, Node value) {
        return graph.find(Node.ANY, property, value)
                .mapWith(triple -> triple.getSubject())
                .toList();
    }

    private List<Node> all(Node subject, String property) {
        if (subject.isLiteral()) {
            return List.of();
        }
        return graph.find(subject, uri(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    private @Nullable Node first(Node subject, String property) {
        List<Node> all = all(subject, property);
        return all.isEmpty()
                ? null
                : all.stream().min(Comparator.comparing(Node::toString)).get();
    }
}
