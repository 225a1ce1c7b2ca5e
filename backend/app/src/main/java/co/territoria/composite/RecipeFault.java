package co.territoria.composite;

import co.territoria.web.LocalText;

/**
 * What is wrong with a recipe, or worth knowing about it.
 *
 * @param rule    stable id, for example {@code index-weights-do-not-sum}
 * @param field   part of the recipe, as the parameters of the addresses call it
 * @param value   what was found there, for the message
 */
public record RecipeFault(Severity severity, String rule, String field, String value, LocalText message) {

    /** An error refuses the recipe; the others are told with it. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }
}
