package co.territoria.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this installation: setting {@code territoria.public-url}. Links in answers
 * start with it, never with what a request claims in its {@code Host} header.
 */
@Component
public class PublicAddress {

    private final Environment environment;
    private final @Nullable String configured;
    private volatile @Nullable String listening;

    /** @throws IllegalArgumentException when the setting is no address */
    public PublicAddress(Environment environment) {
        this.environment = environment;
        String text = environment.getProperty("territoria.public-url", "").strip();
        if (!text.isEmpty() && !text.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")) {
            throw new IllegalArgumentException(
                    "territoria.public-url is an address such as https://datos.example.org/sit, was " + text);
        }
        this.configured = text.isEmpty() ? null : trimmed(text);
    }

    /** @param path below the root, starting with a slash; may carry a query */
    public String of(String path) {
        return root() + path;
    }

    /** Without a final slash. */
    public String root() {
        String known = listening;
        if (known != null) {
            return known;
        }
        if (configured != null) {
            return configured;
        }
        String found = fromServer();
        // the port is known once the server listens, and stays; asking the settings anew costs more than a warm answer
        if (environment.getProperty("local.server.port") != null) {
            listening = found;
        }
        return found;
    }

    /** The same place as a path of the host that the reader already talks to, for links inside our own pages. */
    public String path(String path) {
        String root = root();
        int slash = root.indexOf('/', root.indexOf("://") + 3);
        return (slash < 0 ? "" : root.substring(slash)) + path;
    }

    /** Where the server listens, for people at the same machine. */
    private String fromServer() {
        String address = environment.getProperty("server.address", "");
        String host =
                switch (address) {
                    case "", "0.0.0.0", "127.0.0.1", "::", "::1" -> "localhost";
                    default -> address.contains(":") ? "[" + address + "]" : address;
                };
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return trimmed(
                "http://%s:%s%s".formatted(host, port, environment.getProperty("server.servlet.context-path", "")));
    }

    private static String trimmed(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
