package co.territoria.indicator;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much a delivered value is worth, or why there is none.
 *
 * @see <a href="https://sdmx.org/">Code list CL_OBS_STATUS of SDMX, version 2</a>
 */
public enum ValueStatus {
    /** A normal value. */
    FINAL('A', true, new LocalText("definitivo", "final")),
    /** Its source expects to correct it. */
    PROVISIONAL('P', true, new LocalText("provisional", "provisional")),
    /** Its source calculated it rather than measured it. */
    ESTIMATED('E', true, new LocalText("estimado", "estimated")),
    /** It could exist; nobody collected it. */
    NOT_COLLECTED('L', false, new LocalText("no se recolectó", "not collected")),
    /** It cannot exist there. */
    NOT_APPLICABLE('M', false, new LocalText("no aplica", "not applicable")),
    /** It exists and is kept back, mostly to protect people. */
    SUPPRESSED('Q', false, new LocalText("suprimido por reserva estadística", "suppressed for confidentiality"));

    private static final Map<String, ValueStatus> BY_SDMX =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ValueStatus::sdmx, status -> status));

    private final String sdmx;
    private final boolean number;
    private final LocalText title;

    ValueStatus(char sdmx, boolean number, LocalText title) {
        this.sdmx = String.valueOf(sdmx);
        this.number = number;
        this.title = title;
    }

    /** As in data and answers, for example {@code not_collected}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of CL_OBS_STATUS. */
    public String sdmx() {
        return sdmx;
    }

    /** Whether a value with this status has a number; the others are the reason of a missing one. */
    public boolean hasNumber() {
        return number;
    }

    /** Whether a reader must be told beside the number. */
    public boolean isMarked() {
        return this == PROVISIONAL || this == ESTIMATED;
    }

    public LocalText title() {
        return title;
    }

    public static Optional<ValueStatus> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException when the code is none that the store writes */
    static ValueStatus ofSdmx(String code) {
        ValueStatus status = BY_SDMX.get(code);
        if (status == null) {
            throw new IllegalArgumentException("no status has the code " + code);
        }
        return status;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ValueStatus::id).toList();
    }
}
