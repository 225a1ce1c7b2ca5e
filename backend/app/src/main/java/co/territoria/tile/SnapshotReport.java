package co.territoria.tile;

/**
 * What became of the features that were given to a snapshot.
 *
 * @param features        rows of the snapshot
 * @param withoutGeometry left out because their geometry was null or empty
 * @param degenerate      left out because nothing of them is as wide as 4 cm: no area, no length
 * @param repaired        outlines that crossed or touched themselves and were mended for drawing; the data is wrong
 */
public record SnapshotReport(int features, int withoutGeometry, int degenerate, int repaired) {}
