package co.territoria.ogc;

import co.territoria.web.ApiProblem;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code limit}: at most so many features on a page. More than the maximum is no error but means the maximum.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_limit">Features §7.15.2</a>
 */
final class LimitParameter {

    private LimitParameter() {}

    /** @throws ApiProblem 400 for anything but a whole number from 1 */
    static int parse(@Nullable String text, Limits limits) {
        if (text == null) {
            return limits.defaultPageSize();
        }
        if (!text.matches("0*[1-9][0-9]{0,17}")) {
            throw ApiProblem.invalidParameter(
                    "limit",
                    text,
                    new LocalText(
                            "«limit» es un número entero de 1 a %d.".formatted(limits.maximumPageSize()),
                            "“limit” is a whole number from 1 to %d.".formatted(limits.maximumPageSize())));
        }
        return (int) Math.min(Long.parseLong(text), limits.maximumPageSize());
    }
}
