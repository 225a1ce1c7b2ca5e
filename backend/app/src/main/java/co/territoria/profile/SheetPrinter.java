package co.territoria.profile;

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
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints a page given as a tree: PDF/UA (tagged, with language, title and alternative texts), letters embedded, all
 * pictures drawn as lines and areas.
 *
 * <p>The renderer reaches nothing outside: every address is refused, the page is given as a tree and not as text to be
 * parsed, letters and style come from the class path.
 */
@Component
class SheetPrinter {

    static final String MEDIA_TYPE = "application/pdf";

    private static final String LETTERS = "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf";

    private @Nullable Typeface typeface;

    /** Letters in the forms that the page and the pictures need. */
    record Typeface(byte[] plain, byte[] bold, Glyphs plainGlyphs, Glyphs boldGlyphs, String style) {}

    /** @param pictures by the number that their places in the page name */
    byte[] print(Document document, List<Picture> pictures) {
        Typeface letters = typeface();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Territoria");
        builder.useFont(() -> new ByteArrayInputStream(letters.plain), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(letters.bold), "Inter", 700, FontStyle.NORMAL, true);
        builder.useReplacementText("?");
        refuseAllAddresses(builder);
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(Sheet.PICTURE_TYPE, drawer(pictures));
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

    /** Of what the renderer has to say only failures are for the log: the rest is how it works. */
    private static void keepTheLogQuiet() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
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
    synchronized Typeface typeface() {
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
        try (InputStream file = SheetPrinter.class.getResourceAsStream(LETTERS.formatted(weight))) {
            if (file == null) {
                throw new IllegalStateException("the typeface Inter is not in the class path");
            }
            return Letters.trueTypeOf(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("the typeface cannot be read", fault);
        }
    }

    private static String style() {
        try (InputStream file = SheetPrinter.class.getResourceAsStream("sheet.css")) {
            if (file == null) {
                throw new IllegalStateException("sheet.css is not beside its class");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("the style cannot be read", fault);
        }
    }
}
