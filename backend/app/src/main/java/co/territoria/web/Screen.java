package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Serves the screen: the page at {@code /}, its files under an address that changes when any of them does, Leaflet and
 * the letters. Knows the files only; what they do is theirs.
 */
public final class Screen {

    private static final String ENTRY = "main.js";

    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?m)^\\s*(?:import|export)\\b(?:[^'\"();]*?\\bfrom)?\\s*['\"](\\.[^'\"]+)['\"]");

    private static final Pattern PRELOAD_PLACE =
            Pattern.compile("<!-- modulepreload[^>]*-->(\\s*<!-- /modulepreload -->)?");

    /** Not part of the version: their address never changes with the screen. */
    private static final String FONT_DAYS = "public, max-age=2592000";

    private final StaticFiles files = StaticFiles.below("frontend");
    private final StaticFiles leaflet = StaticFiles.below("META-INF/resources/webjars/leaflet");
    private final StaticFiles fonts = StaticFiles.below("com/formdev/flatlaf/fonts/inter");
    private final String version;
    private final Optional<Body> page;

    Screen() {
        StringBuilder tags = new StringBuilder();
        for (String path : files.paths()) {
            tags.append(path)
                    .append(' ')
                    .append(files.find(path).orElseThrow().etag(false))
                    .append('\n');
        }
        this.version = Body.tagOf(tags.toString()).substring(0, 12);
        this.page = files.find("index.html")
                .map(body -> new String(body.bytes(), StandardCharsets.UTF_8))
                .map(this::completed)
                .map(html -> Body.of(html.getBytes(StandardCharsets.UTF_8), StaticFiles.type("index.html"), 9));
    }

    String version() {
        return version;
    }

    /** The path below the root at which a file of the screen is kept for good, for pages that share its look. */
    public String address(String file) {
        if (files.find(file).isEmpty()) {
            throw new IllegalArgumentException("the screen has no file " + file);
        }
        return "/assets/" + version + "/" + file;
    }

    private String completed(String html) {
        String preloads = modules().stream()
                .map(path -> "<link rel=\"modulepreload\" href=\"assets/{{version}}/" + path + "\">")
                .collect(Collectors.joining("\n    "));
        return PRELOAD_PLACE
                .matcher(html)
                .replaceFirst(Matcher.quoteReplacement(preloads))
                .replace("{{version}}", version);
    }

    /** What the first module imports, directly and by way of others, so that a browser need not find out in steps. */
    Set<String> modules() {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(ENTRY);
        while (!open.isEmpty()) {
            String path = open.poll();
            Optional<Body> file = files.find(path);
            if (file.isEmpty() || !found.add(path)) {
                continue;
            }
            Matcher matcher = STATIC_IMPORT.matcher(new String(file.get().bytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                open.add(resolved(path, matcher.group(1)));
            }
        }
        found.remove(ENTRY);
        return found;
    }

    private static String resolved(String from, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/')) : "";
        for (String part : (folder + "/" + relative).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** The page itself; its query belongs to the screen. */
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bodies.write(request, response, page.orElseThrow(ProblemHandler::notFound), Bodies.REVALIDATE);
    }

    /** {@code /assets/{version}/…}; another version than ours is answered too, but not to be kept. */
    void asset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = below(request, "/assets/");
        if (path.startsWith("fonts/")) {
            Bodies.write(request, response, find(fonts, path.substring("fonts/".length())), FONT_DAYS);
            return;
        }
        int slash = path.indexOf('/');
        String asked = slash < 0 ? path : path.substring(0, slash);
        String file = slash < 0 ? "" : path.substring(slash + 1);
        Body body = file.startsWith("fonts/") ? find(fonts, file.substring("fonts/".length())) : find(files, file);
        Bodies.write(request, response, body, asked.equals(version) ? Bodies.FOR_EVER : Bodies.REVALIDATE);
    }

    /** {@code /webjars/leaflet/1.9.4/…}: the version is part of the address. */
    void leaflet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bodies.write(request, response, find(leaflet, below(request, "/webjars/leaflet/")), Bodies.FOR_EVER);
    }

    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bodies.write(request, response, find(files, "icon.svg"), "public, max-age=86400");
    }

    private static Body find(StaticFiles files, String path) {
        return files.find(path).orElseThrow(ProblemHandler::notFound);
    }

    /** Never decoded: no file of ours needs an escape, and what is not in a list is not found. */
    private static String below(HttpServletRequest request, String prefix) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }
}
