package co.territoria.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first so many of the features that it is shown in any order; memory is bounded by their number. */
final class Foremost {

    private final Comparator<Feature> order;
    private final int most;
    private final PriorityQueue<Feature> lastFirst;

    Foremost(Comparator<Feature> order, int most) {
        this.order = order;
        this.most = most;
        this.lastFirst = new PriorityQueue<>(order.reversed());
    }

    void show(Feature feature) {
        if (lastFirst.size() < most) {
            lastFirst.add(feature);
        } else if (order.compare(feature, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(feature);
        }
    }

    /** In order. */
    List<Feature> list() {
        List<Feature> sorted = new ArrayList<>(lastFirst);
        sorted.sort(order);
        return sorted;
    }
}
