package co.territoria.profile;

import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import co.territoria.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** The sheet of a territory as a document to print. */
@Component
class ProfilePdf {

    private static final long CACHE_BYTES = 24L * 1024 * 1024;

    private final Profiles profiles;
    private final ProfileMaps maps;
    private final SheetPrinter printer;
    private final Clock clock;
    private final BodyCache<Key> cache = new BodyCache<>(CACHE_BYTES);

    ProfilePdf(Profiles profiles, ProfileMaps maps, SheetPrinter printer, Clock clock) {
        this.profiles = profiles;
        this.maps = maps;
        this.printer = printer;
        this.clock = clock;
    }

    private record Key(String code, Language language, LocalDate day, long publication) {}

    /**
     * The sheet of a territory as PDF.
     *
     * @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such territory
     */
    Body get(String code, Language language) {
        ProfileJson profile = profiles.get(code, language);
        LocalDate today = LocalDate.now(clock);
        Key key = new Key(profile.territory().code(), language, today, profiles.publication());
        return cache.find(key).orElseGet(() -> {
            // a PDF is compressed inside
            Body body = Body.of(render(profile, language, today), SheetPrinter.MEDIA_TYPE, 0);
            cache.put(key, body);
            return body;
        });
    }

    /** The name under which a browser saves it. */
    static String fileName(String code, Language language) {
        return "ficha-%s-%s.pdf".formatted(code, language.tag());
    }

    private byte[] render(ProfileJson profile, Language language, LocalDate today) {
        SheetPrinter.Typeface letters = printer.typeface();
        Sheet sheet = new Sheet(profile, language, letters.plainGlyphs(), letters.boldGlyphs());
        Document document = sheet.document(
                letters.style(),
                today,
                maps.locator(profile, letters.plainGlyphs(), letters.boldGlyphs()),
                maps.surroundings(profile, letters.plainGlyphs(), letters.boldGlyphs()));
        return printer.print(document, sheet.pictures());
    }
}
