package co.territoria.profile;

import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import co.territoria.web.Language;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * The sheet as a document to print: PDF/UA (tagged, with language, title and alternative texts), letters embedded, all
 * pictures drawn as lines and areas.
 *
 * <p>The renderer reaches nothing outside: every address is refused, the page is given as a tree and not as text to be
 * parsed, letters and style come from the class path.
 */
@Component
class ProfilePdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final String LETTERS = "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf";

    private static final long CACHE_BYTES = 24L * 1024 * 1024;

    private final Profiles profiles;
    private final ProfileMaps maps;
    private final Clock clock;
    private final BodyCache<Key> cache = new BodyCache<>(CACHE_BYTES);
    private @Nullable Typeface typeface;

    ProfilePdf(Profiles profiles, ProfileMaps maps, Clock clock) {
        this.profiles = profiles;
        this.maps = maps;
        this.clock = clock;
    }

    private record Key(String code, Language language, LocalDate day, long publication) {}

    /** Letters in the forms that the page and the pictures need. */
    private record Typeface(byte[] plain, byte[] bold, Glyphs plainGlyphs, Glyphs boldGlyphs, String style) {}

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
            Body body = Body.of(render(profile, language, today), MEDIA_TYPE, 0);
            cache.put(key, body);
            return body;
        });
    }

    /** The name under which a browser saves it. */
    static String fileName(String code, Language language) {
        return "ficha-%s-%s.pdf".formatted(code, language.tag());
    }

    /** Of what the renderer has to say only failures are for the log: the rest is how it works. */
    private static void keepTheLogQuiet() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private byte[] render(ProfileJson profile, Language language, LocalDate today) {
        Typeface letters = typeface();
        Sheet sheet = new Sheet(profile, language, letters.plainGlyphs, letters.boldGlyphs);
        Document document = sheet.document(
                letters.style,
                today,
                maps.locator(profile, letters.plainGlyphs, letters.boldGlyphs),
                maps.surroundings(profile, letters.plainGlyphs, letters.boldGlyphs));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Territoria");
        builder.useFont(() -> new ByteArrayInputStream(letters.plain), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(letters.bold), "Inter", 700, FontStyle.NORMAL, true);
        builder.useReplacementText("?");
        refuseAllAddresses(builder);
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(Sheet.PICTURE_TYPE, drawer(sheet.pictures()));
        builder.useObjectDrawerFactory(drawers);
        builder.withW3cDocument(document, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new UncheckedIOException("the sheet cannot be written", fault);
        }
        return bytes.toByteArray();
    }

    private static void refuseAllAddresses(PdfRendererBuilder builder) {
        builder.useUriResolver((base, address) -> null);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useHttpStreamImplementation(address -> {
            throw new IllegalStateException("a sheet fetches nothing");
        });
    }

    private static FSObjectDrawer drawer(List<Picture> pictures) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            double wide = width / dotsPerPixel;
            double high = height / dotsPerPixel;
            Picture picture = pictures.get(Integer.parseInt(element.getAttribute(Sheet.PICTURE)));
            device.drawWithGraphics(
                    (float) x, (float) y, (float) wide, (float) high, graphics -> picture.draw(graphics, wide, high));
            return null;
        };
    }

    /** Made when first wanted: a second, once. */
    private synchronized Typeface typeface() {
        Typeface known = typeface;
        if (known == null) {
            byte[] plain = letters("Regular");
            byte[] bold = letters("SemiBold");
            keepTheLogQuiet();
            known = new Typeface(plain, bold, new Glyphs(plain), new Glyphs(bold), style());
            typeface = known;
        }
        return known;
    }

    private static byte[] letters(String weight) {
        try (InputStream file = ProfilePdf.class.getResourceAsStream(LETTERS.formatted(weight))) {
            if (file == null) {
                throw new IllegalStateException("the typeface Inter is not in the class path");
            }
            return Letters.trueTypeOf(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("the typeface cannot be read", fault);
        }
    }

    private static String style() {
        try (InputStream file = ProfilePdf.class.getResourceAsStream("sheet.css")) {
            if (file == null) {
                throw new IllegalStateException("sheet.css is not beside its class");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("the style cannot be read", fault);
        }
    }
}
