package co.territoria.layer;

import co.territoria.web.LocalText;

/** A value that a field may have, with what it means. */
public record Code(String value, LocalText title) {}
