package co.territoria.web;

import java.util.Locale;
import java.util.Optional;

/** The languages of the screen and of every message; Spanish comes first. */
public enum Language {
    ES,
    EN;

    /** The two-letter tag, in lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
