package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.store.StoreUnderTest;
import co.territoria.web.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProfileH2gisTest extends ProfileContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }

    /**
     * What PDF/UA-1 (ISO 14289-1) asks for and can be seen from outside: marked content under one tree, a language, a
     * title that is shown, letters inside, every picture with words. (The whole of it was checked with veraPDF, see the
     * decision on the printed sheet.)
     */
    @ParameterizedTest
    @CsvSource({"76130, ES, Candelaria", "76111, EN, Guadalajara de Buga", "NOR, ES, Norte", "76, EN, Valle del Cauca"})
    void thePrintedSheetIsAccessibleAndHasTheSameFigures(String code, Language language, String name)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(room().pdf(code, language))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle()).startsWith(name + " · ");
            assertThat(document.getDocumentCatalog().getMetadata()).isNotNull();
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
                for (COSName font : page.getResources().getFontNames()) {
                    PDFont used = page.getResources().getFont(font);
                    assertThat(used.isEmbedded()).as(used.getName()).isTrue();
                }
            }
            List<PDStructureElement> elements = new ArrayList<>();
            gather(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .filteredOn(each -> each.getStructureType().equals("H1"))
                    .hasSize(1);
            assertThat(elements)
                    .filteredOn(each -> each.getStructureType().equals("TH"))
                    .hasSizeGreaterThan(50);
            assertThat(elements)
                    .filteredOn(each -> each.getStructureType().equals("Figure"))
                    .hasSizeGreaterThan(10)
                    .allMatch(each -> each.getAlternateDescription() != null
                            && each.getAlternateDescription().length() > 10);
            theFiguresAreThoseOfTheAnswer(document, code, language);
        }
    }

    private void theFiguresAreThoseOfTheAnswer(PDDocument document, String code, Language language) throws IOException {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        JsonNode sheet = room().get(code, language);
        int seen = 0;
        for (JsonNode dimension : sheet.get("dimensions")) {
            for (JsonNode figure : dimension.get("figures")) {
                if (figure.get("value").isNull()
                        || !figure.get("unit").asString().startsWith("p")
                        // long money stands in millions
                        || figure.get("unit").asString().contains("pesos")) {
                    continue;
                }
                String shown = String.format(
                        language == Language.ES ? java.util.Locale.forLanguageTag("es-CO") : java.util.Locale.UK,
                        "%,." + figure.get("decimals").asInt() + "f",
                        figure.get("value").asDouble());
                assertThat(text).as(figure.get("indicator").asString()).contains(shown);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(text).contains("https://sit.example.org/?sala=ficha&territorio=" + code);
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                gather(element, into);
            }
        }
    }
}
