package co.territoria.actor;

import co.territoria.web.Csv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addresses of agreements answer, in one language. */
final class AgreementJson {

    private AgreementJson() {}

    record Page(int total, List<Item> items, boolean example) {

        /** One row per commitment; an agreement whose commitments are not known has one row without any. */
        Csv toCsv() {
            Csv csv = new Csv(List.of(
                    "code",
                    "name",
                    "date",
                    "plan",
                    "node",
                    "document",
                    "parties",
                    "commitment",
                    "responsible",
                    "due",
                    "state",
                    "note",
                    "example"));
            for (Item item : items) {
                List<@Nullable Commitment> commitments = new ArrayList<>(item.commitments);
                if (commitments.isEmpty()) {
                    commitments.add(null);
                }
                for (Commitment each : commitments) {
                    csv.row(new ArrayList<>(Arrays.asList(
                            item.code,
                            item.name,
                            item.date,
                            item.plan,
                            item.node,
                            item.document,
                            item.parties.isEmpty() ? null : String.join("; ", item.parties),
                            each == null ? null : each.text,
                            each == null ? null : each.responsible,
                            each == null || each.due == null ? null : each.due.toString(),
                            each == null ? null : each.state,
                            item.note,
                            example)));
                }
            }
            return csv;
        }
    }

    /**
     * @param parties         empty where no document names them
     * @param partiesNote     what an empty list means, absent when it is not empty
     * @param commitmentsNote likewise
     */
    record Item(
            String code,
            String name,
            @Nullable String date,
            @Nullable String plan,
            @Nullable String planName,
            @Nullable String node,
            @Nullable String nodeName,
            String document,
            String documentTitle,
            @Nullable String note,
            List<String> parties,
            @Nullable String partiesNote,
            List<Commitment> commitments,
            @Nullable String commitmentsNote,
            boolean example) {}

    record Commitment(
            String text,
            @Nullable String responsible,
            @Nullable LocalDate due,
            @Nullable String state,
            @Nullable String stateName) {}
}
