package co.territoria.catalog.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells addresses of the web from everything else that can stand where an address is expected. */
public final class Addresses {

    private static final int LONGEST = 2_000;

    private Addresses() {}

    /**
     * Without brackets, which stand in hosts alone (RFC 3986, §3.2.2), and of characters that an IRI may have: no writer of
     * RDF takes others, and one address that cannot be written is a page that cannot be.
     */
    private static boolean isPlain(@Nullable String part) {
        return part == null
                || part.codePoints()
                        .noneMatch(point -> point == '['
                                || point == ']'
                                || switch (Character.getType(point)) {
                                    case Character.CONTROL,
                                            Character.FORMAT,
                                            Character.PRIVATE_USE,
                                            Character.SURROGATE,
                                            Character.UNASSIGNED -> true;
                                    default -> false;
                                });
    }

    /** Whether it is an address that a browser opens as a page: http or https, with a host, without a user's name. */
    public static boolean isWeb(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && isPlain(uri.getRawPath())
                    && isPlain(uri.getRawQuery())
                    && isPlain(uri.getRawFragment())
                    && uri.getUserInfo() == null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
