package co.territoria.filter;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** Spatial relations in the plane (DE-9IM). */
final class Relations {

    private Relations() {}

    /** @return absent when a geometry is invalid and its relation cannot be computed */
    static @Nullable Boolean relate(Operator relation, Geometry a, Geometry b) {
        return relate(relation, a, b, () -> RelateNG.relate(a, b, predicate(relation)));
    }

    /** A relation to a constant, which is prepared once. */
    static final class ToConstant {

        private final Operator relation;
        private final Geometry constant;
        private final RelateNG prepared;

        /** @param relation of the constant to others */
        ToConstant(Operator relation, Geometry constant) {
            this.relation = relation;
            this.constant = constant;
            prepared = RelateNG.prepare(constant);
        }

        @Nullable
        Boolean with(Geometry other) {
            return relate(relation, constant, other, () -> prepared.evaluate(other, predicate(relation)));
        }
    }

    /** The relation that b has to a where a has this one to b. */
    static Operator converse(Operator relation) {
        return switch (relation) {
            case S_WITHIN -> Operator.S_CONTAINS;
            case S_CONTAINS -> Operator.S_WITHIN;
            default -> relation;
        };
    }

    private static @Nullable Boolean relate(Operator relation, Geometry a, Geometry b, Supplier<Boolean> computed) {
        if (a.isEmpty() || b.isEmpty()) {
            return relation == Operator.S_DISJOINT || relation == Operator.S_EQUALS && a.isEmpty() && b.isEmpty();
        }
        try {
            return computed.get();
        } catch (RuntimeException invalid) {
            // JTS promises an answer for valid geometries only, and fails in several ways on others
            if (a.isValid() && b.isValid()) {
                throw invalid;
            }
            return null;
        }
    }

    private static TopologyPredicate predicate(Operator relation) {
        return switch (relation) {
            case S_INTERSECTS -> RelatePredicate.intersects();
            case S_EQUALS -> RelatePredicate.equalsTopo();
            case S_DISJOINT -> RelatePredicate.disjoint();
            case S_TOUCHES -> RelatePredicate.touches();
            case S_WITHIN -> RelatePredicate.within();
            case S_OVERLAPS -> RelatePredicate.overlaps();
            case S_CROSSES -> RelatePredicate.crosses();
            case S_CONTAINS -> RelatePredicate.contains();
            default -> throw new IllegalArgumentException(relation + " relates no geometries");
        };
    }
}
