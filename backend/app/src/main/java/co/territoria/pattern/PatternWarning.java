package co.territoria.pattern;

import co.territoria.web.LocalText;

/**
 * Something that a reader must know before using a figure.
 *
 * @param code stable, for programs
 */
record PatternWarning(String code, LocalText text) {}
