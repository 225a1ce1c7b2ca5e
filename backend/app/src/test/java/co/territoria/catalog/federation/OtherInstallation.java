package co.territoria.catalog.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small server on this machine that answers as others may; remembers what it was asked. */
final class OtherInstallation implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    OtherInstallation() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> asked() {
        return asked;
    }

    /** Answers at this path, with its query, with these bytes. */
    void answer(String path, int status, String type, byte[] bytes, String... headers) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    void answer(String path, String type, String text) {
        answer(path, 200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins to answer and goes on for ever, a byte now and then or as much as is taken. */
    void answerWithoutEnd(String path, String type, boolean slowly) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            byte[] part = "# nothing\n".repeat(slowly ? 1 : 10_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(part);
                exchange.getResponseBody().flush();
                if (slowly) {
                    pause();
                }
            }
        });
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answer answer) {
        if (answers.isEmpty()) {
            server.createContext("/", exchange -> {
                String query = exchange.getRequestURI().getRawQuery();
                String wanted = exchange.getRequestURI().getPath() + (query == null ? "" : "?" + query);
                asked.add(wanted);
                try (exchange) {
                    Answer known = answers.get(wanted);
                    if (known == null) {
                        exchange.sendResponseHeaders(404, -1);
                    } else {
                        known.to(exchange);
                    }
                }
            });
        }
        answers.put(path, answer);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
