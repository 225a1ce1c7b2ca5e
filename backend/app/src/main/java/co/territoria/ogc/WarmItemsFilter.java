package co.territoria.ogc;

import co.territoria.layer.Layers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers pages of features that are warm before anything of the usual way of a request runs. */
final class WarmItemsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Layers layers;
    private final transient ItemsAnswer answer;

    WarmItemsFilter(Layers layers, ItemsAnswer answer) {
        this.layers = layers;
        this.answer = answer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().endsWith("/items") || !answer.writeIfWarm(layers, request, response)) {
            chain.doFilter(request, response);
        }
    }
}
