package co.territoria.catalog;

import co.territoria.layer.CodePoints;
import co.territoria.layer.Field;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells two editions of a layer apart: both have their features in the order of their ids, so that one pass over both is
 * enough, and pieces that both have are passed over unread.
 */
final class EditionComparison {

    private EditionComparison() {}

    /** Is told what differs, in the order of the ids. */
    interface Visitor {

        void added(FeatureLine.Line line);

        void removed(FeatureLine.Line line);

        void changed(FeatureLine.Line before, FeatureLine.Line after);
    }

    /** The features of one side. */
    record Side(List<EditionPiece> pieces, List<Field> fields) {}

    /** @param reader of the store that both are in */
    static void compare(EditionReader reader, Side before, Side after, Visitor visitor) {
        boolean sameFields = names(before).equals(names(after));
        Cursor old = new Cursor(reader, before);
        Cursor now = new Cursor(reader, after);
        while (true) {
            if (sameFields) {
                while (old.isBetweenPieces()
                        && now.isBetweenPieces()
                        && old.nextPiece() != null
                        && old.nextPiece().equals(now.nextPiece())) {
                    old.skipPiece();
                    now.skipPiece();
                }
            }
            FeatureLine.Line left = old.peek();
            FeatureLine.Line right = now.peek();
            if (left == null && right == null) {
                return;
            }
            int order = left == null ? 1 : right == null ? -1 : CodePoints.compare(left.id(), right.id());
            if (order < 0) {
                visitor.removed(left);
                old.advance();
            } else if (order > 0) {
                visitor.added(right);
                now.advance();
            } else {
                if (!left.says(right)) {
                    visitor.changed(left, right);
                }
                old.advance();
                now.advance();
            }
        }
    }

    private static List<String> names(Side side) {
        return side.fields.stream().map(Field::name).toList();
    }

    /** How many features differ. */
    static Edition.Change count(EditionReader reader, Side before, Side after) {
        long[] counts = new long[3];
        compare(reader, before, after, new Visitor() {
            @Override
            public void added(FeatureLine.Line line) {
                counts[0]++;
            }

            @Override
            public void removed(FeatureLine.Line line) {
                counts[1]++;
            }

            @Override
            public void changed(FeatureLine.Line old, FeatureLine.Line now) {
                counts[2]++;
            }
        });
        return new Edition.Change(counts[0], counts[1], counts[2]);
    }

    /** A place in a side; reads a piece when its first feature is wanted. */
    private static final class Cursor {

        private final EditionReader reader;
        private final Side side;
        private int piece;
        private Iterator<FeatureLine.Line> lines = List.<FeatureLine.Line>of().iterator();
        private FeatureLine.@Nullable Line ahead;

        Cursor(EditionReader reader, Side side) {
            this.reader = reader;
            this.side = side;
        }

        boolean isBetweenPieces() {
            return ahead == null && !lines.hasNext();
        }

        @Nullable
        EditionPiece nextPiece() {
            return piece < side.pieces.size() ? side.pieces.get(piece) : null;
        }

        void skipPiece() {
            piece++;
        }

        FeatureLine.@Nullable Line peek() {
            while (ahead == null) {
                if (lines.hasNext()) {
                    ahead = lines.next();
                } else if (piece < side.pieces.size()) {
                    lines = reader.lines(side.pieces.get(piece++), side.fields).iterator();
                } else {
                    return null;
                }
            }
            return ahead;
        }

        void advance() {
            ahead = null;
        }
    }
}
