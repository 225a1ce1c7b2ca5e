package co.territoria.pattern;

import co.territoria.web.Language;
import java.util.List;

/** A warning as the client receives it. */
record WarningJson(String code, String text) {

    static List<WarningJson> list(List<PatternWarning> warnings, Language language) {
        return warnings.stream()
                .map(warning -> new WarningJson(warning.code(), warning.text().in(language)))
                .toList();
    }
}
