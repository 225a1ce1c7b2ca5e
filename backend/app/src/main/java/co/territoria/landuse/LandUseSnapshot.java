package co.territoria.landuse;

import java.util.List;
import java.util.Map;

/**
 * The register in force, and what was delivered, without zones.
 *
 * @param plans      by pack, in the order of its table
 * @param tables     of a pack that take the place of those that ship, by pack and name
 * @param deliveries by pack and id of the plan, joined by a slash
 * @param counts     by dataset
 * @param versions   by pack
 */
record LandUseSnapshot(
        Map<String, List<LandUsePlan>> plans,
        Map<String, Map<String, String>> tables,
        Map<String, Delivered> deliveries,
        Map<Integer, List<ZoneCount>> counts,
        Map<String, String> versions) {

    /** @param name of the dataset */
    record Delivered(int dataset, int version, String name, DeliveryRecord record) {}
}
