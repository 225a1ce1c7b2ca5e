package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The language a caller wants: the parameter {@code lang}, else the header {@code Accept-Language}, else Spanish.
 * Controllers receive it as an argument of type {@link Language}.
 */
public final class LanguageOfRequest implements HandlerMethodArgumentResolver {

    /** A longer header is no preference of a person; it is not read. */
    private static final int LONGEST_HEADER = 400;

    /**
     * The language of an answer.
     *
     * @throws ApiProblem 400 when {@code lang} is given and is no language of ours
     */
    public static Language of(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked == null) {
            return ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return Language.find(asked)
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "lang",
                        asked,
                        Arrays.stream(Language.values()).map(Language::tag).toList()));
    }

    /** The language of a problem, which must be told even when {@code lang} or the whole query is the problem. */
    static Language ofProblem(HttpServletRequest request) {
        Optional<Language> asked;
        try {
            asked = Optional.ofNullable(request.getParameter("lang")).flatMap(Language::find);
        } catch (IllegalStateException unreadableQuery) {
            asked = Optional.empty();
        }
        return asked.orElseGet(() -> ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    static Language ofHeader(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Language.ES;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            for (Locale.LanguageRange range : ranges) {
                Optional<Language> found = Language.find(range.getRange().split("-")[0]);
                if (found.isPresent() && range.getWeight() > 0) {
                    return found.get();
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Language.ES;
        }
        return Language.ES;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public Language resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("a language is known only while a request is answered");
        }
        Language language = of(request);
        tell(response, language);
        return language;
    }

    /** Says in the headers in which language the answer is, and that it depends on the caller's. */
    public static void tell(HttpServletResponse response, Language language) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        addVary(response, HttpHeaders.ACCEPT_LANGUAGE);
    }

    public static void addVary(HttpServletResponse response, String header) {
        if (response.getHeader(HttpHeaders.VARY) == null) {
            response.setHeader(HttpHeaders.VARY, header);
            return;
        }
        for (String value : response.getHeaders(HttpHeaders.VARY)) {
            if (Arrays.asList(value.split("\\s*,\\s*")).contains(header)) {
                return;
            }
        }
        response.addHeader(HttpHeaders.VARY, header);
    }
}
