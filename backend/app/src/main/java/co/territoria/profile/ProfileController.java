package co.territoria.profile;

import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheet of a territory: for a screen, as a table, to print. */
@RestController
@RequestMapping("/api/v1/territories/{code}")
class ProfileController {

    private final Profiles profiles;
    private final ProfilePdf pdf;

    ProfileController(Profiles profiles, ProfilePdf pdf) {
        this.profiles = profiles;
        this.pdf = pdf;
    }

    @GetMapping("/profile")
    ResponseEntity<?> profile(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        ProfileJson profile = profiles.get(code, language);
        return csv
                ? ProfileCsv.of(profile).answer("profile-%s.csv".formatted(code))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(profile);
    }

    /** Shown by a browser, saved under a name that tells whose it is. */
    @GetMapping("/profile.pdf")
    void pdf(@PathVariable String code, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Body body = pdf.get(code, language);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + ProfilePdf.fileName(code, language) + "\"");
        Bodies.write(request, response, body, Bodies.REVALIDATE);
    }
}
