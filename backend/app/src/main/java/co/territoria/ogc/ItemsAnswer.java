package co.territoria.ogc;

import co.territoria.format.Formats;
import co.territoria.format.GeoJsonWriter;
import co.territoria.format.LayerExport;
import co.territoria.format.LayerFormat;
import co.territoria.layer.Crs;
import co.territoria.layer.Feature;
import co.territoria.layer.FeaturePages;
import co.territoria.layer.Field;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.Layers;
import co.territoria.layer.PageStart;
import co.territoria.web.ApiProblem;
import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import co.territoria.web.GrowingBody;
import co.territoria.web.Language;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Makes pages of features. Their validator follows from the version of the layer and the question, so that a caller
 * who has the page already is told so without asking the store; pages that are not too large are kept ready.
 */
@Component
final class ItemsAnswer {

    /** Each is at most as long as an address and two headers. */
    private static final int MOST_WORDS = 1_000;

    /** A page for people with more rows helps nobody. */
    private static final int MOST_ROWS = 1_000;

    private static final int LEVEL = 5;

    private static final int MOST_COUNTS = 10_000;

    /** Of the name of a file that is about one feature. */
    private static final int LONGEST_PART = 60;

    /**
     * A question is repeated in headers up to here: servers in front of this one take only so much of them. Where it is longer
     * there is the address of the next page alone, without which nobody could go on.
     */
    private static final int LONGEST_REPEATED = 1_200;

    /** Below what the server takes of headers (application.yaml). */
    private static final int LONGEST_HEADER = 20_000;

    private static final LocalText A_FEATURE = new LocalText("el elemento", "feature");

    private final PublicAddress address;
    private final LayerLinks links;
    private final Layers layers;
    private final Formats formats;
    private final Clock clock;
    private final int keptBytes;
    private final BodyCache<String> cache;
    private final Map<LayerId, Seen> seen = new ConcurrentHashMap<>();

    /** How many features answer a question, whichever its page; by version and question. */
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    /** What exactly was asked before, and which answer it had: lets a warm page skip all reading of parameters. */
    private final Map<String, Known> asked = new ConcurrentHashMap<>();

    ItemsAnswer(PublicAddress address, Layers layers, Formats formats, Limits limits, Clock clock) {
        this.address = address;
        this.layers = layers;
        this.formats = formats;
        this.links = new LayerLinks(address);
        this.clock = clock;
        this.keptBytes = (int) Math.min(limits.bodyCacheBytes() / 8, Integer.MAX_VALUE / 2);
        this.cache = new BodyCache<>(limits.bodyCacheBytes());
    }

    /**
     * A version of a layer and when it was first asked for. Answers about it carry this one time, since equal
     * validators promise equal bytes.
     */
    private record Seen(String version, Instant since) {}

