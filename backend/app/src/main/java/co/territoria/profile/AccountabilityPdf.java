package co.territoria.profile;

import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import co.territoria.web.Language;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** The accountability sheet as a document to print. */
@Component
class AccountabilityPdf {

    private static final long CACHE_BYTES = 12L * 1024 * 1024;

    private final Accountabilities accountabilities;
    private final Profiles profiles;
    private final ProfileMaps maps;
    private final SheetPrinter printer;
    private final BodyCache<Key> cache = new BodyCache<>(CACHE_BYTES);

    AccountabilityPdf(Accountabilities accountabilities, Profiles profiles, ProfileMaps maps, SheetPrinter printer) {
        this.accountabilities = accountabilities;
        this.profiles = profiles;
        this.maps = maps;
        this.printer = printer;
    }

    private record Key(String code, Language language, LocalDate day, long publication) {}

    /**
     * The sheet of a territory as PDF.
     *
     * @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such territory
     */
    Body get(String code, Language language) {
        long publication = profiles.publication();
        AccountabilityJson sheet = accountabilities.get(code, language);
        Key key = new Key(sheet.territory().code(), language, sheet.date(), publication);
        return cache.find(key).orElseGet(() -> {
            // a PDF is compressed inside
            Body body = Body.of(render(sheet, language), SheetPrinter.MEDIA_TYPE, 0);
            cache.put(key, body);
            return body;
        });
    }

    static String fileName(String code, Language language) {
        return (language == Language.ES ? "rendicion-" : "accountability-") + code + "-" + language.tag() + ".pdf";
    }

    private byte[] render(AccountabilityJson sheet, Language language) {
        SheetPrinter.Typeface letters = printer.typeface();
        ProfileJson profile = profiles.get(sheet.territory().code(), language);
        AccountabilitySheet page = new AccountabilitySheet(sheet, language);
        Document document =
                page.document(letters.style(), maps.locator(profile, letters.plainGlyphs(), letters.boldGlyphs()));
        return printer.print(document, page.pictures());
    }
}
