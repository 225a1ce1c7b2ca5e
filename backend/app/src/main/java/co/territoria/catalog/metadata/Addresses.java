package co.territoria.catalog.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells addresses of the web from everything else that can stand where an address is expected. */
public final class Addresses {

    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** Whether it is an address that a browser opens as a page: http or https, with a host, without a user's name. */
    public static boolean isWeb(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