    private Seen seen(Layer layer) {
        String version = layer.version();
        return seen.compute(
                layer.description().id(),
                (id, known) -> known != null && known.version.equals(version)
                        ? known
                        : new Seen(version, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * The answer to a request that was asked before in the same words.
     *
     * @param tag of the answer, under which it is in the cache as long as it is warm
     */
    record Known(LayerId layer, String version, String tag, Language language, Crs crs) {}

    /** @return whether the request has been answered from memory */
    boolean writeIfWarm(Layers layers, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known known = asked.get(words(request));
        if (known == null) {
            return false;
        }
        Optional<Layer> layer = layers.find(known.layer.value());
        Optional<Body> body = cache.find(known.tag);
        if (layer.isEmpty() || body.isEmpty() || !layer.get().version().equals(known.version)) {
            return false;
        }
        OgcAnswers.tell(response, known.language);
        tell(response, known.crs);
        Bodies.write(request, response, body.get(), Bodies.REVALIDATE);
        return true;
    }

    /** Says in which system the shapes of an answer are (Part 2 §6.5). */
    private static void tell(HttpServletResponse response, Crs crs) {
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }

    private void remember(
            HttpServletRequest request, Layer layer, Seen version, String tag, Language language, Crs crs) {
        if (asked.size() >= MOST_WORDS) {
            asked.clear();
        }
        asked.put(words(request), new Known(layer.description().id(), version.version, tag, language, crs));
    }

    /** All that an answer depends on besides the data. */
    private static String words(HttpServletRequest request) {
        return String.join(
                "\n",
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    void geoJson(
            Layer layer,
            ItemsQuery query,
            @Nullable String lang,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Seen version = seen(layer);
        LayerDescription description = layer.description();
        String self = query.toQuery(query.features().start(), Format.JSON.parameter(), lang);
        String tag = tag(version, links.items(description), self);
        tell(response, query.crs());
        if (Bodies.writeIfKnown(request, response, tag, Bodies.REVALIDATE)) {
            return;
        }
        Optional<Body> known = cache.find(tag);
        if (known.isPresent()) {
            remember(request, layer, version, tag, language, query.crs());
            Bodies.write(request, response, known.get(), Bodies.REVALIDATE);
            return;
        }
        GrowingBody out = new GrowingBody(request, response, Link.GEO_JSON, keptBytes);
        try (GeoJsonWriter writer = new GeoJsonWriter(out, query.crs().isGeographic())) {
            writer.json().writeStartObject();
            writer.json().writeStringProperty("type", "FeatureCollection");
            writer.json().writeName("features");
            writer.json().writeStartArray();
            int[] returned = {0};
            Optional<PageStart> last = FeaturePages.read(layer, query.features(), feature -> {
                writer.beginFeature(given(feature, query.crs()), query.fields());
                writer.endFeature();
                returned[0]++;
            });
            writer.json().writeEndArray();
            // a first page that is the last has counted all of them
            long matched =
                    query.features().start() == null && last.isEmpty() ? returned[0] : matched(layer, version, query);
            writer.json().writeNumberProperty("numberMatched", matched);
            writer.json().writeNumberProperty("numberReturned", returned[0]);
            writer.links(pageLinks(description, query, self, last, lang));
            writer.json().writeEndObject();
        }
        Optional<Body> whole = out.finish(tag);
        if (whole.isPresent()) {
            cache.put(tag, whole.get());
            Bodies.write(request, response, whole.get(), Bodies.REVALIDATE);
        }
    }

    /** Who turns the pages of a million asks once how many there are. */
    private long matched(Layer layer, Seen version, ItemsQuery query) {
        String question =
                tag(version, links.items(layer.description()), query.toQuery(null, Format.JSON.parameter(), null));
        Long known = counts.get(question);
        if (known == null) {
            known = layer.count(query.features());
            if (counts.size() >= MOST_COUNTS) {
                counts.clear();
            }
            counts.put(question, known);
        }
        return known;
    }

    /** The feature with its shape as the system gives it. */
    private static Feature given(Feature feature, Crs crs) {
        return crs == Crs.CRS84 || feature.geometry() == null
                ? feature
                : new Feature(feature.id(), crs.give(feature.geometry()), feature.properties());
    }

    private List<Link> pageLinks(
            LayerDescription layer, ItemsQuery query, String self, Optional<PageStart> last, @Nullable String lang) {
        List<Link> all = new ArrayList<>();
        String items = links.items(layer) + "?";
        all.add(Link.of(items + self, "self", Link.GEO_JSON, null));
        all.add(Link.of(
                items + query.toQuery(query.features().start(), Format.HTML.parameter(), lang),
                "alternate",
                Link.HTML,
                null));
        last.ifPresent(id -> all.add(
                Link.of(items + query.toQuery(id, Format.JSON.parameter(), lang), "next", Link.GEO_JSON, null)));
        all.add(Link.of(links.collection(layer), "collection", Link.JSON, null));
        return all;
    }

    void page(
            Layer layer,
            ItemsQuery query,
            @Nullable String lang,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription description = layer.description();
        ItemsQuery shown = query.atMost(MOST_ROWS);
        String self = shown.toQuery(shown.features().start(), Format.HTML.parameter(), lang);
        String tag = tag(seen(layer), links.items(description), self, language.tag());
        if (Bodies.writeIfKnown(request, response, tag, Bodies.REVALIDATE)) {
            return;
        }
        Optional<Body> known = cache.find(tag);
        if (known.isEmpty()) {
            List<Feature> features = new ArrayList<>();
            Optional<PageStart> last = FeaturePages.read(layer, shown.features(), features::add);
            String page = new ItemPages(address, language)
                    .items(
                            description,
                            new ItemPages.Shown(shown, features, matched(layer, seen(layer), shown), last.orElse(null)),
                            land(description),
                            ItemsForm.files(formats, description));
            known = Optional.of(Body.tagged(page.getBytes(StandardCharsets.UTF_8), OgcAnswers.HTML, LEVEL, tag));
            cache.put(tag, known.get());
        }
        Bodies.write(request, response, known.get(), Bodies.REVALIDATE);
    }

    /**
     * A page of features in the form of a file. What its body cannot carry, the links to other pages, stands in the header
     * {@code Link} (RFC 8288).
     */
    void file(
            Layer layer,
            ItemsQuery query,
            LayerFormat format,
            @Nullable String lang,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription description = layer.description();
        String items = links.items(description) + "?";
        String self = items + query.toQuery(query.features().start(), format.id(), lang);
        Seen version = seen(layer);
        requireCrs(format, query.crs());
        String tag = tag(version, self, language.tag());
        headers(response, description, version, format, query.crs(), "");
        if (self.length() <= LONGEST_REPEATED) {
            link(response, self, "self", format.mediaType());
            link(
                    response,
                    items + query.toQuery(query.features().start(), Format.JSON.parameter(), lang),
                    "alternate",
                    Link.GEO_JSON);
        }
        link(response, links.collection(description), "collection", Link.JSON);
        // the header comes before the body: a first pass tells where the next page starts
        FeaturePages.read(layer, query.features(), feature -> {})
                .ifPresent(next -> link(
                        response,
                        requireShort(items + query.toQuery(next, format.id(), lang)),
                        "next",
                        format.mediaType()));
        if (Bodies.writeIfKnown(request, response, tag, Bodies.REVALIDATE)) {
            return;
        }
        write(
                layer,
                query.fields(),
                receiver -> FeaturePages.read(layer, query.features(), feature -> {
                    try {
                        receiver.take(east(feature, query.crs()));
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                }),
                format,
                query.crs(),
                self,
                tag,
                language,
                request,
                response);
    }

    /** Half of an answer whose other half cannot be asked for is none. */
    private static String requireShort(String next) {
        if (next.length() > LONGEST_HEADER) {
            throw ApiProblem.of(
                    414,
                    "uri-too-long",
                    new LocalText(
                            "La consulta es demasiado larga para seguir por páginas en este formato; pida f=json o la descarga del conjunto de datos.",
                            "The query is too long to go on by pages in this form; ask for f=json or for the download of the dataset."));
        }
        return next;
    }

    private void write(
            Layer layer,
            List<Field> fields,
            LayerExport.Features features,
            LayerFormat format,
            Crs crs,
            String self,
            String tag,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription description = layer.description();
        GrowingBody out = new GrowingBody(request, response, format.mediaType(), keptBytes);
        try {
            format.write(
                    new LayerExport(
                            description,
                            fields,
                            features,
                            crs.epsg(),
                            null,
                            seen(layer).since,
                            language,
                            self,
                            citation(description, language, self)),
                    out);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        Optional<Body> whole = out.finish(tag);
        if (whole.isPresent()) {
            Bodies.write(request, response, whole.get(), Bodies.REVALIDATE);
        }
    }

    /** With x first, as files have it. */
    private static Feature east(Feature feature, Crs crs) {
        return crs == Crs.CRS84 || feature.geometry() == null
                ? feature
                : new Feature(feature.id(), crs.giveEastFirst(feature.geometry()), feature.properties());
    }

    private static void requireCrs(LayerFormat format, Crs crs) {
        if (crs != Crs.CRS84 && !format.carriesAnyCrs()) {
            throw ApiProblem.notAllowed("crs", crs.uri(), List.of(Crs.CRS84.uri()));
        }
    }

    private static void headers(
            HttpServletResponse response,
            LayerDescription layer,
            Seen version,
            LayerFormat format,
            Crs crs,
            String part) {
        tell(response, crs);
        String day = LocalDate.ofInstant(version.since, ZoneOffset.UTC).toString();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s%s_%s.%s\"".formatted(layer.id(), part, day, format.extension()));
    }

    private static void link(HttpServletResponse response, String href, String rel, String type) {
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"%s\"; type=\"%s\"".formatted(href, rel, type));
    }

    private static String citation(LayerDescription layer, Language language, String self) {
        List<String> parts = new ArrayList<>(List.of(layer.source().source().in(language)));
        if (layer.source().date() != null) {
            parts.add(layer.source().date());
        }
        parts.add(layer.title().in(language));
        parts.add(CollectionJson.licence(layer, language));
        parts.add(self);
        return String.join(". ", parts);
    }

    /** What the map of a page draws below the features: the shape of the pack's department. */
    private @Nullable String land(LayerDescription layer) {
        return Stream.of("department", layer.pack() + "-department")
                .flatMap(id -> layers.find(id).stream())
                .map(Layer::description)
                .filter(found -> found.pack().equals(layer.pack()))
                .filter(found -> !found.id().equals(layer.id()))
                .findFirst()
                .map(found -> address.path("/ogc/collections/" + found.id() + "/items?limit=1&properties=name&f=json"))
                .orElse(null);
    }

    /** @throws ApiProblem 404 when the layer has no such feature */
    void item(
            Layer layer,
            String id,
            ItemsForm form,
            Crs crs,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription description = layer.description();
        Seen version = seen(layer);
        String tag = tag(version, links.item(description, id), form.parameter(), crs.name(), language.tag());
        Optional<Body> known = cache.find(tag);
        if (known.isEmpty()) {
            Feature feature = layer.find(id).orElseThrow(() -> ApiProblem.unknown("feature", A_FEATURE, id, List.of()));
            if (form.file() != null) {
                file(layer, feature, form.file(), crs, tag, language, request, response);
                return;
            }
            byte[] bytes = form.format() == Format.HTML
                    ? new ItemPages(address, language)
                            .item(description, feature, land(description), ItemsForm.files(formats, description))
                            .getBytes(StandardCharsets.UTF_8)
                    : geoJson(description, feature, crs);
            known = Optional.of(
                    Body.tagged(bytes, form.format() == Format.HTML ? OgcAnswers.HTML : Link.GEO_JSON, LEVEL, tag));
            cache.put(tag, known.get());
        }
        tell(response, form.format() == Format.HTML ? Crs.CRS84 : crs);
        Bodies.write(request, response, known.get(), Bodies.REVALIDATE);
    }

    private void file(
            Layer layer,
            Feature feature,
            LayerFormat format,
            Crs crs,
            String tag,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription description = layer.description();
        requireCrs(format, crs);
        String self = links.item(description, feature.id()) + "?f=" + format.id();
        String part = "_" + feature.id().replaceAll("[^A-Za-z0-9-]+", "-");
        headers(
                response,
                description,
                seen(layer),
                format,
                crs,
                part.length() <= LONGEST_PART ? part : part.substring(0, LONGEST_PART));
        link(response, self, "self", format.mediaType());
        link(response, links.collection(description), "collection", Link.JSON);
        if (Bodies.writeIfKnown(request, response, tag, Bodies.REVALIDATE)) {
            return;
        }
        write(
                layer,
                description.fields(),
                receiver -> receiver.take(east(feature, crs)),
                format,
                crs,
                self,
                tag,
                language,
                request,
                response);
    }

    private byte[] geoJson(LayerDescription layer, Feature feature, Crs crs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Field> fields = layer.fields();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, crs.isGeographic())) {
            writer.beginFeature(given(feature, crs), fields);
            String href = links.item(layer, feature.id());
            List<Link> all = new ArrayList<>(
                    LayerLinks.forms(crs == Crs.CRS84 ? href : href + "?crs=" + crs.uri(), Format.JSON, Link.GEO_JSON));
            all.add(Link.of(links.collection(layer), "collection", Link.JSON, null));
            writer.links(all);
            writer.endFeature();
        }
        return out.toByteArray();
    }

    private static String tag(Seen version, String... parts) {
        return Body.tagOf(version.version, version.since.toString(), String.join("?", parts));
    }
}
