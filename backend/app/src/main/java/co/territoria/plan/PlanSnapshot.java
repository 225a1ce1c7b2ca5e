package co.territoria.plan;

import java.util.List;
import java.util.Map;

/**
 * What the room holds in memory, read in one go; lists by pack.
 *
 * @param version changes with every publication of a dataset of plans
 */
record PlanSnapshot(
        Map<String, List<PlanDocument>> documents,
        Map<String, List<PlanWord>> words,
        Map<String, List<Plan>> plans,
        Map<String, List<Alignment>> alignments,
        String version) {}
