package co.territoria.filter;

import co.territoria.web.LocalText;
import java.util.List;

/** A filter that cannot be read, or that asks for too much: where, and what would be right there. */
public final class FilterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final transient LocalText detail;
    private final transient List<String> nearest;

    /**
     * @param position characters before the fault, from 0; in JSON the characters before the faulty value where they
     *                 are known, else -1
     * @param detail   names what was found, what was expected, and in JSON the path of the faulty value
     * @param nearest  names that may have been meant
     */
    public FilterFault(int position, LocalText detail, List<String> nearest) {
        super(detail.en());
        this.position = position;
        this.detail = detail;
        this.nearest = List.copyOf(nearest);
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
