package co.territoria.plan;

import java.util.List;

/**
 * Everything that one dataset of plans publishes.
 *
 * @param plans in the order of the file
 */
public record PlanDelivery(
        List<PlanDocument> documents, List<PlanWord> words, List<Plan> plans, List<Alignment> alignments) {

    public PlanDelivery {
        documents = List.copyOf(documents);
        words = List.copyOf(words);
        plans = List.copyOf(plans);
        alignments = List.copyOf(alignments);
    }
}
