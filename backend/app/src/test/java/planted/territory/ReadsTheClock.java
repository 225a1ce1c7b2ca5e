package planted.territory;

import java.time.Instant;

/** Not pure on purpose: see ModularityTest. */
public final class ReadsTheClock {

    private ReadsTheClock() {}

    static Instant today() {
        return Instant.now();
    }
}
