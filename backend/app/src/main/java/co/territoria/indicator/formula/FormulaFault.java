package co.territoria.indicator.formula;

import co.territoria.web.LocalText;
import java.util.List;

/** A formula that cannot be used: where it goes wrong, why, and what would be right. */
public final class FormulaFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int position;
    private final transient LocalText detail;
    private final transient List<String> nearest;

    /**
     * @param code     stable, for programs: {@code syntax}, {@code unknown-name}, {@code unknown-function},
     *                 {@code unit-clash}, {@code cycle} or {@code too-long}
     * @param position of the character where it goes wrong, from 0
     * @param nearest  names that come near an unknown one, best first
     */
    FormulaFault(String code, int position, LocalText detail, List<String> nearest) {
        super(code + " at " + position + ": " + detail.es(), null, false, false);
        this.code = code;
        this.position = position;
        this.detail = detail;
        this.nearest = List.copyOf(nearest);
    }

    FormulaFault(String code, int position, String es, String en) {
        this(code, position, new LocalText(es, en), List.of());
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public LocalText detail() {
        return detail;
    }

    public List<String> nearest() {
        return nearest;
    }
}
