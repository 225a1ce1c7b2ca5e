package co.territoria.oversight;

import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Atom feeds of projects, territories and plans. */
@RestController
class FeedController {

    private static final int LEVEL = 5;

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/projects/{code}/feed.atom")
    void project(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(feeds.ofProject(code, language), language, request, response);
    }

    /** @param code of a territory of any level */
    @GetMapping("/territories/{code}/feed.atom")
    void territory(
            @PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(feeds.ofTerritory(code, language), language, request, response);
    }

    @GetMapping("/plans/{code}/feed.atom")
    void plan(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(feeds.ofPlan(code, language), language, request, response);
    }

    private static void write(Feed feed, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Body body = Body.of(new AtomWriter(feed, language).write(), AtomWriter.MEDIA_TYPE, LEVEL);
        Bodies.write(request, response, body, Bodies.REVALIDATE);
    }
}
