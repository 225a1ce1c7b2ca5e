package co.territoria.ogc;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * {@code after}: where a page starts. Comes from the link {@code next} of the page before and means "the features
 * after this one": a page does not shift when features are added or removed before it.
 */
final class AfterParameter {

    private AfterParameter() {}

    static String of(String lastId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastId.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ApiProblem 400 for anything that did not come from a link of ours */
    static @Nullable String parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String id = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
            if (!id.isEmpty() && id.indexOf('\u0000') < 0) {
                return id;
            }
        } catch (IllegalArgumentException | CharacterCodingException foreign) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static ApiProblem malformed(String text) {
        return ApiProblem.invalidParameter(
                "after",
                text,
                new LocalText(
                        "«after» viene del enlace «next» de la página anterior; no se escribe a mano.",
                        "“after” comes from the link “next” of the page before; it is not written by hand."));
    }
}
