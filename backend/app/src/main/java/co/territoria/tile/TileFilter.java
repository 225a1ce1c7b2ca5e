package co.territoria.tile;

import co.territoria.web.ApiProblem;
import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.LocalText;
import co.territoria.web.Problems;
import co.territoria.web.QueryNames;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Answers the addresses of tiles, see {@link TilePath}, before anything of the usual way of a request runs: a warm tile
 * is a look into the cache and one write.
 */
final class TileFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> OF_A_LAYER = List.of("f", "lang");

    private static final List<String> OF_THE_DATASET = List.of("collections", "f", "lang");

    private final transient Tiles tiles;
    private final transient Problems problems;

    TileFilter(Tiles tiles, Problems problems) {
        this.tiles = tiles;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        TilePath asked = TilePath.find(path).orElse(null);
        if (asked == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            String[] parts = asked.rest().split("/", -1);
            if (parts.length != 3) {
                throw TileAddress.unknown(
                        "La dirección de una tesela es …/%s/{nivel}/{fila}/{columna}."
                                .formatted(asked.set().id()),
                        "A tile's address is …/%s/{zoom}/{row}/{column}."
                                .formatted(asked.set().id()));
            }
            String layer = asked.layer();
            checkQuery(request, layer == null ? OF_THE_DATASET : OF_A_LAYER);
            Body tile = layer == null
                    ? tiles.ofDataset(asked.set(), request.getParameter("collections"), parts[0], parts[1], parts[2])
                    : tiles.get(asked.set(), layer, parts[0], parts[1], parts[2]);
            if (tile.bytes().length == 0) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, Bodies.REVALIDATE);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            Bodies.write(request, response, tile, Bodies.REVALIDATE);
        } catch (ApiProblem problem) {
            problems.write(request, response, problem);
        }
    }

    private static void checkQuery(HttpServletRequest request, List<String> known) {
        if (request.getQueryString() != null) {
            QueryNames.requireKnown(request, known);
            String f = request.getParameter("f");
            if (f != null && !f.equals("mvt")) {
                throw ApiProblem.notAllowed("f", f, List.of("mvt"));
            }
        }
        if (request.getParameter("f") == null && !isAccepted(request.getHeader(HttpHeaders.ACCEPT))) {
            throw ApiProblem.of(
                    406,
                    "not-acceptable",
                    new LocalText(
                            "La cabecera Accept no admite el formato de las teselas: %s.".formatted(Tiles.MVT),
                            "The Accept header does not take the format of tiles: %s.".formatted(Tiles.MVT)));
        }
    }

    private static boolean isAccepted(@Nullable String accept) {
        return accept == null
                || accept.isBlank()
                || accept.contains("*/*")
                || accept.contains("application/*")
                || accept.contains(Tiles.MVT)
                || accept.contains("application/x-protobuf");
    }
}
