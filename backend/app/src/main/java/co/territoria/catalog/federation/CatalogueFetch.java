package co.territoria.catalog.federation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches one page of a catalogue: the only place of the program that asks anything of the network.
 *
 * <p>The name is resolved once, every address that it has is checked, and the first of them is the one that is asked:
 * over http by naming it as the place to send the request to, so that a name server that answers differently the next
 * time changes nothing; over https whoever answers must also hold the certificate of the name. No redirect is
 * followed, no cookie or name of a user is sent, nothing compressed is taken.
 */
final class CatalogueFetch {

    private static final int OK = 200;

    private final FederationSettings settings;

    CatalogueFetch(FederationSettings settings) {
        this.settings = settings;
    }

    /** What came, and what it is. */
    record Fetched(RdfKind kind, byte[] bytes) {}

    /**
     * @throws UnreadableSource     for everything that is not a catalogue within the limits
     * @throws InterruptedException when the program stops
     */
    Fetched fetch(URI address) throws UnreadableSource, InterruptedException {
        InetAddress place = place(address);
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout());
        if (address.getScheme().equalsIgnoreCase("http")) {
            int port = address.getPort() < 0 ? 80 : address.getPort();
            client.proxy(ProxySelector.of(new InetSocketAddress(place, port)));
        } else {
            client.proxy(HttpClient.Builder.NO_PROXY);
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Accept", "text/turtle, application/ld+json;q=0.9")
                .header("User-Agent", "Territoria")
                .GET()
                .build();
        HttpResponse<byte[]> answer = answer(client.build(), request);
        if (answer.statusCode() != OK) {
            throw new UnreadableSource("it answered with the status " + answer.statusCode());
        }
        String coding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new UnreadableSource("it answered in the coding " + shortened(coding) + ", which was not asked for");
        }
        String type = answer.headers().firstValue("Content-Type").orElse(null);
        RdfKind kind = RdfKind.of(address, type)
                .orElseThrow(
                        () -> new UnreadableSource("it answered with %s; text/turtle and application/ld+json are read"
                                .formatted(shortened(type))));
        return new Fetched(kind, answer.body());
    }

    private HttpResponse<byte[]> answer(HttpClient client, HttpRequest request)
            throws UnreadableSource, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, info -> new LimitedBody(settings.maximumBytes()));
        try {
            return coming.get(settings.timeoutSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw new UnreadableSource("it did not end within %d seconds".formatted(settings.timeoutSeconds()), slow);
        } catch (ExecutionException failed) {
            Throwable why = failed.getCause();
            if (why instanceof IOException || why instanceof IllegalArgumentException) {
                throw new UnreadableSource(why.getClass().getSimpleName() + ": " + shortened(why.getMessage()), why);
            }
            throw new IllegalStateException("asking " + request.uri(), why);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            throw stopped;
        }
    }

    /** The address that is asked: all that the name leads to must be allowed. */
    private InetAddress place(URI address) throws UnreadableSource {
        InetAddress[] places;
        try {
            places = InetAddress.getAllByName(address.getHost());
        } catch (UnknownHostException unknown) {
            throw new UnreadableSource("no machine has the name " + address.getHost(), unknown);
        }
        for (InetAddress place : places) {
            NetworkPlace kind = NetworkPlace.of(place);
            boolean allowed =
                    kind == NetworkPlace.PUBLIC || (kind == NetworkPlace.PRIVATE && settings.allowPrivateAddresses());
            if (!allowed) {
                throw new UnreadableSource(
                        "%s leads to %s, which is not public (territoria.federation.allow-private-addresses)"
                                .formatted(address.getHost(), place.getHostAddress()));
            }
        }
        return places[0];
    }

    private static String shortened(String text) {
        String whole = String.valueOf(text);
        return whole.length() <= 100 ? whole : whole.substring(0, 100) + "…";
    }
}
