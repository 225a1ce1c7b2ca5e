package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an address does not know, and parameters given twice: a typing slip must not pass for
 * an answer to the question that was meant.
 *
 * <p>An address knows the names of its {@code @RequestParam} arguments and {@code lang}. A handler whose names depend
 * on data takes the whole query as one {@code @RequestParam} map and calls {@link #requireKnown} itself.
 */
public final class QueryNames implements HandlerInterceptor {

    private final Map<HandlerMethod, Names> namesOf = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("co.territoria.")) {
            Names names = namesOf.computeIfAbsent(method, QueryNames::declared);
            if (names.open) {
                requireSingle(request);
            } else {
                requireKnown(request, names.known);
            }
        }
        return true;
    }

    /**
     * Checks the query of a request.
     *
     * @throws ApiProblem 400 that names the first unknown or repeated parameter
     */
    public static void requireKnown(HttpServletRequest request, Collection<String> known) {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw ApiProblem.unknownParameter(shortened(name), List.copyOf(known), Nearest.to(name, known));
            }
        }
        requireSingle(request);
    }

    private static void requireSingle(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> {
            // no engine can keep this character, so that nothing can equal it
            if (values[0].indexOf('\u0000') >= 0) {
                throw ApiProblem.invalidParameter(
                        shortened(name),
                        null,
                        new LocalText(
                                "El parámetro «%s» tiene un carácter nulo.".formatted(shortened(name)),
                                "The parameter “%s” has a null character.".formatted(shortened(name))));
            }
            if (values.length > 1) {
                throw ApiProblem.invalidParameter(
                        shortened(name),
                        null,
                        new LocalText(
                                "El parámetro «%s» está %d veces; se admite una sola."
                                        .formatted(shortened(name), values.length),
                                "The parameter “%s” is given %d times; once is allowed."
                                        .formatted(shortened(name), values.length)));
            }
        });
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    private static Names declared(HandlerMethod method) {
        Set<String> known = new LinkedHashSet<>();
        boolean open = false;
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                open |= Map.class.isAssignableFrom(parameter.getParameterType());
                known.add(nameOf(declared, parameter));
            }
        }
        known.add("lang");
        return new Names(new ArrayList<>(known), open);
    }

    private static String nameOf(RequestParam declared, MethodParameter parameter) {
        if (!declared.name().isEmpty()) {
            return declared.name();
        }
        @Nullable
        String name = parameter.getParameter().isNamePresent()
                ? parameter.getParameter().getName()
                : null;
        if (name == null) {
            throw new IllegalStateException("the parameters of " + parameter.getMethod() + " have no names");
        }
        return name;
    }

    private record Names(List<String> known, boolean open) {}
}
