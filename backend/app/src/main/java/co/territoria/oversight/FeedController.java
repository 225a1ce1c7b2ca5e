package co.territoria.oversight;

import co.territoria.store.DatasetPublished;
import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import co.territoria.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Atom feeds of projects, territories and plans. */
@RestController
class FeedController {

    private static final int LEVEL = 5;

    private static final long CACHE_BYTES = 8L * 1024 * 1024;

    private final Feeds feeds;
    private final AtomicLong publications = new AtomicLong();
    private final BodyCache<Key> cache = new BodyCache<>(CACHE_BYTES);

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** @param path of the feed; a code that does not exist is never kept */
    private record Key(String path, Language language, long publication) {}

    @GetMapping("/projects/{code}/feed.atom")
    void project(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write("project/" + code, () -> feeds.ofProject(code, language), language, request, response);
    }

    /** @param code of a territory of any level */
    @GetMapping("/territories/{code}/feed.atom")
    void territory(
            @PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write("territory/" + code, () -> feeds.ofTerritory(code, language), language, request, response);
    }

    @GetMapping("/plans/{code}/feed.atom")
    void plan(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write("plan/" + code, () -> feeds.ofPlan(code, language), language, request, response);
    }

    private void write(
            String path,
            Supplier<Feed> feed,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Key key = new Key(path, language, publications.get());
        Body body = cache.find(key).orElseGet(() -> {
            Body made = Body.of(new AtomWriter(feed.get(), language).write(), AtomWriter.MEDIA_TYPE, LEVEL);
            cache.put(key, made);
            return made;
        });
        Bodies.write(request, response, body, Bodies.REVALIDATE);
    }

    /** After all others have forgotten what they held. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void forget(DatasetPublished published) {
        publications.incrementAndGet();
        cache.clear();
    }
}
