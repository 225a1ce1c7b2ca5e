package co.territoria.profile;

import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accountability sheet of a territory: as data and to print. */
@RestController
@RequestMapping("/api/v1/territories/{code}")
class AccountabilityController {

    private final Accountabilities accountabilities;
    private final AccountabilityPdf pdf;

    AccountabilityController(Accountabilities accountabilities, AccountabilityPdf pdf) {
        this.accountabilities = accountabilities;
        this.pdf = pdf;
    }

    @GetMapping("/accountability")
    AccountabilityJson sheet(@PathVariable String code, Language language) {
        return accountabilities.get(code, language);
    }

    /** Shown by a browser, saved under a name that tells whose it is. */
    @GetMapping("/accountability.pdf")
    void pdf(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Body body = pdf.get(code, language);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename=\"" + AccountabilityPdf.fileName(code, language) + "\"");
        Bodies.write(request, response, body, Bodies.REVALIDATE);
    }
}
