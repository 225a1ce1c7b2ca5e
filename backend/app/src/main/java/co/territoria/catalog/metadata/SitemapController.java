package co.territoria.catalog.metadata;

import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines which pages there are: one of each dataset of ours, none of an example. */
@RestController
class SitemapController {

    private static final int LEVEL = 6;

    private final CatalogueEntries entries;
    private final PublicAddress address;

    SitemapController(CatalogueEntries entries, PublicAddress address) {
        this.entries = entries;
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    void sitemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bodies.write(
                request,
                response,
                Body.of(Sitemap.write(entries.list(null), entries.about()), "application/xml", LEVEL),
                Bodies.REVALIDATE);
    }

    /** Everything may be read; files by the thousand say nothing that their pages do not. */
    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = """
                User-agent: *
                Disallow: %s
                Disallow: %s
                Sitemap: %s
                """.formatted(address.path("/api/v1/"), address.path("/ogc/tiles/"), address.of("/sitemap.xml"));
        Bodies.write(
                request,
                response,
                Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8", 0),
                Bodies.REVALIDATE);
    }
}
