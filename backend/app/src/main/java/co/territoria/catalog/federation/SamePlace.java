package co.territoria.catalog.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Further pages are looked for where the first one was, and nowhere else. */
final class SamePlace {

    private SamePlace() {}

    /**
     * The page that follows.
     *
     * @param link as the page says it
     * @return absent when there is none, or when it leads to another scheme, machine or port
     */
    static Optional<URI> next(URI page, Optional<String> link) {
        if (link.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI next = new URI(link.get());
            boolean same = next.getHost() != null
                    && next.getUserInfo() == null
                    && next.getHost().equalsIgnoreCase(page.getHost())
                    && page.getScheme().equalsIgnoreCase(next.getScheme())
                    && next.getPort() == page.getPort();
            return same ? Optional.of(next) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
