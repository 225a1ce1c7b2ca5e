package co.territoria.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Task 5 of docs/tasks.md: for the hearing of Candelaria, its sheet, with the origin of the 73,8 %, by mouse and keys. */
class ProfileIT extends OnScreen {

    private Page open(String query, int width, int height) {
        faultsBefore = browser.faults().size();
        Page page = browser.open(width, height);
        page.navigate(system.address() + "/" + query);
        return page;
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".profile-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.address() + "/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void findsTheSheetAndPrintsTheSameFigureByMouse() throws Exception {
        Page page = open("", 1440, 900);

        page.locator(".search-input").fill("candelaria");
        page.locator("[data-kind=profiles][data-code='76130']").click();

        assertThat(page.locator("#panel h1")).hasText("Candelaria");
        assertThat(page).hasURL(Pattern.compile(".*sala=ficha.*territorio=76130.*"));
        Locator row = page.locator(".profile-dots tr")
                .filter(new Locator.FilterOptions().setHasText("Déficit habitacional 2018"));
        assertThat(row).containsText("73,8");
        assertThat(row).containsText("42 de 42");
        // where the figure comes from and that it stands far from the others
        row.locator(".profile-flag").click();
        assertThat(page.locator("#profile-notices")).containsText("Candelaria, 2018: 73,8");
        assertThat(page.locator(".profile-face.is-situacion"))
                .containsText("Desviaciones estándar frente al departamento");

        tab(page, "Fuentes").click();
        assertThat(page.locator(".profile-sources tr")
                        .filter(new Locator.FilterOptions().setHasText("Déficit habitacional CNPV 2018")))
                .containsText("licencia no declarada");
        tab(page, "Plan de desarrollo").click();
        assertThat(page.locator(".profile-plans")).containsText("Tener un buen gobierno");

        String pdf = page.getByText("Ficha en PDF").getAttribute("href");
        HttpResponse<byte[]> printed = get(pdf);
        assertThat(printed.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (PDDocument document = Loader.loadPDF(printed.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Candelaria", "Déficit habitacional", "73,8");
        }
        // the browser asks again and is told that nothing changed
        String etag = printed.headers().firstValue("ETag").orElseThrow();
        assertThat(system.get("/" + pdf, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void doesTheSameByKeyboardAlone() {
        Page page = open("", 1440, 900);
        page.locator("#map path").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

        page.keyboard().press("/");
        page.keyboard().type("candelaria");
        page.locator("[data-kind=profiles]").first().waitFor();
        for (int i = 0;
                i < 12
                        && page.locator("[data-kind=profiles][aria-selected=true]")
                                        .count()
                                == 0;
                i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel h1")).hasText("Candelaria");

        tab(page, "Brechas").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".profile-face.is-brechas")).isVisible();
        assertThat(page.locator(".profile-face.is-brechas")).containsText("73,8 frente a 24,4");
        assertThat(page.locator(".profile-face.is-situacion")).isHidden();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".profile-face.is-plan")).isVisible();

        assertThat(new AxeBuilder(page).include("#panel").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void anOldAddressLeadsToTheSheetOnAPhone() {
        Page page = open("?territorio=76109&vista=ficha", 390, 844);

        assertThat(page.locator("#panel h1")).hasText("Buenaventura");
        assertThat(page.locator(".profile-face.is-situacion"))
                .containsText("Pacífico tiene un solo municipio: la comparación es solo con el departamento.");
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
    }

    @Test
    void badInputIsToldWithWhatWouldBeRight() throws Exception {
        HttpResponse<String> unknown = system.get("/api/v1/territories/7613/profile.pdf");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("unknown-territory", "76130");
        HttpResponse<String> language = system.get("/api/v1/territories/76130/profile.pdf?lang=fr");
        assertThat(language.statusCode()).isEqualTo(400);
        assertThat(language.body()).contains("\"parameter\":\"lang\"", "es, en");
        HttpResponse<String> format = system.get("/api/v1/territories/76130/profile?f=xml");
        assertThat(format.statusCode()).isEqualTo(400);
        assertThat(format.body()).contains("json, csv");
    }
}
