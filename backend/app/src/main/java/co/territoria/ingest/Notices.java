package co.territoria.ingest;

import co.territoria.store.Notice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong in one delivery. An error refuses the delivery whole. */
final class Notices {

    /** A file with one fault on each of 100,000 rows is told by its first thousand. */
    private static final int KEPT = 1_000;

    private final int most;
    private final List<Notice> kept = new ArrayList<>();
    private int errors;

    Notices() {
        this(KEPT);
    }

    /** @param most notices that are kept; errors are counted all the same */
    Notices(int most) {
        this.most = most;
    }

    void error(String rule, String file, @Nullable Integer row, @Nullable String field, String es, String en) {
        errors++;
        add(new Notice(Notice.Severity.ERROR, rule, file, row, field, es, en));
    }

    void warning(String rule, String file, @Nullable Integer row, @Nullable String field, String es, String en) {
        add(new Notice(Notice.Severity.WARNING, rule, file, row, field, es, en));
    }

    void information(String rule, String file, @Nullable Integer row, @Nullable String field, String es, String en) {
        add(new Notice(Notice.Severity.INFORMATION, rule, file, row, field, es, en));
    }

    /** A warning or information that was made elsewhere. */
    void add(Notice notice) {
        if (kept.size() < most) {
            kept.add(notice);
        }
    }

    boolean hasErrors() {
        return errors > 0;
    }

    int errors() {
        return errors;
    }

    List<Notice> list() {
        return List.copyOf(kept);
    }
}
