package co.territoria.layer;

import co.territoria.store.Dialect;
import java.util.List;

/** {@code ORDER BY} of a query, and the condition that a row lies behind the start of a page, for one engine. */
final class PageSql {

    private final Dialect dialect;
    private final List<Key> keys;
    private final String id;
    private final List<String> leading;

    /**
     * @param id      expression of the id, of type text
     * @param leading columns that are the same in all rows, where an index has them before the id: H2 uses it only when
     *                the order names them
     */
    PageSql(Dialect dialect, List<Key> keys, String id, List<String> leading) {
        this.dialect = dialect;
        this.keys = List.copyOf(keys);
        this.id = id;
        this.leading = List.copyOf(leading);
    }

    /** A sort key. @param sql expression of the field */
    record Key(String sql, FieldType type, boolean descending) {}

    /**
     * The order of features, as {@link FeatureOrder} has it.
     *
     * @param byIndex whether to offer the index that has the ids in order, and not one that finds few rows first
     */
    String order(boolean byIndex) {
        StringBuilder order = new StringBuilder();
        for (Key key : keys) {
            order.append(sorted(key)).append(key.descending ? " DESC" : " ASC").append(" NULLS LAST, ");
        }
        if (keys.isEmpty() && byIndex) {
            leading.forEach(column -> order.append(column).append(", "));
        }
        return order.append(dialect.idOrder(id)).toString();
    }

    /**
     * Equal in all keys before and behind in one, from the first key to the id. Where the page starts at a feature
     * without a value, only others without one can follow.
     */
    SqlText after(PageStart start) {
        SqlText behind = SqlText.of(dialect.idOrder(id) + " > ?", start.id());
        for (int i = keys.size() - 1; i >= 0; i--) {
            Key key = keys.get(i);
            Object value = start.values().get(i);
            if (value == null) {
                behind = SqlText.formed("(" + key.sql + " IS NULL AND %s)", behind);
            } else {
                Object bound = bound(key, value);
                SqlText beyond = SqlText.of(sorted(key) + (key.descending ? " < ?" : " > ?"), bound);
                SqlText equal = SqlText.of(sorted(key) + " = ?", bound);
                behind = SqlText.formed("(%s OR " + key.sql + " IS NULL OR (%s AND %s))", beyond, equal, behind);
            }
        }
        return behind;
    }

    private String sorted(Key key) {
        return key.type == FieldType.TEXT ? dialect.codePoints(key.sql) : key.sql;
    }

    private Object bound(Key key, Object value) {
        return switch (key.type) {
            case TEXT -> dialect.codePointsOf((String) value);
            case INTEGER -> ((Number) value).longValue();
            case NUMBER -> ((Number) value).doubleValue();
            case BOOLEAN, DATE -> value;
            case LIST -> throw new IllegalArgumentException("lists have no order");
        };
    }
}
