package co.territoria.oversight;

import co.territoria.store.DatasetPublished;
import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import co.territoria.web.Screen;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public page of a project. */
@Hidden
@RestController
class ProjectPageController {

    private static final List<String> STYLES = List.of("css/base.css", "css/public.css");
    private static final int LEVEL = 5;
    private static final long CACHE_BYTES = 8L * 1024 * 1024;

    private final PublicRecords records;
    private final PublicAddress address;
    private final Screen screen;
    private final AtomicLong publications = new AtomicLong();
    private final BodyCache<Key> cache = new BodyCache<>(CACHE_BYTES);

    ProjectPageController(PublicRecords records, PublicAddress address, Screen screen) {
        this.records = records;
        this.address = address;
        this.screen = screen;
    }

    /** @param day decides what is overdue */
    private record Key(String code, Language language, LocalDate day, long publication) {}

    @GetMapping("/projects/{code}")
    void page(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Key key = new Key(code, language, records.today(), publications.get());
        Body body = cache.find(key).orElseGet(() -> {
            Body made =
                    Body.of(html(code, language).getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", LEVEL);
            cache.put(key, made);
            return made;
        });
        Bodies.write(request, response, body, Bodies.REVALIDATE);
    }

    String html(String code, Language language) {
        List<String> styles = STYLES.stream()
                .map(style -> address.path(screen.address(style)))
                .toList();
        return new ProjectPage(records.get(code, language), address, styles, language).write();
    }

    /** After all others have forgotten what they held. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void forget(DatasetPublished published) {
        publications.incrementAndGet();
        cache.clear();
    }
}
