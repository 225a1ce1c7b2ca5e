package co.territoria.landuse.overlay;

import java.io.Serial;

/** A part of an overlay failed, and so the whole: what was added up before is worth nothing. */
public final class OverlayFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    OverlayFailedException(Throwable cause) {
        super("a chunk of the overlay failed: " + cause.getMessage(), cause);
    }
}
